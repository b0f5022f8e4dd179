-- The districts with targets or results of an indicator, or of a theme's, in their order; areas as in
-- compare_figures.sql. Parameters: $indicator, $theme ('' = all)
SELECT r.district
FROM figures AS f
JOIN areas AS r ON r.area = f.area
JOIN areas AS d ON d.area = r.district
JOIN indicators AS i ON i.indicator = f.indicator
WHERE f.role IN ('target', 'actual', 'baseline')
  AND (r.parent <> '' OR r.area = r.district)
  AND ($indicator = '' OR f.indicator = $indicator) AND ($theme = '' OR i.theme = $theme)
GROUP BY r.district, d.position
ORDER BY d.position, r.district
