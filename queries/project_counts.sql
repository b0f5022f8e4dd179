-- How many named projects each value of each filter shows beside the other filters in use, in the
-- order of the filter's values; facet 'all' is the number that matches every filter.
-- Parameters: $district, $plan, $category, $stage, $q ('' = all)
WITH matched AS (
    SELECT
        p.of_district, p.plan, p.category, p.stage, d.name AS district_name, n.short_name,
        d.position AS district_position, p.position,
        $district = '' OR p.of_district = $district AS in_district,
        $plan = '' OR p.plan = $plan AS in_plan,
        $category = '' OR p.category = $category AS in_category,
        $stage = '' OR p.stage = $stage AS in_stage
    FROM projects AS p
    JOIN areas AS d ON d.area = p.of_district
    JOIN plans AS n ON n.district = p.of_district AND n.plan = p.plan
    WHERE $q = ''
       OR contains(lower(concat_ws(chr(10), p.name, p.printed_category, p.note)), lower($q))
),
counted AS (
    SELECT 'all' AS facet, '' AS value, '' AS label, count(*) AS count, row(0, 0) AS place
    FROM matched WHERE in_district AND in_plan AND in_category AND in_stage
    UNION ALL
    SELECT 'district', of_district, min(district_name), count(*), row(min(district_position), 0)
    FROM matched WHERE in_plan AND in_category AND in_stage GROUP BY of_district
    UNION ALL
    SELECT 'plan', plan, min(short_name), count(*), min(row(district_position, position))
    FROM matched WHERE in_district AND in_category AND in_stage GROUP BY plan
    UNION ALL
    SELECT 'category', category, '', count(*), row(0, min(position))
    FROM matched WHERE in_district AND in_plan AND in_stage GROUP BY category
    UNION ALL
    SELECT 'stage', stage, '', count(*), row(0, min(position))
    FROM matched WHERE in_district AND in_plan AND in_category GROUP BY stage
)
SELECT facet, value, label, count FROM counted ORDER BY facet, place, value
