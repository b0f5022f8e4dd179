-- Open data: every source document with the plans it speaks of. Parameters: $district, $plan
-- (lists, [''] = all), $limit (NULL = all), $offset
WITH told AS (
    SELECT document, plan FROM figures
    UNION
    SELECT document, plan FROM investments
    UNION
    SELECT document, plan FROM projects
    UNION
    SELECT document, plan FROM actions
),
plans AS (
    SELECT document, list(plan ORDER BY plan) AS plans FROM told GROUP BY document
)
SELECT
    d.document, d.district, d.title, d.short_title, d.issuer, d.number, d.published,
    d.data_until, d.note, array_to_string(p.plans, ' ') AS plans, count(*) OVER () AS total
FROM documents AS d
LEFT JOIN plans AS p USING (document)
WHERE list_has_any($district, ['', d.district])
  AND list_has_any($plan, list_append(p.plans, ''))
ORDER BY d.published, d.document
LIMIT $limit OFFSET $offset
