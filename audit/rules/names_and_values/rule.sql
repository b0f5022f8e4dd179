-- A sentence that names fewer things than it gives values for, so that the values have no sure names.
SELECT
    any_value(district) AS district, area, plan, '' AS indicator,
    string_agg(printed_name, '、' ORDER BY position) FILTER (note NOT LIKE '%无对应名称%') AS subject,
    period, min(figure_id) AS first_id, max(figure_id) AS second_id, NULL AS third_id,
    NULL AS first_value, NULL AS second_value, NULL AS computed,
    count(*) FILTER (note NOT LIKE '%无对应名称%') AS names, count(*) AS "values",
    string_agg(printed_value, '、' ORDER BY position) AS printed_values
FROM figures
WHERE note LIKE '%名称与数值个数不符%'
GROUP BY document, locator, area, plan, period
