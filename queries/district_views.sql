-- Every plan, area and period with targets, in the order of the pages (as in plans.sql), and whether
-- a page opens with it (as in periods.sql).
WITH counts AS (
    SELECT
        a.of_district, a.plan, a.area, a.period,
        -- Empty in releases of older code.
        max(coalesce(a.ends, left(a.period, 4)::DOUBLE + 1)) AS ends,
        count(*) FILTER (a.published_rating <> 'not_assessed') AS published,
        count(*) FILTER (a.shown_rating NOT IN ('not_assessed', 'not_applicable')) AS verdicts,
        count(f.value) AS numbers,
        max(a.period) FILTER (
            f.value IS NOT NULL OR a.shown_rating NOT IN ('not_assessed', 'not_applicable')
        ) AS with_results
    FROM assessments AS a
    LEFT JOIN figures AS f ON f.figure_id = a.actual_figure
    GROUP BY a.of_district, a.plan, a.area, a.period
),
rated AS (
    SELECT
        c.*, p.position AS of_plan,
        max(c.with_results) OVER of_plan AS latest,
        coalesce(try_cast(c.period AS INTEGER) >= p."end", FALSE)
        AND c.numbers > 0 AND c.numbers * 2 >= max(c.numbers) OVER own AS is_final,
        c.published * 2 >= max(c.published) OVER own AS is_rated,
        c.verdicts * 2 >= max(c.verdicts) OVER own AS has_verdicts,
        c.numbers * 2 >= max(c.numbers) OVER own AS has_results
    FROM counts AS c
    JOIN plans AS p ON p.district = c.of_district AND p.plan = c.plan
    WINDOW
        own AS (PARTITION BY c.of_district, c.plan, c.area),
        of_plan AS (PARTITION BY c.of_district, c.plan)
)
SELECT
    r.of_district AS district, r.plan, r.area, r.period,
    row_number() OVER (
        PARTITION BY r.of_district, r.plan, r.area
        ORDER BY
            r.is_final DESC, r.is_rated DESC, r.has_verdicts DESC, r.has_results DESC, r.ends DESC,
            length(r.period) = 4 DESC, r.period SIMILAR TO '.*(-.*|H1)' DESC, r.period DESC
    ) = 1 AS is_default
FROM rated AS r
JOIN areas AS d ON d.area = r.of_district
JOIN areas AS o ON o.area = r.area
ORDER BY d.position, r.latest DESC NULLS LAST, r.of_plan, o.position, r.ends, r.period
