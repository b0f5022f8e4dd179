-- Open data: every investment figure, one row per mention. Parameters: $district, $area, $plan,
-- $period ('' = all), $limit (NULL = all), $offset
SELECT
    v.investment_id, v.district, v.area, v.plan, v."group", g.name AS group_name,
    coalesce(g.parent, '') AS parent, g.category, v.stage, v.measure, v.period, v.unit, v.value,
    v.printed_value, v.bound, v.note, v.document, v.locator, count(*) OVER () AS total
FROM investments AS v
JOIN groups AS g USING ("group")
WHERE ($district = '' OR v.district = $district) AND ($area = '' OR v.area = $area)
  AND ($plan = '' OR v.plan = $plan) AND ($period = '' OR v.period = $period)
ORDER BY v.position
LIMIT $limit OFFSET $offset
