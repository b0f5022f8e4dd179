-- One page of the printed figures that match every filter, by district, plan and printed order.
-- Parameters: $district, $plan, $theme, $role, $period, $q ('' = all; % and _ in $q are themselves),
-- $limit, $offset, $by (the column sorted by, '' = printed order), $is_down, $ranks (its values in
-- order; names go by their sound, numbers within their unit)
SELECT
    f.indicator, i.name, f.printed_name,
    f.area, r.name AS area_name, [] AS area_above, f.of_district AS district,
    f.plan, p.short_name AS plan_name, f.role, f.nature, f.in_table, f.counts,
    false AS used, '' AS contradicted,
    f.figure_id, f.printed_value, f.value, f.unit, f.bound, f.basis, f.period, f.missing, f.note,
    f.document, f.locator,
    [f.scope, f.aim, f.counted, f.comparator, f.prices, f.coverage, f.preliminary, f.doubt] AS marks
FROM figures AS f
JOIN indicators AS i ON i.indicator = f.indicator
JOIN areas AS d ON d.area = f.of_district
JOIN areas AS r ON r.area = f.area
JOIN plans AS p ON p.district = f.of_district AND p.plan = f.plan
WHERE ($district = '' OR f.of_district = $district) AND ($plan = '' OR f.plan = $plan)
  AND ($theme = '' OR i.theme = $theme) AND ($role = '' OR f.role = $role)
  AND ($period = '' OR f.period = $period)
  AND ($q = '' OR contains(
      lower(concat_ws(chr(10), i.name, f.printed_name, f.printed_value, f.note)), lower($q)
  ))
ORDER BY
    CASE WHEN NOT $is_down THEN CASE $by
        WHEN 'name' THEN icu_sort_key(ltrim(i.name, '“《'), 'zh') WHEN 'period' THEN f.period
    END END,
    CASE WHEN $is_down THEN CASE $by
        WHEN 'name' THEN icu_sort_key(ltrim(i.name, '“《'), 'zh') WHEN 'period' THEN f.period
    END END DESC,
    -- A number says more or less only beside others of its unit; what is no number comes last.
    CASE WHEN $by = 'value' THEN f.value IS NULL END,
    CASE WHEN $by = 'value' THEN f.unit END,
    CASE $by
        WHEN 'area' THEN r.position
        WHEN 'role' THEN list_position($ranks, f.role)
        WHEN 'value' THEN f.value
    END * if($is_down, -1, 1),
    d.position, p.position, f.position
LIMIT $limit OFFSET $offset
