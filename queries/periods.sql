-- The periods of a plan in an area, latest last; `results` counts the targets with a result then.
-- `is_default` is the one a page opens with: the latest with published verdicts, but for a date the
-- text alone speaks of, with less than half as many as another has.
-- Parameters: $district, $plan, $area
WITH counts AS (
    SELECT
        period,
        count(actual_figure) AS results,
        count(published_rating) FILTER (published_rating <> 'not_assessed') AS published
    FROM assessments
    WHERE of_district = $district AND plan = $plan AND area = $area
    GROUP BY period
),
rated AS (
    SELECT *, published * 2 >= max(published) OVER () AS is_rated FROM counts
)
SELECT
    period, results, published,
    row_number() OVER (ORDER BY is_rated DESC, period DESC) = 1 AS is_default
FROM rated
ORDER BY period
