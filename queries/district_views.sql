-- Every plan, area and period with targets, and whether verdicts on it were published, in the order
-- of the pages.
SELECT
    a.of_district AS district, a.plan, a.area, a.period,
    count(*) FILTER (a.published_rating <> 'not_assessed') > 0 AS published
FROM assessments AS a
JOIN areas AS d ON d.area = a.of_district
JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
JOIN areas AS r ON r.area = a.area
GROUP BY a.of_district, a.plan, a.area, a.period, d.position, p.position, r.position
ORDER BY d.position, p.position, r.position, a.period
