-- The printed places that findings name. Parameters: $ids (list)
WITH used AS (
    SELECT target_figure AS figure_id FROM assessments WHERE list_contains($ids, target_figure)
    UNION ALL
    SELECT baseline_figure AS figure_id FROM assessments WHERE list_contains($ids, baseline_figure)
    UNION ALL
    SELECT actual_figure AS figure_id FROM assessments WHERE list_contains($ids, actual_figure)
    UNION ALL
    SELECT rating_figure AS figure_id FROM assessments WHERE list_contains($ids, rating_figure)
    UNION ALL
    SELECT completion_figure AS figure_id FROM assessments WHERE list_contains($ids, completion_figure)
)
SELECT
    figure_id AS place_id,
    -- What the text only expects (有望) is no target.
    CASE WHEN aim IN (SELECT word FROM words WHERE meaning IN ('forecast', 'rise')) THEN 'forecast'
        ELSE role END AS role,
    printed_name AS name, printed_value, value, unit, bound, basis,
    period, note, document, locator, figure_id IN (SELECT figure_id FROM used) AS used
FROM figures WHERE list_contains($ids, figure_id)
UNION ALL
SELECT
    v.investment_id, v.measure, g.name, v.printed_value, v.value, v.unit, v.bound, 'level',
    v.period, v.note, v.document, v.locator, true
FROM investments AS v JOIN groups AS g USING ("group")
WHERE list_contains($ids, v.investment_id)
UNION ALL
SELECT
    claim_id, 'claim', subject, printed_value, value, coalesce(unit, ''), 'eq', 'level', '', note,
    document, locator, false
FROM claims WHERE list_contains($ids, claim_id)
UNION ALL
SELECT
    task_id, 'task', action, task, NULL, '', 'none', 'level', '', note, document, locator, false
FROM actions WHERE list_contains($ids, task_id)
UNION ALL
SELECT
    project_id, 'project', name, printed_stage, NULL, '', 'none', 'level', '', note, document, locator,
    false
FROM projects WHERE list_contains($ids, project_id)
