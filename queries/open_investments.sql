-- Open data: every investment figure, one row per mention. Parameters: $district, $area, $plan,
-- $period (lists, [''] = all), $limit (NULL = all), $offset
SELECT
    v.investment_id, v.district, v.area, v.plan, v."group", g.name AS group_name,
    coalesce(g.parent, '') AS parent, g.category, v.stage, v.measure, v.period, v.unit, v.value,
    v.printed_value, v.bound, v.note, v.document, v.locator,
    a.name AS area_name, p.name AS plan_name, '' AS unit_code, '' AS period_start, '' AS period_end,
    count(*) OVER () AS total
FROM investments AS v
JOIN groups AS g USING ("group")
LEFT JOIN areas AS a ON a.area = v.area
LEFT JOIN plans AS p ON p.district = v.district AND p.plan = v.plan
WHERE list_has_any($district, ['', v.district]) AND list_has_any($area, ['', v.area])
  AND list_has_any($plan, ['', v.plan]) AND list_has_any($period, ['', v.period])
ORDER BY v.position
LIMIT $limit OFFSET $offset
