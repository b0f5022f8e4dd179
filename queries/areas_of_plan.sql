-- The areas a plan has targets for, in the order of the area tree.
-- Parameters: $district, $plan
SELECT r.area, r.name, r.parent, r.district, r.scope
FROM areas AS r
WHERE r.area IN (SELECT area FROM assessments WHERE of_district = $district AND plan = $plan)
ORDER BY r.position
