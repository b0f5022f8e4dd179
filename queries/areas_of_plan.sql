-- The areas a plan has targets for, in the order of the area tree. An area leaves
-- its scope open where most of its targets do not say which scope they mean.
-- Parameters: $district, $plan
WITH targets AS (
    SELECT DISTINCT a.area, f.figure_id, coalesce(f.scope, '') <> '' AS unstated
    FROM assessments AS a
    JOIN figures AS f ON f.figure_id = a.target_figure
    WHERE a.of_district = $district AND a.plan = $plan
)
SELECT
    r.area, r.name, r.parent, r.district,
    r.scope,
    (
        -- The name tells it in releases of older code, which have no `scope_of`.
        EXISTS (SELECT 1 FROM areas AS s WHERE s.scope_of = r.area)
        OR EXISTS (SELECT 1 FROM areas AS s WHERE s.scope_of IS NULL AND s.name = r.name || s.scope)
    ) AS has_scopes,
    avg(t.unstated::INTEGER) > 0.5 AS leaves_scope_open
FROM areas AS r
JOIN targets AS t ON t.area = r.area
GROUP BY r.area, r.name, r.parent, r.district, r.scope, r.position
ORDER BY r.position
