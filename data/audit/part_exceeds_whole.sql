-- A part of an investment that is larger than its whole.
SELECT
    p.of_district AS district, p.area, p.plan, '' AS indicator, g.name AS subject, p.period,
    p.investment_id AS first_id, w.investment_id AS second_id, NULL AS third_id,
    p.value AS first_value, w.value AS second_value, p.value - w.value AS computed, '' AS arithmetic
FROM investments AS p
JOIN investments AS w USING ("group")
JOIN groups AS g USING ("group")
WHERE p.unit = w.unit AND p.value > w.value
  AND (p.measure, w.measure) IN (
      ('plan_period_investment', 'total_investment'), ('annual_investment', 'total_investment'),
      ('started_or_finished_count', 'project_count')
  )
