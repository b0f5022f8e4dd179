-- Open data: the verdict on every target at every period, as published and as computed. Per cents
-- are in per cent. Parameters: $district, $area, $plan, $theme, $period, $indicator, $rating,
-- $shown_rating (lists, [''] = all),
-- $limit (NULL = all), $offset
-- Sorted and counted by what filters alone: all columns are read of the rows that are sent.
WITH wanted AS (
    SELECT a.rowid AS id, count(*) OVER () AS total
    FROM assessments AS a
    JOIN indicators AS i USING (indicator)
    WHERE list_has_any($district, ['', a.of_district]) AND list_has_any($area, ['', a.area])
      AND list_has_any($plan, ['', a.plan]) AND list_has_any($theme, ['', i.theme])
      AND list_has_any($period, ['', a.period]) AND list_has_any($indicator, ['', a.indicator])
      AND list_has_any($rating, ['', a.rating]) AND list_has_any($shown_rating, ['', a.shown_rating])
    ORDER BY a.of_district, a.plan, a.area, a.period, a.position, a.indicator, a.target_period
    LIMIT $limit OFFSET $offset
)
SELECT
    a.of_district AS district, a.area, a.plan, a.indicator, a.period, a.completion, a.schedule,
    a.rating, a.published_rating, a.published_completion, a.shown_rating, a.agrees, a.reason,
    a.required_pace, a.projected_value, a.published_words, a.target_period, i.theme, a.pace_unit,
    a.target_figure, a.baseline_figure, a.actual_figure, a.rating_figure, a.completion_figure,
    -- Empty in releases of older code.
    a.other_figure, a.other_rating,
    -- A note of the document itself, such as 注3; others are the curators'. Releases of older code
    -- tell them apart by how they begin.
    CASE
        WHEN coalesce(v.note_by, if(starts_with(v.note, '注'), 'document', '')) = 'document'
            THEN v.note
        ELSE ''
    END AS published_note, a.method, a.rule_by,
    a.shown_met, coalesce(a.target_kind, '') AS target_kind, a.sure, a.best, a.worst,
    a.completion_low, a.completion_high, a.points_best, a.points_worst, a.shares_best, a.shares_worst,
    i.name AS indicator_name, n.name AS area_name, p.name AS plan_name, '' AS period_start,
    '' AS period_end, a.rule,
    -- Of completion and what is due, with its sign; the arithmetic is put in words by the API.
    CASE WHEN a.method = 'progress' THEN a.completion - a.schedule END AS gap, a.steps AS arithmetic,
    w.total
FROM wanted AS w
JOIN assessments AS a ON a.rowid = w.id
JOIN indicators AS i USING (indicator)
LEFT JOIN areas AS n ON n.area = a.area
LEFT JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
LEFT JOIN figures AS v ON v.figure_id = a.rating_figure
ORDER BY a.of_district, a.plan, a.area, a.period, a.position, a.indicator, a.target_period
