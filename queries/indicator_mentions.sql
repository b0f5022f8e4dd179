-- Every printed figure of an indicator in every area, in the order of areas and documents.
-- Parameters: $indicator, $districts (list, [] = all)
WITH RECURSIVE up AS (
    SELECT area, parent AS above FROM areas WHERE parent <> ''
    UNION
    SELECT u.area, a.parent FROM up AS u JOIN areas AS a ON a.area = u.above WHERE a.parent <> ''
),
-- As sets: to ask of each figure whether an assessment names it takes the square of their number.
used AS (
    SELECT DISTINCT figure_id FROM (
        SELECT unnest([
            target_figure, baseline_figure, actual_figure, rating_figure, completion_figure
        ]) AS figure_id
        FROM assessments WHERE indicator = $indicator
    ) WHERE figure_id IS NOT NULL
),
pairs AS (
    SELECT first_id AS figure_id, second_id AS other FROM findings WHERE rule = 'fact_differs'
    UNION ALL
    SELECT second_id, first_id FROM findings WHERE rule = 'fact_differs'
),
contradictions AS (
    SELECT
        x.figure_id,
        string_agg(o.printed_value || '（' || o.locator || '）', '、' ORDER BY o.position) AS words
    FROM pairs AS x
    JOIN figures AS o ON o.figure_id = x.other
    GROUP BY x.figure_id
)
SELECT
    f.area, r.name AS area_name, coalesce((SELECT list(up.above) FROM up WHERE up.area = f.area), []) AS area_above, f.of_district AS district,
    f.plan, coalesce(p.short_name, f.plan) AS plan_name, f.role, f.nature, f.in_table,
    f.counts,
    f.figure_id IN (SELECT figure_id FROM used) AS used,
    coalesce(c.words, '') AS contradicted,
    if(f.bound = 'range', f.low, NULL) AS low, if(f.bound = 'range', f.high, NULL) AS high,
    f.figure_id, f.printed_value, f.value, f.unit, f.bound, f.basis, f.period, f.missing, f.note,
    f.document, f.locator,
    [f.scope, f.aim, f.counted, f.comparator, f.prices, f.coverage, f.preliminary, f.doubt] AS marks
FROM figures AS f
JOIN areas AS r ON r.area = f.area
LEFT JOIN plans AS p ON p.district = f.of_district AND p.plan = f.plan
LEFT JOIN contradictions AS c ON c.figure_id = f.figure_id
WHERE f.indicator = $indicator AND (len($districts) = 0 OR list_contains($districts, r.district))
ORDER BY r.position, p.position, f.position
