-- Every computed verdict that rests on a completion and a schedule, in the order of the documents.
-- Parameters: $district, $plan ('' = all), $is_printed (only beside a printed completion),
-- $is_changing (only those that other thresholds change), $most (NULL = all)
SELECT
    a.of_district AS district, d.name AS district_name, a.area, r.name AS area_name, r.scope,
    a.plan, p.short_name AS plan_name, p.kind AS plan_kind, a.period, a.indicator,
    CASE WHEN t.in_table THEN t.printed_name ELSE i.name END AS name, a.completion, a.schedule, a.rating,
    coalesce(a.published_rating, '') AS published_rating, a.published_completion, a.agrees,
    a.method IN ('annual', 'final') AS is_comparison,
    t.bound IN ('ge', 'gt') AND is_comparison AS is_floor
FROM assessments AS a
JOIN figures AS t ON t.figure_id = a.target_figure
JOIN indicators AS i ON i.indicator = a.indicator
JOIN areas AS r ON r.area = a.area
JOIN areas AS d ON d.area = a.of_district
JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
WHERE a.robust IS NOT NULL
  AND $district IN ('', a.of_district) AND $plan IN ('', a.plan)
  AND (a.published_completion IS NOT NULL OR NOT $is_printed)
  AND NOT (a.robust AND $is_changing)
ORDER BY d.position, p.position, r.position, a.period, a.position
LIMIT $most
