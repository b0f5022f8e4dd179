-- Open data: every printed figure, one row per mention, in the order of the documents.
-- Parameters: $district, $area, $plan, $theme, $period, $indicator, $role,
-- $nature (lists, [''] = all),
-- $limit (NULL = all), $offset
-- Sorted and counted by what filters alone: all columns are read of the rows that are sent.
WITH wanted AS (
    SELECT f.rowid AS id, count(*) OVER () AS total
    FROM figures AS f
    JOIN indicators AS i USING (indicator)
    WHERE list_has_any($district, ['', f.district]) AND list_has_any($area, ['', f.area])
      AND list_has_any($plan, ['', f.plan]) AND list_has_any($theme, ['', i.theme])
      AND list_has_any($period, ['', f.period]) AND list_has_any($indicator, ['', f.indicator])
      AND list_has_any($role, ['', f.role]) AND list_has_any($nature, ['', f.nature])
    ORDER BY f.position
    LIMIT $limit OFFSET $offset
)
SELECT
    f.figure_id, f.district, f.area, f.plan, f.indicator, i.name AS indicator_name, f.printed_name,
    i.theme, f.printed_theme, f.nature, f.unit, f.period, f.role, f.value, f.printed_value,
    f.bound, f.basis, f.note, f.document, f.locator, f.missing,
    -- Empty in releases of older code.
    coalesce(f.coverage, '') AS coverage, coalesce(f.scope, '') AS scope,
    coalesce(f.aim, '') AS aim, coalesce(f.counted, '') AS counted,
    coalesce(f.comparator, '') AS comparator,
    coalesce(f.prices, '') AS prices,
    coalesce(f.preliminary, '') AS preliminary,
    coalesce(f.doubt, '') AS doubt,
    coalesce(f.compared_with, '') AS compared_with,
    a.name AS area_name, p.name AS plan_name, '' AS unit_code, '' AS period_start, '' AS period_end,
    w.total
FROM wanted AS w
JOIN figures AS f ON f.rowid = w.id
JOIN indicators AS i USING (indicator)
LEFT JOIN areas AS a ON a.area = f.area
LEFT JOIN plans AS p ON p.district = f.district AND p.plan = f.plan
ORDER BY f.position
