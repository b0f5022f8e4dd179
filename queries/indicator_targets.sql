-- The plans and periods at which an indicator has a target, in every area, in the order of areas,
-- plans and time.
-- Parameters: $indicator
SELECT
    a.area, r.name AS area_name, r.scope, a.of_district AS district, a.plan,
    p.short_name AS plan_name, a.period
FROM (
    SELECT DISTINCT
        a.area, a.of_district, a.plan, a.period,
        -- Empty in releases of older code.
        coalesce(a.ends, left(a.period, 4)::DOUBLE + 1) AS ends
    FROM assessments AS a WHERE a.indicator = $indicator
) AS a
JOIN areas AS r ON r.area = a.area
JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
ORDER BY r.position, p.position, a.ends, a.period

