-- Open data: every printed figure, one row per mention, in the order of the documents.
-- Parameters: $district, $area, $plan, $theme, $period, $indicator ('' = all),
-- $limit (NULL = all), $offset
SELECT
    f.figure_id, f.district, f.area, f.plan, f.indicator, i.name AS indicator_name, f.printed_name,
    i.theme, f.printed_theme, f.nature, f.unit, f.period, f.role, f.value, f.printed_value,
    f.bound, f.basis, f.note, f.document, f.locator, f.missing,
    -- Releases of older code do not have these columns.
    coalesce(to_json(f) ->> 'coverage', '') AS coverage, coalesce(to_json(f) ->> 'scope', '') AS scope,
    coalesce(to_json(f) ->> 'aim', '') AS aim, coalesce(to_json(f) ->> 'counted', '') AS counted,
    coalesce(to_json(f) ->> 'comparator', '') AS comparator,
    coalesce(to_json(f) ->> 'prices', '') AS prices,
    coalesce(to_json(f) ->> 'preliminary', '') AS preliminary,
    coalesce(to_json(f) ->> 'doubt', '') AS doubt,
    coalesce(to_json(f) ->> 'compared_with', '') AS compared_with, count(*) OVER () AS total
FROM figures AS f
JOIN indicators AS i USING (indicator)
WHERE ($district = '' OR f.district = $district) AND ($area = '' OR f.area = $area)
  AND ($plan = '' OR f.plan = $plan) AND ($theme = '' OR i.theme = $theme)
  AND ($period = '' OR f.period = $period) AND ($indicator = '' OR f.indicator = $indicator)
ORDER BY f.position
LIMIT $limit OFFSET $offset
