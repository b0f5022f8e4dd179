-- Open data: every numbered task of the action plans. Parameters: $district, $plan (lists, [''] = all),
-- $limit (NULL = all), $offset
SELECT
    task_id, district, plan, action_number, action, task_number, task, lead_departments, note,
    document, locator, count(*) OVER () AS total
FROM actions
WHERE list_has_any($district, ['', district]) AND list_has_any($plan, ['', plan])
ORDER BY document, task_number
LIMIT $limit OFFSET $offset
