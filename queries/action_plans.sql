-- The plans that have numbered tasks, in the order of districts and plans.
SELECT p.district, p.plan, p.name, p.short_name, p.kind, p.start, p."end", p.note
FROM plans AS p
JOIN areas AS d ON d.area = p.district
WHERE EXISTS (SELECT 1 FROM actions AS a WHERE a.district = p.district AND a.plan = p.plan)
ORDER BY d.position, p.position
