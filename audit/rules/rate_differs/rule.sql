-- A share of projects that is not what the printed numbers of projects give.
SELECT
    district, area, plan, '' AS indicator, subject, period, printed_id AS first_id, NULL AS second_id,
    NULL AS third_id, printed AS first_value, NULL AS second_value, computed, expression
FROM arithmetic
WHERE kind IN ('rate', 'parts') AND differs
