-- The named projects of a plan, in printed order. Parameters: $district, $plan
SELECT
    project_id, area, plan, printed_category, category, printed_stage, stage, name,
    investment_printed, note, document, locator
FROM projects
WHERE of_district = $district AND plan = $plan
ORDER BY position
