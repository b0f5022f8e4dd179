-- A result printed as no more than the bound its target sets: 2.5以内 for 2.5以内, 〉40000 for 40000.
SELECT
    t.of_district AS district, t.area, t.plan, t.indicator, '' AS subject, r.period,
    r.figure_id AS first_id, t.figure_id AS second_id, NULL AS third_id,
    r.amount AS first_value, t.amount AS second_value, NULL AS computed
FROM figures AS t
JOIN figures AS r
    ON r.document = t.document AND r.locator = t.locator AND r.area = t.area
    AND r.indicator = t.indicator AND r.period = t.period AND r.role = 'actual'
WHERE t.role = 'target' AND t.in_table AND r.amount = t.amount
  AND r.bound IN ('ge', 'gt', 'le', 'lt')
