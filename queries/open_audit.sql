-- Open data: everything the audit found, with the printed texts and their places. Sentence, arithmetic
-- and the rule's name are filled in by the API. Parameters: $rule, $district, $area, $plan, $theme, $period,
-- $indicator (lists, [''] = all), $limit (NULL = all), $offset
WITH places AS (
    SELECT figure_id AS place_id, printed_value, document, locator FROM figures
    UNION ALL
    SELECT investment_id, printed_value, document, locator FROM investments
    UNION ALL
    SELECT claim_id, printed_value, document, locator FROM claims
    UNION ALL
    SELECT task_id, task, document, locator FROM actions
    UNION ALL
    SELECT project_id, printed_stage, document, locator FROM projects
)
SELECT
    f.finding_id, f.rule, f.district, f.area, f.plan, f.indicator, f.subject, f.period,
    a.printed_value AS first_printed, a.document AS first_document, a.locator AS first_locator,
    b.printed_value AS second_printed, b.document AS second_document,
    b.locator AS second_locator, round(f.first_value, 9) AS first_value,
    round(f.second_value, 9) AS second_value, round(f.computed, 9) AS computed,
    '' AS arithmetic, '' AS sentence, f.explanation, i.theme,
    -- Of a number and what it is held against, with its sign.
    round(f.first_value - coalesce(f.computed, f.second_value), 9) AS difference, '' AS weight,
    '' AS rule_name, d.name AS district_name, n.name AS area_name, p.name AS plan_name,
    coalesce(i.name, '') AS indicator_name, count(*) OVER () AS total
FROM findings AS f
LEFT JOIN indicators AS i ON i.indicator = f.indicator
LEFT JOIN areas AS d ON d.area = f.district
LEFT JOIN areas AS n ON n.area = f.area
LEFT JOIN plans AS p ON p.district = f.district AND p.plan = f.plan
LEFT JOIN places AS a ON a.place_id = f.first_id
LEFT JOIN places AS b ON b.place_id = f.second_id
WHERE list_has_any($rule, ['', f.rule]) AND list_has_any($district, ['', f.district])
  AND list_has_any($area, ['', f.area]) AND list_has_any($plan, ['', f.plan])
  AND list_has_any($theme, ['', i.theme]) AND list_has_any($period, ['', f.period])
  AND list_has_any($indicator, ['', f.indicator])
ORDER BY f.rule, f.district, f.first_id, f.finding_id
LIMIT $limit OFFSET $offset
