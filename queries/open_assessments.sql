-- Open data: the verdict on every target at every period, as published and as computed. Per cents
-- are in per cent. Parameters: $district, $area, $plan, $theme, $period, $indicator ('' = all),
-- $limit (NULL = all), $offset
SELECT
    a.of_district AS district, a.area, a.plan, a.indicator, a.period, a.completion, a.schedule,
    a.rating, a.published_rating, a.published_completion, a.shown_rating, a.agrees, a.reason,
    a.required_pace, a.projected_value, a.published_words, a.target_period, i.theme, a.pace_unit,
    a.target_figure, a.baseline_figure, a.actual_figure, a.rating_figure, a.completion_figure,
    -- Releases of older code have no such columns.
    to_json(a) ->> 'other_figure' AS other_figure, to_json(a) ->> 'other_rating' AS other_rating,
    -- A note of the document itself, such as 注3; others are the curators'.
    CASE WHEN starts_with(v.note, '注') THEN v.note ELSE '' END AS published_note, a.method, a.rule_by,
    CAST(to_json(a) ->> 'shown_met' AS BOOLEAN) AS shown_met,
    coalesce(to_json(a) ->> 'target_kind', '') AS target_kind,
    CAST(to_json(a) ->> 'sure' AS BOOLEAN) AS sure, to_json(a) ->> 'best' AS best,
    to_json(a) ->> 'worst' AS worst,
    CAST(to_json(a) ->> 'completion_low' AS DOUBLE) AS completion_low,
    CAST(to_json(a) ->> 'completion_high' AS DOUBLE) AS completion_high,
    to_json(a) ->> 'points_best' AS points_best, to_json(a) ->> 'points_worst' AS points_worst,
    to_json(a) ->> 'shares_best' AS shares_best, to_json(a) ->> 'shares_worst' AS shares_worst,
    count(*) OVER () AS total
FROM assessments AS a
JOIN indicators AS i USING (indicator)
LEFT JOIN figures AS v ON v.figure_id = a.rating_figure
WHERE ($district = '' OR a.of_district = $district) AND ($area = '' OR a.area = $area)
  AND ($plan = '' OR a.plan = $plan) AND ($theme = '' OR i.theme = $theme)
  AND ($period = '' OR a.period = $period) AND ($indicator = '' OR a.indicator = $indicator)
ORDER BY a.of_district, a.plan, a.area, a.period, a.position, a.indicator, a.target_period
LIMIT $limit OFFSET $offset
