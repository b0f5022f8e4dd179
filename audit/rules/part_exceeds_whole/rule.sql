-- A part that is larger than its whole: of an investment, or of an area's figure that a row below it
-- (#) gives for a part of the area.
SELECT
    district, area, plan, '' AS indicator, subject, period,
    printed_id AS first_id, other_id AS second_id, NULL AS third_id,
    printed AS first_value, computed AS second_value, NULL AS computed
FROM arithmetic
WHERE kind = 'within'
UNION ALL
SELECT
    p.of_district, p.area, p.plan, p.indicator, '', p.period, p.figure_id, w.figure_id, NULL,
    p.amount, w.amount, NULL
FROM figures AS p
JOIN areas AS a ON a.area = p.area
JOIN figures AS w
    ON w.document = p.document AND w.area = a.parent AND w.plan = p.plan
    AND w.indicator = p.indicator AND w.period = p.period AND w.role = p.role
    AND w.basis = p.basis
JOIN indicators AS i ON i.indicator = p.indicator
WHERE p.printed_name LIKE '#%' AND i.kind IN ('stock', 'flow') AND p.amount > w.amount
