-- Every investment figure of the project groups of plans, wholes before parts, in printed order.
-- Parameters: $districts, $plans (lists of one length, a plan at each index)
WITH wanted AS (
    SELECT unnest($districts) AS of_district, unnest($plans) AS plan
)
SELECT
    v.of_district, v.plan, v.investment_id, v."group", g.name AS group_name, coalesce(g.parent, '') AS parent, g.category,
    g.sum_note, v.area, v.measure, v.period, v.printed_value, v.value, v.bound, v.unit, v.stage,
    v.note, v.document, v.locator
FROM investments AS v
SEMI JOIN wanted AS w ON w.of_district = v.of_district AND w.plan = v.plan
JOIN groups AS g USING ("group")
ORDER BY g.position, v.position
