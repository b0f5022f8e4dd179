-- The values that the filters of open data take, with their names. `of` is the district's name.
SELECT kind, code, name, of
FROM (
    SELECT 'district' AS kind, area AS code, name, '' AS of, 1 AS rank, row(0, position) AS place
    FROM areas WHERE area IN (SELECT district FROM documents)
    UNION ALL
    SELECT 'area', a.area, a.name, coalesce(d.name, ''), 2, row(0, a.position)
    FROM areas AS a LEFT JOIN areas AS d ON d.area = a.district
    UNION ALL
    SELECT 'plan', p.plan, p.name, d.name, 3, row(d.position, p.position)
    FROM plans AS p JOIN areas AS d ON d.area = p.district
    UNION ALL
    SELECT 'theme', theme, name, '', 4, row(0, position) FROM themes
) AS codes
ORDER BY rank, place, code
