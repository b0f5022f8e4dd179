-- A completion that the table leaves open, though the figures of its own row give one. Growth is left
-- out: its printed averages are rounded too coarsely.
SELECT
    a.of_district AS district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    f.figure_id AS first_id, a.actual_figure AS second_id, a.target_figure AS third_id,
    NULL AS first_value, NULL AS second_value, a.completion AS computed,
    b.amount AS baseline
FROM figures AS f
JOIN assessments AS a ON a.completion_figure = f.figure_id
JOIN figures AS b ON b.figure_id = a.baseline_figure
JOIN indicators AS i ON i.indicator = a.indicator
WHERE f.value IS NULL AND a.method = 'progress' AND a.completion IS NOT NULL AND i.kind <> 'growth'
