-- How many findings each value of each filter shows, in the order of the filter's values: a rule
-- beside district and plan, a plan (district.plan) beside rule and district, 0 too, a district
-- beside the rule; facet 'all' is the number that matches every filter.
-- Parameters: $rule, $district, $plan (as district.plan; '' = all)
WITH sums AS (
    SELECT
        rule, district, plan, count(*) AS count, $rule IN ('', rule) AS in_rule,
        $district IN ('', district) AS in_district,
        $plan IN ('', district || '.' || plan) AS in_plan
    FROM findings GROUP BY rule, district, plan
),
counted AS (
    SELECT 'all' AS facet, '' AS value, '' AS label,
        coalesce(sum(count) FILTER (in_rule AND in_district AND in_plan), 0) AS count,
        row(0, 0) AS place
    FROM sums
    UNION ALL
    SELECT 'rule', rule, '', sum(count), row(0, 0)
    FROM sums WHERE in_district AND in_plan GROUP BY rule
    UNION ALL
    SELECT 'district', s.district, '', s.count, row(d.position, 0)
    FROM (SELECT district, sum(count) AS count FROM sums WHERE in_rule GROUP BY district) AS s
    JOIN areas AS d ON d.area = s.district
    UNION ALL
    SELECT 'plan', s.district || '.' || s.plan, d.name || ' ' || coalesce(p.short_name, ''), s.count,
        row(d.position, p.position)
    FROM (
        SELECT district, plan, coalesce(sum(count) FILTER (in_rule AND in_district), 0) AS count
        FROM sums GROUP BY district, plan
    ) AS s
    JOIN areas AS d ON d.area = s.district
    LEFT JOIN plans AS p ON p.district = s.district AND p.plan = s.plan
)
SELECT facet, value, label, count::BIGINT AS count FROM counted ORDER BY facet, place, value
