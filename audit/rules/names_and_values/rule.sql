-- A sentence that names fewer things than it gives values for, so that the values have no sure names.
SELECT
    any_value(district) AS district, area, plan, '' AS indicator,
    string_agg(printed_name, '、' ORDER BY position) FILTER (doubt = 'names') AS subject,
    period, min(figure_id) AS first_id, max(figure_id) AS second_id, NULL AS third_id,
    NULL AS first_value, NULL AS second_value, NULL AS computed,
    count(*) FILTER (doubt = 'names') AS names, count(*) AS "values",
    string_agg(printed_value, '、' ORDER BY position) AS printed_values
FROM figures
WHERE doubt IN ('names', 'nameless')
GROUP BY document, locator, area, plan, period
