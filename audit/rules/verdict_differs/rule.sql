-- The published verdict is not the one that a printed rule gives for the printed figures. 进度过半 has a
-- rule of its own (progress_words_differ), and so has what this system compares (verdict_beside_target).
SELECT
    a.of_district AS district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    a.rating_figure AS first_id, a.actual_figure AS second_id, a.target_figure AS third_id,
    a.published_completion AS first_value, NULL AS second_value, a.completion AS computed,
    a.published_rating AS published, a.rating AS computed_rating, a.method, a.rule_by,
    a.schedule AS due, i.name AS issued_for, r.unit, r.better, r.on_track, r.nearly,
    -- A rule that the plan's own document prints speaks in its words.
    CASE WHEN a.rule_by IN ('document', 'extended') AND a.method = 'progress' THEN (
        SELECT arg_min(w.printed, w."order") FROM ratings AS w
        WHERE w.scheme = d.scheme AND w.rating = a.rating AND w.formal = 'yes'
    ) END AS computed_word,
    a.best, a.worst
FROM assessments AS a
JOIN rules AS r USING (rule)
LEFT JOIN documents AS d ON d.document = r.document
LEFT JOIN areas AS i ON i.area = d.district
WHERE a.agrees = false AND a.rule_by <> 'system' AND a.published_words NOT LIKE '%过半%'
