-- The periods of a plan in an area, latest last; `results` counts the targets with a result then.
-- `is_default` is the one a page opens with: the latest of the plan's last year if most of its
-- results are of then, else the latest with published verdicts, else the latest with computed ones,
-- else the latest with results, but for a date that has less than half as many as another: the text
-- alone speaks of it. Of dates with one end the year comes first, then what runs since its start.
-- Parameters: $district, $plan, $area
WITH counts AS (
    SELECT
        a.period,
        -- Empty in releases of older code.
        max(coalesce(a.ends, left(a.period, 4)::DOUBLE + 1)) AS ends,
        count(a.actual_figure) AS results,
        count(*) FILTER (a.published_rating <> 'not_assessed') AS published,
        count(*) FILTER (a.shown_rating NOT IN ('not_assessed', 'not_applicable')) AS verdicts,
        count(f.value) AS numbers,
        coalesce(try_cast(a.period AS INTEGER) >= any_value(p."end"), FALSE) AS is_last
    FROM assessments AS a
    JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
    LEFT JOIN figures AS f ON f.figure_id = a.actual_figure
    WHERE a.of_district = $district AND a.plan = $plan AND a.area = $area
    GROUP BY a.period
),
rated AS (
    SELECT
        *,
        is_last AND numbers > 0 AND numbers * 2 >= max(numbers) OVER () AS is_final,
        published * 2 >= max(published) OVER () AS is_rated,
        verdicts * 2 >= max(verdicts) OVER () AS has_verdicts,
        numbers * 2 >= max(numbers) OVER () AS has_results
    FROM counts
)
SELECT
    period, results, published,
    row_number() OVER (
        ORDER BY
            is_final DESC, is_rated DESC, has_verdicts DESC, has_results DESC, ends DESC,
            length(period) = 4 DESC, period SIMILAR TO '.*(-.*|H1)' DESC, period DESC
    ) = 1 AS is_default
FROM rated
ORDER BY ends, period
