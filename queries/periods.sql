-- The periods of a plan in an area, latest last; `results` counts the targets with a result then.
-- Parameters: $district, $plan, $area
SELECT
    period,
    count(actual_figure) AS results,
    count(published_rating) FILTER (published_rating <> 'not_assessed') AS published
FROM assessments
WHERE of_district = $district AND plan = $plan AND area = $area
GROUP BY period
ORDER BY period
