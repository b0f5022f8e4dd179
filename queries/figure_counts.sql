-- How many printed figures each value of each filter shows beside the other filters in use, in the
-- order of the filter's values; facet 'all' is the number that matches every filter.
-- Parameters: $district, $plan, $theme, $role, $period, $q ('' = all)
WITH matched AS (
    SELECT
        f.of_district, f.plan, i.theme, f.role, f.period, d.name AS district_name, p.short_name,
        t.name AS theme_name, t.position AS theme_position, d.position AS district_position,
        f.position,
        $district = '' OR f.of_district = $district AS in_district,
        $plan = '' OR f.plan = $plan AS in_plan,
        $theme = '' OR i.theme = $theme AS in_theme,
        $role = '' OR f.role = $role AS in_role,
        $period = '' OR f.period = $period AS in_period
    FROM figures AS f
    JOIN indicators AS i ON i.indicator = f.indicator
    JOIN themes AS t ON t.theme = i.theme
    JOIN areas AS d ON d.area = f.of_district
    JOIN plans AS p ON p.district = f.of_district AND p.plan = f.plan
    WHERE $q = '' OR contains(
        lower(concat_ws(chr(10), i.name, f.printed_name, f.printed_value, f.note)), lower($q)
    )
),
counted AS (
    SELECT 'all' AS facet, '' AS value, '' AS label, count(*) AS count, row(0, 0) AS place
    FROM matched WHERE in_district AND in_plan AND in_theme AND in_role AND in_period
    UNION ALL
    SELECT 'district', of_district, min(district_name), count(*), row(min(district_position), 0)
    FROM matched WHERE in_plan AND in_theme AND in_role AND in_period GROUP BY of_district
    UNION ALL
    SELECT 'plan', plan, min(short_name), count(*), min(row(district_position, position))
    FROM matched WHERE in_district AND in_theme AND in_role AND in_period GROUP BY plan
    UNION ALL
    SELECT 'theme', theme, min(theme_name), count(*), row(min(theme_position), 0)
    FROM matched WHERE in_district AND in_plan AND in_role AND in_period GROUP BY theme
    UNION ALL
    SELECT 'role', role, '', count(*), row(0, min(position))
    FROM matched WHERE in_district AND in_plan AND in_theme AND in_period GROUP BY role
    UNION ALL
    SELECT 'period', period, '', count(*), row(0, 0)
    FROM matched WHERE in_district AND in_plan AND in_theme AND in_role GROUP BY period
)
SELECT facet, value, label, count FROM counted ORDER BY facet, place, value
