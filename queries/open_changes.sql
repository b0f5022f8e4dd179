-- Open data: what each revision changed. Parameters: $district, $area, $plan, $period, $indicator,
-- $kind (lists, [''] = all), $limit (NULL = all), $offset
SELECT
    c.revision, r.day, c.kind, c.subject, c.district, c.area, c.plan, c.indicator, c.period,
    c.field, c.before, c.after,
    CASE WHEN c.of_table <> '' THEN c.of_table WHEN c.kind = 'verdict' THEN 'assessments'
        WHEN c.field = 'figures' THEN 'documents' ELSE 'figures' END AS of_table,
    c.role, c.name, c.title, c.locator, r.note, r.checked_by,
    count(*) OVER () AS total
FROM changes AS c
JOIN revisions AS r USING (revision)
WHERE list_has_any($district, ['', c.district]) AND list_has_any($area, ['', c.area])
  AND list_has_any($plan, ['', c.plan]) AND list_has_any($period, ['', c.period])
  AND list_has_any($indicator, ['', c.indicator])
  AND list_has_any($kind, ['', c.kind])
ORDER BY r.day DESC, c.revision DESC, c.kind, c.subject, c.field
LIMIT $limit OFFSET $offset
