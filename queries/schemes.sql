-- The words of verdict of the documents that rate plans in areas at a period each, in their own
-- order.
-- Releases of older code name no scheme: none.
-- Parameters: $districts, $plans, $areas, $periods (lists of one length, a place at each index)
WITH places AS (
    SELECT
        unnest($districts) AS of_district, unnest($plans) AS plan, unnest($areas) AS area,
        unnest($periods) AS period
),
used AS (
    SELECT DISTINCT w.*, d.scheme
    FROM places AS w
    JOIN assessments AS a USING (of_district, plan, area, period)
    JOIN figures AS f ON f.figure_id = a.rating_figure
    JOIN documents AS d ON d.document = f.document
)
SELECT
    u.of_district AS district, u.plan, u.area, u.period, r.printed, r.rating,
    r.met = 'yes' AS met
FROM ratings AS r
JOIN used AS u ON u.scheme = r.scheme
WHERE r.formal = 'yes' AND r.coloured = 'yes'
ORDER BY u.scheme, r."order", r.printed
