-- Every target of plans in areas at one period each, with the figures used and both verdicts,
-- in the order of the document.
-- Parameters: $districts, $plans, $areas, $periods (lists of one length, a place at each index),
-- $indicators (list, [] = all)
WITH places AS (
    SELECT
        unnest($districts) AS of_district, unnest($plans) AS plan, unnest($areas) AS area,
        unnest($periods) AS period
)
SELECT
    a.indicator, i.name, t.printed_name, t.printed_theme, i.theme, h.name AS theme_name,
    i.definition, t.nature, i.kind, i.direction, a.of_district AS district, a.plan,
    p.kind AS plan_kind, a.area,
    r.scope, a.period, a.target_period, t.in_table,
    t.printed_table,
    a.completion, a.schedule, a.share_of_target, a.rating, coalesce(a.reason, '') AS reason,
    a.method, a.rule, a.rule_by, coalesce(a.published_rating, '') AS published_rating,
    coalesce(a.published_words, '') AS published_words,
    -- A note of the document itself, such as 注3; others are the curators'. Releases of older code
    -- tell them apart by how they begin.
    CASE
        WHEN coalesce(v.note_by, if(starts_with(v.note, '注'), 'document', '')) = 'document'
            THEN v.note
        ELSE ''
    END AS published_note,
    a.shown_rating, a.shown_met, a.agrees, a.required_pace, a.pace_so_far,
    coalesce(a.pace_unit, '') AS pace_unit, a.projected_value, a.steps,
    coalesce(b.reason, '') AS break_reason,
    a.target_figure, a.baseline_figure, a.actual_figure, a.completion_figure,
    -- Empty in releases of older code.
    a.other_figure, coalesce(a.other_rating, '') AS other_rating, a.shape, a.is_ceiling, a.met,
    a.baseline_met, coalesce(a.target_kind, '') AS target_kind, a.sure AS is_sure, a.best, a.worst,
    a.completion_low AS low, a.completion_high AS high, a.points_best, a.points_worst,
    a.shares_best, a.shares_worst,
    p.start AS plan_start,
    c.claim_id AS pace_claim
-- Of the tables of all districts only the parts with these are read.
FROM (FROM assessments WHERE list_contains($districts, of_district)) AS a
SEMI JOIN places AS w
    ON w.of_district = a.of_district AND w.plan = a.plan AND w.area = a.area
    AND w.period = a.period
JOIN figures AS t
    ON t.figure_id = a.target_figure AND list_contains($districts, t.of_district)
    AND (len($indicators) = 0 OR list_contains($indicators, a.indicator))
LEFT JOIN figures AS v
    ON v.figure_id = a.rating_figure AND list_contains($districts, v.of_district)
LEFT JOIN claims AS c
    ON c.kind = 'required_pace' AND c.area = a.area AND c.plan = a.plan
    AND c.counted = 'pace ' || a.indicator || ' ' || a.period
JOIN indicators AS i ON i.indicator = a.indicator
JOIN themes AS h ON h.theme = i.theme
JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
JOIN areas AS r ON r.area = a.area
LEFT JOIN (
    SELECT area, indicator, min(reason) AS reason FROM breaks GROUP BY ALL
) AS b ON b.area = a.area AND b.indicator = a.indicator
ORDER BY NOT t.in_table, a.position
