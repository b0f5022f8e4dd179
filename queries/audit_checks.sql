-- The arithmetic of the documents that was done again, with where its result is printed.
-- Parameters: $district, $plan ('' = all)
WITH printed AS (
    SELECT figure_id AS printed_id, printed_value, document, locator, position FROM figures
    UNION ALL
    SELECT investment_id, printed_value, document, locator, position FROM investments
    UNION ALL
    SELECT claim_id, printed_value, document, locator, 0 FROM claims
)
SELECT
    a.kind, a.district, d.name AS district_name, r.name AS area_name, a.plan,
    coalesce(p.short_name, '') AS plan_name, a.subject, t.printed_value, a.printed, a.computed,
    a.expression, a.differs, t.document, t.locator
FROM arithmetic AS a
JOIN printed AS t ON t.printed_id = a.printed_id
JOIN areas AS r ON r.area = a.area
JOIN areas AS d ON d.area = a.district
LEFT JOIN plans AS p ON p.district = a.district AND p.plan = a.plan
WHERE a.kind <> 'within' AND (a.holds OR a.differs) AND ($district = '' OR a.district = $district)
  AND ($plan = '' OR a.plan = $plan)
ORDER BY d.position, p.position, a.kind, t.position, a.printed_id
