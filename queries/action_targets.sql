-- The targets of a district's action plan in the order of the document, each with the special
-- action and the task whose locator it stands under (or none).
-- Parameters: $district, $plan
WITH placed AS (
    SELECT a.action, a.locator, a.task_id, split_part(a.locator, ' › ', 1) AS of_action
    FROM actions AS a
    WHERE a.district = $district AND a.plan = $plan
)
SELECT
    f.indicator, i.name, i.kind, f.area, r.scope, f.printed_name,
    coalesce(
        (SELECT min(p.action) FROM placed AS p
         WHERE p.of_action = split_part(f.locator, ' › ', 1)), ''
    ) AS action,
    coalesce((SELECT min(p.task_id) FROM placed AS p WHERE p.locator = f.locator), '') AS task_id,
    f.figure_id, f.printed_value, f.value, f.unit, f.bound, f.basis, f.period, f.missing, f.note,
    f.document, f.locator,
    [f.scope, f.aim, f.counted, f.comparator, f.prices, f.coverage, f.preliminary, f.doubt] AS marks
FROM figures AS f
JOIN indicators AS i ON i.indicator = f.indicator
JOIN areas AS r ON r.area = f.area
WHERE f.of_district = $district AND f.plan = $plan AND f.role = 'target'
ORDER BY f.position
