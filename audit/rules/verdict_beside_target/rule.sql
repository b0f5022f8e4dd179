-- A published verdict beside the result and its target, where no document prints how the one follows from
-- the other, and this system compares them.
SELECT
    a.of_district AS district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    a.rating_figure AS first_id, a.actual_figure AS second_id, a.target_figure AS third_id,
    NULL AS first_value, NULL AS second_value, a.completion AS computed,
    a.published_rating AS published, a.rating AS computed_rating, a.method, r.nearly, a.best,
    a.worst
FROM assessments AS a
JOIN rules AS r USING (rule)
WHERE a.agrees = false AND a.rule_by = 'system' AND a.published_words NOT LIKE '%过半%'
