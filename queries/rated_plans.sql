-- The plans with progress rated by completion and schedule, in the order of the documents.
SELECT d.name || p.short_name AS name
FROM assessments AS a
JOIN areas AS d ON d.area = a.of_district
JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
WHERE a.robust IS NOT NULL AND a.method NOT IN ('annual', 'final')
GROUP BY ALL
ORDER BY min(row(d.position, p.position))
