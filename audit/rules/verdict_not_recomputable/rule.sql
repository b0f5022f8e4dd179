-- A published verdict that cannot be recomputed from the document, with the reason. No contradiction:
-- listed so that every published verdict either agrees, differs or is named here.
SELECT
    of_district AS district, area, plan, indicator, '' AS subject, period,
    rating_figure AS first_id, actual_figure AS second_id, target_figure AS third_id,
    published_completion AS first_value, NULL AS second_value, NULL AS computed,
    reason
FROM assessments
WHERE published_rating NOT IN ('not_assessed', 'not_applicable')
  AND rating IN ('not_assessed', 'not_applicable')
