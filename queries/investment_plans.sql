-- The plans that have investment figures, with their district, in the order of districts and plans.
SELECT
    p.district, d.name AS district_name, coalesce(d.parent, '') AS parent, p.plan,
    p.short_name AS plan_name, p.start, p."end"
FROM plans AS p
JOIN areas AS d ON d.area = p.district
WHERE EXISTS (
    SELECT 1 FROM investments AS v WHERE v.of_district = p.district AND v.plan = p.plan
)
ORDER BY d.position, p.position
