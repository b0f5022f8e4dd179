-- What the text counts is not what its tables hold. `counted` names what a claim counts:
-- indicators, binding, expected, or ratings as published at a period.
WITH targets AS (
    SELECT DISTINCT ON (f.of_district, f.plan, f.area, f.indicator)
        f.of_district, f.plan, f.area, f.indicator, f.nature
    FROM figures AS f
    WHERE f.role = 'target' AND f.in_table AND f.missing <> 'not_applicable'
      AND f.printed_name NOT LIKE '#%'
    ORDER BY f.position
),
printed AS (
    SELECT a.of_district, a.plan, a.area, a.period, a.shown_rating
    FROM assessments AS a JOIN figures AS t ON t.figure_id = a.target_figure
    WHERE t.in_table AND a.published_rating IS NOT NULL
),
counts AS (
    SELECT of_district, plan, area, 'indicators' AS counted, count(*) AS found FROM targets GROUP BY ALL
    UNION ALL
    SELECT of_district, plan, area, nature, count(*) FROM targets GROUP BY ALL
    UNION ALL
    SELECT of_district, plan, area, shown_rating || ' ' || period, count(*) FROM printed GROUP BY ALL
    UNION ALL
    SELECT of_district, plan, area, 'lagging ' || period, count(*) FROM printed
    WHERE shown_rating IN ('slightly_behind', 'behind') GROUP BY ALL
)
SELECT
    c.district, c.area, c.plan, '' AS indicator, c.subject, '' AS period,
    c.claim_id AS first_id, NULL AS second_id, NULL AS third_id,
    c.value AS first_value, n.found AS second_value, c.value - n.found AS computed,
    c.counted AS arithmetic
FROM claims AS c
JOIN counts AS n
    ON n.of_district = c.district AND n.plan = c.plan AND n.area = c.area AND n.counted = c.counted
WHERE c.counted <> '' AND c.value <> n.found
