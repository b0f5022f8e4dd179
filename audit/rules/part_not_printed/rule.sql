-- What a row or sentence leaves out, though the others of its kind print it: the unit of a number in the
-- text, the department that leads a task, a cell of a table's row that is blank (not — or /).
WITH blank AS (
    SELECT *, count(*) OVER (PARTITION BY document, locator) AS cells,
        count_if(printed_value <> '') OVER (PARTITION BY document, locator) AS printed
    FROM figures
    WHERE in_table AND role <> 'published_rating'
)
SELECT
    f.of_district AS district, f.area, f.plan, f.indicator, '' AS subject, f.period,
    f.figure_id AS first_id, NULL AS second_id, NULL AS third_id,
    NULL AS first_value, NULL AS second_value, NULL AS computed, 'unit' AS part
FROM figures AS f
JOIN indicators AS i ON i.indicator = f.indicator
WHERE f.unit = '' AND i.unit <> '' AND NOT f.in_table
  AND regexp_matches(f.printed_value, '^(≥|≤|[<>＜＞〈〉]|超过?|突破|约)?[\d.]+(以上|以内|以下|左右)?$')
UNION ALL
SELECT
    a.district, a.district, a.plan, '', a.task, '', a.task_id, NULL, NULL, NULL, NULL, NULL, 'lead'
FROM actions AS a
WHERE coalesce(a.lead_departments, '') = '' AND a.action_number IS NOT NULL
  AND (
      SELECT count(*) > 0 AND bool_and(coalesce(o.lead_departments, '') <> '') FROM actions AS o
      WHERE o.document = a.document AND o.action_number = a.action_number AND o.task_id <> a.task_id
  )
UNION ALL
SELECT
    of_district, area, plan, indicator, '', period, figure_id, NULL, NULL, NULL, NULL, NULL, 'cell'
FROM blank
WHERE printed_value = '' AND printed > 0
