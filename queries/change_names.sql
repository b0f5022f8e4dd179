-- What changes are about, in names, and where their figures are printed now; what is gone as the log
-- has it. Parameters: $changes (JSON list of objects with the columns of changes)
SELECT c.position, coalesce(d.name, '') AS district_name, coalesce(a.name, '') AS area_name,
    coalesce(p.short_name, '') AS plan_name, coalesce(i.name, nullif(c.name, ''), c.indicator) AS name,
    coalesce(f.role, c.role) AS role, coalesce(o.short_title, c.title) AS title,
    coalesce(f.locator, c.locator) AS locator,
    coalesce(bi.name, ba.name, bp.short_name, '') AS before_name,
    coalesce(ni.name, na.name, np.short_name, '') AS after_name
FROM (
    SELECT unnest(from_json($changes, '[{"position": "INTEGER", "subject": "VARCHAR",
        "district": "VARCHAR", "area": "VARCHAR", "plan": "VARCHAR", "indicator": "VARCHAR",
        "field": "VARCHAR", "before": "VARCHAR", "after": "VARCHAR", "of_table": "VARCHAR",
        "role": "VARCHAR", "name": "VARCHAR", "title": "VARCHAR", "locator": "VARCHAR"}]'),
        recursive := true)
) AS c
LEFT JOIN areas AS d ON d.area = c.district
LEFT JOIN areas AS a ON a.area = c.area
LEFT JOIN plans AS p ON p.district = c.district AND p.plan = c.plan
LEFT JOIN indicators AS i ON i.indicator = c.indicator
LEFT JOIN figures AS f ON f.figure_id = c.subject
LEFT JOIN documents AS o ON o.document = coalesce(f.document, c.subject)
LEFT JOIN indicators AS bi ON c.field IN ('indicator', 'compared_with', 'growth_of') AND bi.indicator = c.before
LEFT JOIN indicators AS ni ON c.field IN ('indicator', 'compared_with', 'growth_of') AND ni.indicator = c.after
LEFT JOIN areas AS ba ON c.field IN ('area', 'parent') AND ba.area = c.before
LEFT JOIN areas AS na ON c.field IN ('area', 'parent') AND na.area = c.after
LEFT JOIN plans AS bp ON c.field = 'plan' AND bp.district = c.district AND bp.plan = c.before
LEFT JOIN plans AS np ON c.field = 'plan' AND np.district = c.district AND np.plan = c.after
ORDER BY c.position
