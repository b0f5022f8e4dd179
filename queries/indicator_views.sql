-- Every area with every indicator it has a figure of, at each plan and period with a target in the
-- order of the pages; once, with '' for these, where no plan has one.
SELECT
    f.area, f.indicator, coalesce(a.of_district, '') AS district, coalesce(a.plan, '') AS plan,
    coalesce(a.period, '') AS period
FROM (SELECT DISTINCT area, indicator FROM figures) AS f
JOIN areas AS r ON r.area = f.area
LEFT JOIN (
    SELECT DISTINCT
        a.area, a.indicator, a.of_district, a.plan, a.period,
        -- Empty in releases of older code.
        coalesce(a.ends, left(a.period, 4)::DOUBLE + 1) AS ends
    FROM assessments AS a
) AS a ON a.area = f.area AND a.indicator = f.indicator
LEFT JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
ORDER BY r.position, f.area, f.indicator, p.position, a.ends, a.period
