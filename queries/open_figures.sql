-- Open data: every printed figure, one row per mention, in the order of the documents.
-- Parameters: $district, $area, $plan, $theme, $period, $indicator, $role,
-- $nature (lists, [''] = all),
-- $limit (NULL = all), $offset
-- All columns are read of the rows that are sent alone. Counted apart: for the first rows by position
-- what filters is not even read of most others.
WITH matching AS NOT MATERIALIZED (
    SELECT rowid AS id, position FROM figures
    WHERE (list_contains($district, '') OR list_contains($district, district))
      AND (list_contains($area, '') OR list_contains($area, area))
      AND (list_contains($plan, '') OR list_contains($plan, plan))
      AND indicator IN (
          SELECT indicator FROM indicators
          WHERE list_contains($theme, '') OR list_contains($theme, theme)
      )
      AND (list_contains($period, '') OR list_contains($period, period))
      AND (list_contains($indicator, '') OR list_contains($indicator, indicator))
      AND (list_contains($role, '') OR list_contains($role, role))
      AND (list_contains($nature, '') OR list_contains($nature, nature))
),
wanted AS (SELECT id FROM matching ORDER BY position LIMIT $limit OFFSET $offset)
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
    (SELECT count(*) FROM matching) AS total
FROM wanted AS w
JOIN figures AS f ON f.rowid = w.id
JOIN indicators AS i USING (indicator)
LEFT JOIN areas AS a ON a.area = f.area
LEFT JOIN plans AS p ON p.district = f.district AND p.plan = f.plan
ORDER BY f.position
