-- A sentence that names fewer things than it gives values for, so that the values have no sure names; or
-- two things with one value (甲和乙占总数40%以上), without saying whether it is of each or of both.
WITH doubtful AS (
    SELECT *, list_contains(string_split(doubt, ' '), 'names') AS has_name
    FROM figures
    WHERE has_name OR list_contains(string_split(doubt, ' '), 'nameless')
)
SELECT
    any_value(district) AS district, area, plan, '' AS indicator,
    string_agg(printed_name, '、' ORDER BY position) FILTER (has_name) AS subject,
    period, min(figure_id) AS first_id, max(figure_id) AS second_id, NULL AS third_id,
    NULL AS first_value, NULL AS second_value, NULL AS computed,
    count(*) FILTER (has_name) AS names, count(*) AS "values",
    string_agg(printed_value, '、' ORDER BY position) AS printed_values
FROM doubtful
GROUP BY document, locator, area, plan, period
HAVING names > 0 AND names < "values"
UNION ALL
SELECT
    a.district, a.area, a.plan, '', replace(a.printed_name, '和' || b.printed_name, '、' || b.printed_name),
    a.period, a.figure_id, b.figure_id, NULL, NULL, NULL, NULL, 2, 1, a.printed_value
FROM figures AS a
JOIN figures AS b
    ON b.document = a.document AND b.locator = a.locator AND b.area = a.area
    AND b.period = a.period AND b.role = a.role AND b.printed_value = a.printed_value
    AND b.indicator <> a.indicator AND b.position = a.position + 1
WHERE NOT a.in_table AND a.value IS NOT NULL AND a.printed_name LIKE '%_和' || b.printed_name
