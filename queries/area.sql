-- One area of the area tree. Parameters: $area
SELECT
    r.area, r.name, coalesce(r.parent, '') AS parent, r.district, r.scope,
    EXISTS (
        SELECT 1 FROM areas AS s
        WHERE coalesce(s.scope_of, CASE WHEN s.name = r.name || s.scope THEN r.area END) = r.area
    ) AS has_scopes
FROM areas AS r WHERE r.area = $area
