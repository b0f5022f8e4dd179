-- All named projects with their district and plan.
SELECT p.name, d.name AS district_name, n.short_name AS plan_name, p.printed_category AS category
FROM projects AS p
JOIN areas AS d ON d.area = p.of_district
JOIN plans AS n ON n.district = p.of_district AND n.plan = p.plan
ORDER BY d.position, n.position, p.position
