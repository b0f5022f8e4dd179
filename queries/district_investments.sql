-- Every investment figure of a plan's project groups, wholes before parts, in printed order.
-- Parameters: $district, $plan
SELECT
    v.investment_id, v."group", g.name AS group_name, coalesce(g.parent, '') AS parent, g.category,
    g.sum_note, v.area, v.measure, v.period, v.printed_value, v.value, v.bound, v.unit, v.stage,
    v.note, v.document, v.locator
FROM investments AS v
JOIN groups AS g USING ("group")
WHERE v.of_district = $district AND v.plan = $plan
ORDER BY g.position, v.position
