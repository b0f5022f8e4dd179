-- One target printed with the same number but another bound: 1300 in a table, 突破1300 in the text.
SELECT
    a.district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    a.figure_id AS first_id, b.figure_id AS second_id, NULL AS third_id,
    a.amount AS first_value, b.amount AS second_value, NULL AS computed,
    a.bound || ' / ' || b.bound AS arithmetic
FROM figures AS a
JOIN figures AS b
    ON a.area = b.area AND a.plan = b.plan AND a.indicator = b.indicator AND a.period = b.period
    AND a.amount = b.amount AND a.position < b.position AND a.bound <> b.bound
WHERE a.role = 'target' AND b.role = 'target' AND a.document = b.document
