-- Every plan, area and period with targets, in the order of the pages, and whether verdicts on it
-- were published: as in periods.sql, not by the text alone.
WITH counts AS (
    SELECT
        of_district, plan, area, period,
        count(*) FILTER (published_rating <> 'not_assessed') AS verdicts
    FROM assessments
    GROUP BY of_district, plan, area, period
)
SELECT
    c.of_district AS district, c.plan, c.area, c.period,
    c.verdicts > 0 AND c.verdicts * 2 >= max(c.verdicts) OVER (
        PARTITION BY c.of_district, c.plan, c.area
    ) AS published
FROM counts AS c
JOIN areas AS d ON d.area = c.of_district
JOIN plans AS p ON p.district = c.of_district AND p.plan = c.plan
JOIN areas AS r ON r.area = c.area
ORDER BY d.position, p.position, r.position, c.period
