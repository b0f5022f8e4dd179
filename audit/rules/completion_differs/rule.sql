-- The published completion is not what the printed figures give, beyond its own rounding. What growth has
-- accumulated is held against the range that the printed averages allow: they are rounded coarsely.
SELECT
    a.of_district AS district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    a.completion_figure AS first_id, a.actual_figure AS second_id, a.target_figure AS third_id,
    a.published_completion AS first_value, NULL AS second_value, a.completion AS computed
FROM assessments AS a
JOIN indicators AS i USING (indicator)
JOIN figures AS f ON f.figure_id = a.completion_figure
WHERE CASE
    WHEN i.kind = 'growth' THEN
        a.published_completion - f.rounding > a.completion_high
        OR a.published_completion + f.rounding < a.completion_low
    ELSE abs(a.published_completion - a.completion) > f.rounding + 0.001
END
