-- The printed places that findings name. Parameters: $ids (list)
WITH mentioned AS (
    SELECT unnest([target_figure, baseline_figure, actual_figure, rating_figure, completion_figure])
        AS figure_id
    FROM assessments
),
used AS (SELECT figure_id FROM mentioned WHERE figure_id IS NOT NULL)
SELECT
    figure_id AS place_id,
    -- What the text only expects (有望) is no target.
    CASE WHEN aim IN (SELECT word FROM words WHERE meaning IN ('forecast', 'rise')) THEN 'forecast'
        ELSE role END AS role,
    printed_name AS name, printed_value, value, unit, bound, basis,
    period, note, document, locator, figure_id IN (SELECT figure_id FROM used) AS used
FROM figures WHERE figure_id IN (SELECT unnest($ids))
UNION ALL
SELECT
    v.investment_id, v.measure, g.name, v.printed_value, v.value, v.unit, v.bound, 'level',
    v.period, v.note, v.document, v.locator, true
FROM investments AS v JOIN groups AS g USING ("group")
WHERE v.investment_id IN (SELECT unnest($ids))
UNION ALL
SELECT
    claim_id, 'claim', subject, printed_value, value, coalesce(unit, ''), 'eq', 'level', '', note,
    document, locator, false
FROM claims WHERE claim_id IN (SELECT unnest($ids))
UNION ALL
SELECT
    task_id, 'task', action, task, NULL, '', 'none', 'level', '', note, document, locator, false
FROM actions WHERE task_id IN (SELECT unnest($ids))
UNION ALL
SELECT
    project_id, 'project', name, printed_stage, NULL, '', 'none', 'level', '', note, document, locator,
    false
FROM projects WHERE project_id IN (SELECT unnest($ids))
