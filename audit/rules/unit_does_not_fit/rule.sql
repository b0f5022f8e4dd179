-- A printed unit that cannot be the unit of what is named: a rate in 亿元, people counted in 家, a unit
-- printed twice (万吨吨).
SELECT
    district, area, plan, indicator, '' AS subject, period,
    figure_id AS first_id, NULL AS second_id, NULL AS third_id,
    value AS first_value, NULL AS second_value, NULL AS computed,
    CASE
        WHEN regexp_matches(printed_value, '吨吨|元元|人人|个个|家家') THEN 'twice'
        WHEN regexp_matches(printed_name, '率$') THEN 'rate'
        ELSE 'people'
    END AS fault
FROM figures
WHERE value IS NOT NULL AND (
    regexp_matches(printed_value, '吨吨|元元|人人|个个|家家')
    OR regexp_matches(printed_name, '率$') AND unit IN ('元', '万元', '亿元', '万人', '个', '家')
    AND printed_name NOT LIKE '%生产率'
    OR regexp_matches(printed_name, '(人口|人员|人数)$') AND unit IN ('家', '万家', '个', '户')
)
