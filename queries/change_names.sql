-- What changes are about, in names, and where their figures are printed now. Parameters: $changes
-- (JSON list of objects with subject, district, area, plan and indicator)
SELECT c.position, coalesce(d.name, '') AS district_name, coalesce(a.name, '') AS area_name,
    coalesce(p.short_name, '') AS plan_name, coalesce(i.name, '') AS indicator_name,
    coalesce(f.unit, '') AS unit, coalesce(o.short_title, '') AS document_title,
    coalesce(f.locator, '') AS locator
FROM (
    SELECT unnest(from_json($changes, '[{"position": "INTEGER", "subject": "VARCHAR",
        "district": "VARCHAR", "area": "VARCHAR", "plan": "VARCHAR", "indicator": "VARCHAR"}]'),
        recursive := true)
) AS c
LEFT JOIN areas AS d ON d.area = c.district
LEFT JOIN areas AS a ON a.area = c.area
LEFT JOIN plans AS p ON p.district = c.district AND p.plan = c.plan
LEFT JOIN indicators AS i ON i.indicator = c.indicator
LEFT JOIN figures AS f ON f.figure_id = c.subject
LEFT JOIN documents AS o ON o.document = coalesce(f.document, c.subject)
ORDER BY c.position
