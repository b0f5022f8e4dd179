-- Every printed figure of an indicator in every area, in the order of areas and documents.
-- Parameters: $indicator
WITH RECURSIVE up AS (
    SELECT area, parent AS above FROM areas WHERE parent <> ''
    UNION
    SELECT u.area, a.parent FROM up AS u JOIN areas AS a ON a.area = u.above WHERE a.parent <> ''
)
SELECT
    f.area, r.name AS area_name, coalesce((SELECT list(up.above) FROM up WHERE up.area = f.area), []) AS area_above, f.of_district AS district,
    f.plan, coalesce(p.short_name, f.plan) AS plan_name, f.role, f.nature, f.in_table,
    CAST(to_json(f) ->> 'counts' AS BOOLEAN) AS counts,
    EXISTS (
        SELECT 1 FROM assessments AS a
        WHERE a.indicator = $indicator AND f.figure_id IN (
            a.target_figure, a.baseline_figure, a.actual_figure, a.rating_figure,
            a.completion_figure
        )
    ) AS used,
    coalesce((
        SELECT string_agg(o.printed_value || '（' || o.locator || '）', '、' ORDER BY o.position)
        FROM findings AS x
        JOIN figures AS o
            ON o.figure_id = CASE f.figure_id WHEN x.first_id THEN x.second_id ELSE x.first_id END
        WHERE x.rule = 'fact_differs' AND f.figure_id IN (x.first_id, x.second_id)
    ), '') AS contradicted,
    f.figure_id, f.printed_value, f.value, f.unit, f.bound, f.basis, f.period, f.missing, f.note,
    f.document, f.locator, to_json(f) AS marks
FROM figures AS f
JOIN areas AS r ON r.area = f.area
LEFT JOIN plans AS p ON p.district = f.of_district AND p.plan = f.plan
WHERE f.indicator = $indicator
ORDER BY r.position, p.position, f.position
