-- What the text counts, or the distance to a target it names, is not what its tables hold.
SELECT
    district, area, plan, '' AS indicator, subject, period, printed_id AS first_id, NULL AS second_id,
    NULL AS third_id, printed AS first_value, NULL AS second_value, computed, expression, kind = 'count' AS is_count
FROM arithmetic
WHERE kind IN ('count', 'gap') AND differs
