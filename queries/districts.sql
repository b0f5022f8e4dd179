-- The districts that have plans, in the order of the area tree.
-- Parameters: $district ('' = all), $limit (NULL = all), $offset
SELECT
    r.area, r.name, r.parent, r.district, r.scope,
    (
        -- The name tells it in releases of older code, which have no `scope_of`.
        EXISTS (SELECT 1 FROM areas AS s WHERE s.scope_of = r.area)
        OR EXISTS (SELECT 1 FROM areas AS s WHERE s.scope_of IS NULL AND s.name = r.name || s.scope)
    ) AS has_scopes
FROM areas AS r
WHERE r.area IN (SELECT district FROM plans) AND $district IN ('', r.area)
ORDER BY r.position
LIMIT $limit OFFSET $offset
