-- The published verdict is not the one the published rule gives for the printed figures. 进度过半 has a
-- rule of its own (progress_words_differ).
SELECT
    of_district AS district, area, plan, indicator, '' AS subject, period,
    rating_figure AS first_id, actual_figure AS second_id, target_figure AS third_id,
    published_completion AS first_value, NULL AS second_value, completion AS computed,
    published_rating AS published, rating AS computed_rating, method, rule_by, schedule AS due
FROM assessments
WHERE agrees = false AND published_words NOT LIKE '%过半%'
