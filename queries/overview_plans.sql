-- Every plan with targets and its areas, at the period its page shows first, as in periods.sql.
-- `verdicts` and `results` are of that period. Parameters: $districts (list, [] = all)
WITH periods AS (
    SELECT
        a.of_district, a.plan, a.area, a.period,
        max(coalesce(a.ends, left(a.period, 4)::DOUBLE + 1)) AS ends,  -- empty in older releases
        count(*) FILTER (a.shown_rating NOT IN ('not_assessed', 'not_applicable')) AS verdicts,
        count(*) FILTER (a.published_rating <> 'not_assessed') AS published,
        count(f.value) AS results,
        coalesce(try_cast(a.period AS INTEGER) >= any_value(p."end"), FALSE) AS is_last
    FROM assessments AS a
    JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
    LEFT JOIN figures AS f ON f.figure_id = a.actual_figure
    WHERE len($districts) = 0 OR list_contains($districts, a.of_district)
    GROUP BY a.of_district, a.plan, a.area, a.period
),
rated AS (
    SELECT
        *,
        is_last AND results > 0 AND results * 2 >= max(results) OVER own AS is_final,
        published * 2 >= max(published) OVER own AS is_rated,
        verdicts * 2 >= max(verdicts) OVER own AS has_verdicts,
        results * 2 >= max(results) OVER own AS has_results
    FROM periods
    WINDOW own AS (PARTITION BY of_district, plan, area)
),
counts AS (
    FROM rated
    QUALIFY row_number() OVER (
        PARTITION BY of_district, plan, area
        ORDER BY is_final DESC, is_rated DESC, has_verdicts DESC, has_results DESC, ends DESC,
            length(period) = 4 DESC, period SIMILAR TO '.*(-.*|H1)' DESC, period DESC
    ) = 1
),
targets AS (
    SELECT DISTINCT of_district, plan, area, indicator FROM figures
    WHERE role = 'target' AND (len($districts) = 0 OR list_contains($districts, of_district))
),
others AS (
    SELECT f.of_district, f.plan, count(*) AS results
    FROM figures AS f
    ANTI JOIN targets AS t USING (of_district, plan, area, indicator)
    WHERE f.role = 'actual' AND (len($districts) = 0 OR list_contains($districts, f.of_district))
    GROUP BY f.of_district, f.plan
)
SELECT
    c.of_district AS district, d.name AS district_name, c.plan, p.short_name AS plan_name,
    p.kind AS plan_kind, p."end" AS plan_end, p.note AS plan_note, c.area, r.scope, c.period,
    (
        -- The name tells it in releases of older code, which have no `scope_of`.
        EXISTS (SELECT 1 FROM areas AS s WHERE s.scope_of = r.area)
        OR EXISTS (SELECT 1 FROM areas AS s WHERE s.scope_of IS NULL AND s.name = r.name || s.scope)
    ) AS has_scopes,
    c.verdicts, coalesce(o.results, 0) AS others, c.results
FROM counts AS c
LEFT JOIN others AS o ON o.of_district = c.of_district AND o.plan = c.plan
JOIN plans AS p ON p.district = c.of_district AND p.plan = c.plan
JOIN areas AS d ON d.area = c.of_district
JOIN areas AS r ON r.area = c.area
ORDER BY d.position, p.position, r.position
