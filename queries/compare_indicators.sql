-- The indicators for which at least two areas print a number whose scope is stated, by theme.
-- An area outside the tree (a city printed for comparison) does not count.
SELECT
    i.indicator, i.name, i.unit, i.kind, coalesce(i.definition, '') AS definition, i.theme,
    h.name AS theme_name, count(DISTINCT f.area) AS areas
FROM figures AS f
JOIN indicators AS i ON i.indicator = f.indicator
JOIN themes AS h ON h.theme = i.theme
JOIN areas AS r ON r.area = f.area
WHERE f.role IN ('target', 'actual') AND f.value IS NOT NULL
  AND (r.parent <> '' OR r.area = r.district)
  AND coalesce(f.scope, '') = ''
GROUP BY i.indicator, i.name, i.unit, i.kind, i.definition, i.theme, h.name, h.position
HAVING count(DISTINCT f.area) > 1
ORDER BY h.position, areas DESC, i.name
