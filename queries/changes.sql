-- The logged changes in the order of the log; what is of no district is of each. A figure that was
-- moved is of where it stood, too. Parameters: $district, $area, $indicator ('' = all)
SELECT revision, kind, subject, district, area, plan, indicator, period, field, before, after,
    coalesce(of_table, '') AS of_table, coalesce(role, '') AS role, coalesce(name, '') AS name,
    coalesce(title, '') AS title, coalesce(locator, '') AS locator
FROM changes
WHERE $district IN ('', district, if(district = '', $district, ''))
    AND (
        ($area IN ('', area, if(area = '', $area, '')) AND $indicator IN ('', indicator))
        OR (field = 'indicator' AND before = $indicator AND $area IN ('', area))
        OR (field = 'area' AND before = $area AND $indicator IN ('', indicator))
    )
ORDER BY rowid
