-- The logged changes in the order of the log. Parameters: $district, $area, $indicator ('' = all)
SELECT revision, kind, subject, district, area, plan, indicator, period, field, before, after
FROM changes
WHERE ($district = '' OR district = $district) AND ($area = '' OR area = $area)
  AND ($indicator = '' OR indicator = $indicator)
ORDER BY rowid
