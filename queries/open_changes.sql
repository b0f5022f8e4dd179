-- Open data: what each revision changed. Parameters: $district, $area, $plan, $period, $indicator
-- ('' = all), $limit (NULL = all), $offset
SELECT
    c.revision, r.day, c.kind, c.subject, c.district, c.area, c.plan, c.indicator, c.period,
    c.field, c.before, c.after, r.note, r.checked_by, count(*) OVER () AS total
FROM changes AS c
JOIN revisions AS r USING (revision)
WHERE ($district = '' OR c.district = $district) AND ($area = '' OR c.area = $area)
  AND ($plan = '' OR c.plan = $plan) AND ($period = '' OR c.period = $period)
  AND ($indicator = '' OR c.indicator = $indicator)
ORDER BY r.day DESC, c.revision DESC, c.kind, c.subject, c.field
LIMIT $limit OFFSET $offset
