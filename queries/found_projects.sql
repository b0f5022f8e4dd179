-- One page of the named projects that match every filter, by district, plan and printed order.
-- Parameters: $district, $plan, $category, $stage, $q ('' = all; % and _ in $q are themselves),
-- $limit, $offset, $by (the column sorted by, '' = printed order), $is_down, $ranks (its values in
-- order; names go by their sound)
SELECT
    p.project_id, p.name, d.name AS district_name, p.area, r.name AS area_name,
    p.area <> p.of_district AS is_part, p.plan, n.short_name AS plan_name,
    p.printed_category, p.category,
    p.printed_stage, p.stage, p.investment_printed, p.note, p.document,
    o.short_title AS document_title, p.locator
FROM projects AS p
JOIN areas AS d ON d.area = p.of_district
JOIN areas AS r ON r.area = p.area
JOIN plans AS n ON n.district = p.of_district AND n.plan = p.plan
JOIN documents AS o ON o.document = p.document
WHERE ($district = '' OR p.of_district = $district) AND ($plan = '' OR p.plan = $plan)
  AND ($category = '' OR p.category = $category) AND ($stage = '' OR p.stage = $stage)
  AND (
      $q = '' OR contains(lower(concat_ws(chr(10), p.name, p.printed_category, p.note)), lower($q))
  )
ORDER BY
    CASE WHEN $by = 'name' AND NOT $is_down THEN icu_sort_key(ltrim(p.name, '“《'), 'zh') END,
    CASE WHEN $by = 'name' AND $is_down THEN icu_sort_key(ltrim(p.name, '“《'), 'zh') END DESC,
    CASE $by
        WHEN 'stage' THEN list_position($ranks, p.stage)
        WHEN 'category' THEN list_position($ranks, p.category)
    END * if($is_down, -1, 1),
    d.position, n.position, p.position
LIMIT $limit OFFSET $offset
