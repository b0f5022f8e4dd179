-- Every target of plans in areas at one period each, as far as a search has to know it, in the order
-- of the document; `is_shown` tells whether it has a result or a verdict.
-- Parameters: $districts, $plans, $areas, $periods (lists of one length, a place at each index)
WITH places AS (
    SELECT
        unnest($districts) AS of_district, unnest($plans) AS plan, unnest($areas) AS area,
        unnest($periods) AS period
)
SELECT
    a.of_district AS district, a.plan, a.area, a.period, a.indicator, a.target_figure, i.name,
    t.printed_name, t.in_table,
    f.value IS NOT NULL OR a.shown_rating NOT IN ('not_assessed', 'not_applicable') AS is_shown
FROM assessments AS a
SEMI JOIN places AS w
    ON w.of_district = a.of_district AND w.plan = a.plan AND w.area = a.area
    AND w.period = a.period
JOIN figures AS t ON t.figure_id = a.target_figure
JOIN indicators AS i ON i.indicator = a.indicator
LEFT JOIN figures AS f ON f.figure_id = a.actual_figure
ORDER BY NOT t.in_table, a.position
