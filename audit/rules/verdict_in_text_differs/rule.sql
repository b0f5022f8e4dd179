-- The text calls an indicator something else than the table does, at the same date; what the rule gives
-- stands beside both.
SELECT
    a.district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    a.figure_id AS first_id, b.figure_id AS second_id, NULL AS third_id,
    NULL AS first_value, NULL AS second_value, NULL AS computed,
    x.rating AS table_rating, y.rating AS text_rating, m.rating AS computed_rating, m.rule_by, i.name AS issued_for,
    m.best, m.worst
FROM figures AS a
JOIN figures AS b
    ON a.area = b.area AND a.plan = b.plan AND a.indicator = b.indicator AND a.period = b.period
    AND a.role = b.role
JOIN documents AS c ON c.document = a.document
JOIN documents AS d ON d.document = b.document
JOIN ratings AS x ON x.scheme = c.scheme AND x.printed = a.printed_value
JOIN ratings AS y ON y.scheme = d.scheme AND y.printed = b.printed_value
LEFT JOIN assessments AS m
    ON m.rating_figure = a.figure_id AND m.period = a.period
    AND m.rating NOT IN ('not_assessed', 'not_applicable')
LEFT JOIN rules AS u ON u.rule = m.rule
LEFT JOIN documents AS e ON e.document = u.document
LEFT JOIN areas AS i ON i.area = e.district
WHERE a.role = 'published_rating' AND a.in_table AND NOT b.in_table AND x.rating <> y.rating
  AND NOT (y.rating = 'lagging' AND x.rating IN ('slightly_behind', 'behind'))
