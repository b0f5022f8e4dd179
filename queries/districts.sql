-- The districts that have plans, in the order of the area tree.
SELECT
    r.area, r.name, r.parent, r.district, r.scope,
    EXISTS (
        SELECT 1 FROM areas AS s
        WHERE coalesce(s.scope_of, CASE WHEN s.name = r.name || s.scope THEN r.area END) = r.area
    ) AS has_scopes
FROM areas AS r
WHERE r.area IN (SELECT district FROM plans)
ORDER BY r.position
