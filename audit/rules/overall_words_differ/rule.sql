-- What the text says of all targets together (总体完成, 绝大部分), beside how many of the table's were met:
-- in its area, or in each of the district's areas where it does not say which it means.
-- `counted` of the claim is `overall <period>`.
WITH judged AS (
    SELECT
        a.of_district, a.plan, a.area, a.period, count(*) AS rated,
        count_if(a.shown_met) AS met
    FROM assessments AS a
    JOIN figures AS t ON t.figure_id = a.target_figure
    WHERE t.in_table AND a.shown_met IS NOT NULL
    GROUP BY ALL
)
SELECT
    c.district, c.area, c.plan, '' AS indicator, c.subject, split_part(c.counted, ' ', 2) AS period,
    c.claim_id AS first_id, NULL AS second_id, NULL AS third_id,
    NULL AS first_value, NULL AS second_value, NULL AS computed,
    list({'scope': r.scope, 'rated': j.rated, 'met': j.met} ORDER BY r.position) AS counts
FROM claims AS c
JOIN areas AS r ON r.area = c.area OR c.scope = 'not_stated' AND r.parent = c.area
JOIN judged AS j
    ON j.of_district = c.district AND j.plan = c.plan AND j.area = r.area
    AND j.period = split_part(c.counted, ' ', 2)
WHERE c.counted LIKE 'overall %'
GROUP BY c.claim_id, c.district, c.area, c.plan, c.subject, c.counted
HAVING sum(j.met) < sum(j.rated)
