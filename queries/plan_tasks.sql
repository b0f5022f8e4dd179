-- The numbered tasks of a district's action plan. Parameters: $district, $plan
SELECT
    task_id, plan, action_number, action, task_number, task, lead_departments, note, document,
    locator
FROM actions
WHERE district = $district AND plan = $plan
ORDER BY task_number
