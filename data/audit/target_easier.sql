-- A target that the starting value already meets, and by more than rounding: a step back is enough.
SELECT
    a.of_district AS district, a.area, a.plan, a.indicator, '' AS subject, a.target_period AS period,
    a.target_figure AS first_id, a.baseline_figure AS second_id, NULL AS third_id,
    t.amount AS first_value, b.amount AS second_value, t.amount - b.amount AS computed,
    i.direction AS arithmetic
FROM assessments AS a
JOIN figures AS t ON t.figure_id = a.target_figure
JOIN figures AS b ON b.figure_id = a.baseline_figure
JOIN indicators AS i ON i.indicator = a.indicator
WHERE (t.basis = 'cumulative') = (b.basis = 'cumulative')
  AND (t.basis = 'average_growth') = (b.basis = 'average_growth')
  AND CASE i.direction
      WHEN 'higher' THEN t.amount < b.amount - t.rounding
      WHEN 'lower' THEN t.amount > b.amount + t.rounding
      ELSE false
  END
QUALIFY row_number() OVER (PARTITION BY a.target_figure, a.baseline_figure ORDER BY a.period) = 1
