-- More people of one kind than the same document gives the whole area.
SELECT
    f.district, f.area, f.plan, f.indicator, '' AS subject, f.period,
    f.figure_id AS first_id, c.claim_id AS second_id, NULL AS third_id,
    f.amount AS first_value, c.value AS second_value, NULL AS computed
FROM figures AS f
JOIN claims AS c ON c.document = f.document AND c.area = f.area AND c.counted = 'people'
WHERE f.unit IN ('万', '万人') AND c.unit = '万' AND f.amount > c.value
