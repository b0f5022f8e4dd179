-- Arithmetic of a plan's investment figures, done again at build.
-- Parameters: $district, $plan
SELECT
    a.kind, a.printed_id AS investment_id, a.other_id, a.printed, a.computed, a.expression, a.holds
FROM arithmetic AS a
JOIN investments AS v ON v.investment_id = a.printed_id
WHERE v.of_district = $district AND v.plan = $plan
ORDER BY v.position
