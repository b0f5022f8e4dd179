-- A target level and the target growth printed for the same years do not lead to one another:
-- (target ÷ baseline)^(1 ÷ years) − 1, over all values that the printed digits allow, has no value
-- in common with the printed rate.
WITH paths AS (
    SELECT
        g.of_district, g.area, g.plan, g.indicator, g.target_period, g.target_figure AS rate_figure,
        l.target_figure AS level_figure, l.baseline_figure,
        r.amount AS rate, r.rounding AS rate_slack, t.amount AS goal, t.rounding AS goal_slack,
        b.amount AS base, b.rounding AS base_slack, p."end" - p.start + 1 AS years
    FROM assessments AS g
    JOIN indicators AS i USING (indicator)
    JOIN assessments AS l
        ON l.of_district = g.of_district AND l.area = g.area AND l.plan = g.plan
        AND l.indicator = i.growth_of AND l.period = g.period
    JOIN figures AS r ON r.figure_id = g.target_figure
    JOIN figures AS t ON t.figure_id = l.target_figure
    JOIN figures AS b ON b.figure_id = l.baseline_figure
    JOIN plans AS p ON p.district = g.of_district AND p.plan = g.plan
    WHERE r.basis IN ('average_growth', 'yoy_growth') AND t.basis = 'level' AND b.basis = 'level'
      AND b.amount > 0 AND t.amount > 0
)
SELECT
    of_district AS district, area, plan, indicator, '' AS subject, target_period AS period,
    rate_figure AS first_id, level_figure AS second_id, baseline_figure AS third_id,
    rate AS first_value, NULL AS second_value, ((goal / base) ^ (1.0 / years) - 1) * 100 AS computed,
    printf('(%g ÷ %g)^(1 ÷ %d) − 1', goal, base, years) AS expression,
    (((goal - goal_slack) / (base + base_slack)) ^ (1.0 / years) - 1) * 100 AS lowest,
    (((goal + goal_slack) / (base - base_slack)) ^ (1.0 / years) - 1) * 100 AS highest
FROM paths
WHERE lowest > rate + rate_slack OR highest < rate - rate_slack
QUALIFY row_number() OVER (PARTITION BY rate_figure, level_figure ORDER BY baseline_figure) = 1
