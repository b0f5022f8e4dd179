-- How many findings each rule has in each plan, in the order of the districts.
SELECT
    f.rule, f.district, d.name AS district_name, f.plan, coalesce(p.short_name, '') AS plan_name,
    count(*) AS count
FROM findings AS f
JOIN areas AS d ON d.area = f.district
LEFT JOIN plans AS p ON p.district = f.district AND p.plan = f.plan
GROUP BY f.rule, f.district, d.name, f.plan, p.short_name, d.position, p.position
ORDER BY d.position, p.position, f.rule
