-- An increase over the starting year that the printed figures of both years do not give.
SELECT
    district, area, plan, '' AS indicator, subject, period, printed_id AS first_id, NULL AS second_id,
    NULL AS third_id, printed AS first_value, NULL AS second_value, computed, expression
FROM arithmetic
WHERE kind = 'change' AND differs
