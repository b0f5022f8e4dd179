-- How firm the computed verdicts are: of all first, without names, then of each plan, area and period
-- in the order of the documents; `places` is how many of these there are.
-- Parameters: $is_rated (those that rest on a completion and a schedule; else those beside what the
-- printed digits allow), $most (so many places; NULL = all)
WITH counted AS (
    SELECT
        of_district, plan, area, period, grouping(area) AS is_of_all, count(*) AS total,
        count_if(robust) AS robust, count_if(crosses) AS crossing, count_if(sure) AS sure,
        count(agrees) AS published, count_if(NOT agrees) AS differing
    FROM assessments
    WHERE CASE WHEN $is_rated THEN robust IS NOT NULL ELSE sure IS NOT NULL END
    GROUP BY GROUPING SETS ((), (of_district, plan, area, period))
)
SELECT
    coalesce(d.name, '') AS district_name, coalesce(r.scope, '') AS scope,
    coalesce(p.short_name, '') AS plan_name, coalesce(c.period, '') AS period,
    c.total, c.robust, c.crossing, c.sure, c.published, c.differing,
    count(*) OVER () - 1 AS places
FROM counted AS c
LEFT JOIN areas AS r ON r.area = c.area
LEFT JOIN areas AS d ON d.area = c.of_district
LEFT JOIN plans AS p ON p.district = c.of_district AND p.plan = c.plan
ORDER BY c.is_of_all DESC, d.position, p.position, r.position, c.period
LIMIT $most + 1
