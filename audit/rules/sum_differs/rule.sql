-- Parts, as printed, that do not add up to the printed whole; shares of 100 that do not.
SELECT
    district, area, plan, '' AS indicator, subject, period, printed_id AS first_id, NULL AS second_id,
    NULL AS third_id, printed AS first_value, NULL AS second_value, computed, expression
FROM arithmetic
WHERE kind IN ('sum', 'structure') AND differs
