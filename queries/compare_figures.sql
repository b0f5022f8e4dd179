-- Targets and results of indicators in every area, one mention per fact. A baseline is a result of its
-- year; the result itself counts before it. A figure that does not state its scope is a fact of its own, unless the same number is
-- printed with its scope.
-- `break_reason` is why the definition differs from the years before, from the break on.
-- Parameters: $indicator, $theme ('' = all), $districts (list, [] = all)
WITH own AS (
    SELECT
        f.*, r.district AS home, r.position AS area_position,
        CASE WHEN f.basis = 'every_year' THEN 'level' ELSE f.basis END AS family,
        CASE WHEN f.role = 'target' THEN f.plan ELSE '' END AS for_plan,
        CASE WHEN f.role = 'baseline' THEN 'actual' ELSE f.role END AS kind_of,
        -- Empty in releases of older code.
        coalesce(f.scope, '') = '' AS is_scope_stated,
        [f.scope, f.aim, f.counted, f.comparator, f.prices, f.coverage, f.preliminary, f.doubt] AS marks,
        coalesce(
            f.ends, regexp_extract(f.period, '(\d{4})(?:[HQM][\d-]+)?$', 1)::DOUBLE + 1
        ) AS ends
    FROM figures AS f
    JOIN areas AS r ON r.area = f.area
    JOIN indicators AS i ON i.indicator = f.indicator
    WHERE f.role IN ('target', 'actual', 'baseline')
      AND (r.parent <> '' OR r.area = r.district)
      AND (len($districts) = 0 OR list_contains($districts, r.district))
      AND ($indicator = '' OR f.indicator = $indicator) AND ($theme = '' OR i.theme = $theme)
), used AS (
    SELECT * FROM own
    QUALIFY row_number() OVER (
        PARTITION BY for_plan, area, indicator, is_scope_stated, kind_of, period, family
        ORDER BY value IS NULL, role = 'baseline', precedence
    ) = 1
)
SELECT
    u.indicator, u.area, r.name AS area_name, d.name AS district_name, r.scope,
    (
        -- The name tells it in releases of older code, which have no `scope_of`.
        EXISTS (SELECT 1 FROM areas AS s WHERE s.scope_of = r.area)
        OR EXISTS (SELECT 1 FROM areas AS s WHERE s.scope_of IS NULL AND s.name = r.name || s.scope)
    ) AS has_scopes,
    u.kind_of AS role, u.role = 'baseline' AS is_baseline, u.family, p.short_name AS plan_name, coalesce(b.reason, '') AS break_reason,
    u.figure_id, u.printed_value, u.value, u.unit, u.bound, u.basis, u.period, u.missing, u.note,
    u.document, u.locator, u.marks
FROM used AS u
JOIN areas AS r ON r.area = u.area
JOIN areas AS d ON d.area = r.district
JOIN plans AS p ON p.district = u.of_district AND p.plan = u.plan
LEFT JOIN breaks AS b
    ON b.area = u.area AND b.indicator = u.indicator
    AND regexp_extract(u.period, '(\d{4})(?:[HQM][\d-]+)?$', 1)::INTEGER >= left(b.period, 4)::INTEGER
WHERE u.is_scope_stated OR NOT EXISTS (
    SELECT 1 FROM used AS s
    WHERE s.is_scope_stated AND s.home = u.home AND s.indicator = u.indicator AND s.kind_of = u.kind_of
      AND s.period = u.period AND s.family = u.family AND s.value IS NOT DISTINCT FROM u.value
)
ORDER BY u.area_position, NOT u.is_scope_stated, u.kind_of, u.ends DESC, u.period DESC, u.position
