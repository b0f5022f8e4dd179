-- The plans of a district that have targets, in the order the district's page offers them: those
-- with verdicts or results first, the latest of them before others.
-- Parameters: $district
WITH results AS (
    SELECT
        a.plan,
        max(a.period) FILTER (
            f.value IS NOT NULL
            OR a.shown_rating NOT IN ('not_assessed', 'not_applicable')
        ) AS latest
    FROM assessments AS a
    LEFT JOIN figures AS f ON f.figure_id = a.actual_figure
    WHERE a.of_district = $district
    GROUP BY a.plan
)
SELECT p.district, plan, p.name, p.short_name, p.kind, p.start, p."end", p.note
FROM plans AS p
JOIN results AS r USING (plan)
WHERE p.district = $district
ORDER BY r.latest DESC NULLS LAST, p.position
