-- Every area, in the order of the area tree.
SELECT
    r.area, r.name, coalesce(r.parent, '') AS parent, r.district, r.scope,
    (
        -- The name tells it in releases of older code, which have no `scope_of`.
        EXISTS (SELECT 1 FROM areas AS s WHERE s.scope_of = r.area)
        OR EXISTS (SELECT 1 FROM areas AS s WHERE s.scope_of IS NULL AND s.name = r.name || s.scope)
    ) AS has_scopes
FROM areas AS r
ORDER BY r.position
