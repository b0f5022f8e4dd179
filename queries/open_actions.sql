-- Open data: every numbered task of the action plans. Parameters: $district, $plan ('' = all),
-- $limit (NULL = all), $offset
SELECT
    task_id, district, plan, action_number, action, task_number, task, lead_departments, note,
    document, locator, count(*) OVER () AS total
FROM actions
WHERE ($district = '' OR district = $district) AND ($plan = '' OR plan = $plan)
ORDER BY document, task_number
LIMIT $limit OFFSET $offset
