-- Open data: every named project. Parameters: $district, $area, $plan (lists, [''] = all),
-- $limit (NULL = all), $offset
SELECT
    project_id, district, area, plan, category, printed_category, stage, printed_stage, name,
    investment, investment_printed, note, document, locator, count(*) OVER () AS total
FROM projects
WHERE list_has_any($district, ['', district]) AND list_has_any($area, ['', area])
  AND list_has_any($plan, ['', plan])
ORDER BY position
LIMIT $limit OFFSET $offset
