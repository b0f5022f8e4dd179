-- The indicators for which at least two areas print a number whose scope is stated, by theme.
-- An area outside the tree (a city printed for comparison) does not count.
WITH counted AS (
    SELECT f.indicator, count(*) AS areas FROM (
        SELECT DISTINCT indicator, area FROM figures
        WHERE role IN ('target', 'actual') AND value IS NOT NULL AND coalesce(scope, '') = ''
    ) AS f
    JOIN areas AS r ON r.area = f.area
    WHERE r.parent <> '' OR r.area = r.district
    GROUP BY f.indicator
    HAVING count(*) > 1
)
SELECT
    i.indicator, i.name, i.unit, i.kind, coalesce(i.definition, '') AS definition, i.theme,
    h.name AS theme_name, c.areas
FROM counted AS c
JOIN indicators AS i ON i.indicator = c.indicator
JOIN themes AS h ON h.theme = i.theme
ORDER BY h.position, areas DESC, i.name
