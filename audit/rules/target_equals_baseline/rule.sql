-- A target that is the starting value again. Bounds, which are there to be kept, growth, and what is counted anew each
-- year are left out: there the same number is no standstill.
SELECT
    t.of_district AS district, t.area, t.plan, t.indicator, '' AS subject, t.period,
    t.figure_id AS first_id, b.figure_id AS second_id, NULL AS third_id,
    t.amount AS first_value, b.amount AS second_value, NULL AS computed
FROM assessments AS a
JOIN figures AS t ON t.figure_id = a.target_figure
JOIN figures AS b ON b.figure_id = a.baseline_figure
JOIN indicators AS i ON i.indicator = t.indicator
WHERE t.amount = b.amount AND t.basis = b.basis AND i.direction <> 'none'
  AND t.bound NOT IN ('ge', 'gt', 'le', 'lt')
  AND (t.basis = 'cumulative' OR t.basis = 'level' AND i.kind IN ('stock', 'share'))
QUALIFY row_number() OVER (PARTITION BY t.figure_id ORDER BY a.period) = 1
