-- The published completion is not what the printed figures give, beyond rounding.
-- Growth is left out: its printed averages are rounded too coarsely to tell.
SELECT
    a.of_district AS district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    a.completion_figure AS first_id, a.actual_figure AS second_id, a.target_figure AS third_id,
    a.published_completion AS first_value, NULL AS second_value, a.completion AS computed
FROM assessments AS a
JOIN indicators AS i USING (indicator)
WHERE i.kind <> 'growth' AND abs(a.published_completion - a.completion) > 0.051
