-- One project of a plan printed in two stages that exclude one another: finished, continued, newly begun,
-- planned. Words that name no stage (建设, 推进) are left out.
SELECT
    a.of_district AS district, a.area, a.plan, '' AS indicator, a.name AS subject, '' AS period,
    a.project_id AS first_id, b.project_id AS second_id, NULL AS third_id,
    NULL AS first_value, NULL AS second_value, NULL AS computed
FROM projects AS a
JOIN projects AS b
    ON b.of_district = a.of_district AND b.plan = a.plan AND b.document = a.document
    AND b.name = a.name AND b.position > a.position AND b.stage <> a.stage
WHERE a.stage IN ('finished', 'continued', 'new', 'planned')
  AND b.stage IN ('finished', 'continued', 'new', 'planned')
