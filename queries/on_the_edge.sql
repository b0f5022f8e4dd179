-- The computed verdicts on the edge: the printed digits allow more than one. In the order of the
-- documents. Parameters: $most (NULL = all)
SELECT
    a.of_district AS district, d.name AS district_name, a.area, r.scope, a.plan,
    p.short_name AS plan_name, a.period, a.indicator,
    CASE WHEN t.in_table THEN t.printed_name ELSE i.name END AS name, a.rating,
    a.method IN ('annual', 'final') AS is_comparison, a.best, a.worst,
    a.completion_low AS low, a.completion_high AS high
FROM assessments AS a
JOIN figures AS t ON t.figure_id = a.target_figure
JOIN indicators AS i ON i.indicator = a.indicator
JOIN areas AS r ON r.area = a.area
JOIN areas AS d ON d.area = a.of_district
JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
WHERE NOT a.sure
ORDER BY d.position, p.position, r.position, a.period, a.position
LIMIT $most
