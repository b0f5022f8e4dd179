-- What the audit found, by rule, in the order of the documents.
-- Parameters: $rule, $district, $plan ('' = all), $first, $most (of each rule; NULL = all)
WITH shown AS (
    SELECT f.finding_id FROM findings AS f
    JOIN areas AS d ON d.area = f.district
    LEFT JOIN plans AS p ON p.district = f.district AND p.plan = f.plan
    WHERE ($rule = '' OR f.rule = $rule) AND ($district = '' OR f.district = $district)
      AND ($plan = '' OR f.plan = $plan)
    QUALIFY row_number() OVER (
        PARTITION BY f.rule ORDER BY d.position, p.position, f.first_id, f.finding_id
    ) BETWEEN $first + 1 AND coalesce($first + $most, 2147483647)
)
SELECT
    f.finding_id, f.rule, f.district, d.name AS district_name, f.area, r.name AS area_name, r.scope,
    f.plan, coalesce(p.short_name, '') AS plan_name, f.indicator,
    coalesce(i.name, f.subject, '') AS name, coalesce(i.unit, '') AS unit,
    coalesce(i.direction, '') AS direction, f.subject, f.period, f.first_id, f.second_id, f.third_id,
    f.first_value, f.second_value, f.computed, f.facts, f.also, f.explanation
FROM findings AS f
JOIN areas AS r ON r.area = f.area
JOIN areas AS d ON d.area = f.district
LEFT JOIN plans AS p ON p.district = f.district AND p.plan = f.plan
LEFT JOIN indicators AS i ON i.indicator = f.indicator
WHERE f.finding_id IN (FROM shown)
ORDER BY f.rule, d.position, p.position, f.first_id, f.finding_id
