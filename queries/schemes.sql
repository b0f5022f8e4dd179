-- The words of verdict of the documents that rate a plan in an area at a period, in their own order.
-- Releases of older code name no scheme: none.
-- Parameters: $district, $plan, $area, $period
WITH used AS (
    SELECT DISTINCT to_json(d) ->> 'scheme' AS scheme
    FROM assessments AS a
    JOIN figures AS f ON f.figure_id = a.rating_figure
    JOIN documents AS d ON d.document = f.document
    WHERE a.of_district = $district AND a.plan = $plan AND a.area = $area AND a.period = $period
)
SELECT r.printed, r.rating, to_json(r) ->> 'met' = 'yes' AS met
FROM ratings AS r
JOIN used AS u ON u.scheme = to_json(r) ->> 'scheme'
WHERE r.formal = 'yes' AND to_json(r) ->> 'coloured' = 'yes'
ORDER BY u.scheme, CAST(to_json(r) ->> 'order' AS INTEGER), r.printed
