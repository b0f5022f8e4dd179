-- The areas a plan has targets for, in the order of the area tree. Where most of an area's targets
-- do not say which scope they mean, its scope says so: 001 prints 两江新区 for 全域 and 直管区.
-- Parameters: $district, $plan
WITH targets AS (
    SELECT DISTINCT a.area, f.figure_id, f.note LIKE '%未说明全域%' AS unstated
    FROM assessments AS a
    JOIN figures AS f ON f.figure_id = a.target_figure
    WHERE a.of_district = $district AND a.plan = $plan
)
SELECT
    r.area, r.name, r.parent, r.district,
    CASE WHEN avg(t.unstated::INTEGER) > 0.5 THEN r.scope || '或未说明' ELSE r.scope END AS scope
FROM areas AS r
JOIN targets AS t ON t.area = r.area
GROUP BY r.area, r.name, r.parent, r.district, r.scope, r.position
ORDER BY r.position
