-- What the text counts, the distance to a target or the pace still needed that it names, is not what
-- its tables hold.
SELECT
    district, area, plan, '' AS indicator, subject, period, printed_id AS first_id, NULL AS second_id,
    NULL AS third_id, printed AS first_value, NULL AS second_value, computed, expression, kind = 'count' AS is_count
FROM arithmetic
WHERE kind IN ('count', 'gap', 'pace') AND differs
