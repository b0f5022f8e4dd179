-- The text says that more than half of the way is done (进度过半); the figures of the same date say less.
SELECT
    a.of_district AS district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    f.figure_id AS first_id, a.actual_figure AS second_id, a.target_figure AS third_id,
    50.0 AS first_value, NULL AS second_value, a.completion AS computed
FROM figures AS f
JOIN assessments AS a
    ON a.of_district = f.of_district AND a.area = f.area AND a.plan = f.plan
    AND a.indicator = f.indicator AND a.period = f.period
WHERE f.role = 'published_rating' AND f.printed_value LIKE '%过半%' AND a.completion < 50
  AND a.method = 'progress'
