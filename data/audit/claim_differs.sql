-- What the text counts, or the distance to a target it names, is not what its tables hold.
SELECT
    district, area, plan, '' AS indicator, subject, period, printed_id AS first_id, NULL AS second_id,
    NULL AS third_id, printed AS first_value, computed AS second_value, printed - computed AS computed,
    expression AS arithmetic
FROM arithmetic
WHERE kind IN ('count', 'gap') AND differs
