-- A part that is larger than its whole: of an investment, or of an area's figure that a row below it
-- (#) gives for a part of the area.
SELECT
    p.of_district AS district, p.area, p.plan, '' AS indicator, g.name AS subject, p.period,
    p.investment_id AS first_id, w.investment_id AS second_id, NULL AS third_id,
    p.value AS first_value, w.value AS second_value, NULL AS computed
FROM investments AS p
JOIN investments AS w USING ("group")
JOIN groups AS g USING ("group")
WHERE p.unit = w.unit AND p.value > w.value
  AND (p.measure, w.measure) IN (
      ('plan_period_investment', 'total_investment'), ('annual_investment', 'total_investment'),
      ('started_or_finished_count', 'project_count')
  )
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
