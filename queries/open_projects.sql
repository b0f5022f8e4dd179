-- Open data: every named project. Parameters: $district, $area, $plan ('' = all),
-- $limit (NULL = all), $offset
SELECT
    project_id, district, area, plan, category, printed_category, stage, printed_stage, name,
    investment, investment_printed, note, document, locator, count(*) OVER () AS total
FROM projects
WHERE ($district = '' OR district = $district) AND ($area = '' OR area = $area)
  AND ($plan = '' OR plan = $plan)
ORDER BY position
LIMIT $limit OFFSET $offset
