-- Arithmetic of the investment figures of plans, done again at build.
-- Parameters: $districts, $plans (lists of one length, a plan at each index)
WITH wanted AS (
    SELECT unnest($districts) AS of_district, unnest($plans) AS plan
)
SELECT
    v.of_district, v.plan, a.kind, a.printed_id AS investment_id, a.other_id, a.printed, a.computed, a.expression, a.holds
FROM arithmetic AS a
JOIN investments AS v ON v.investment_id = a.printed_id
SEMI JOIN wanted AS w ON w.of_district = v.of_district AND w.plan = v.plan
ORDER BY v.position
