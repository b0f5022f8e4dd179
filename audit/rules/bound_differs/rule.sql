-- One target printed with the same number but another bound, so that a result of exactly that number
-- meets one and not the other: 1300 in a table, 突破1300 in the text; <5.5 and 5.5以内. The first two
-- such places count. 左右 and 约 are left out: they do not say what the number itself means.
WITH targets AS (
    SELECT *, bound IN ('gt', 'lt') AS strict FROM figures
    WHERE role = 'target' AND amount IS NOT NULL AND bound <> 'approx'
      AND aim NOT IN (SELECT word FROM words WHERE meaning IN ('forecast', 'rise'))
)
SELECT
    a.district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    a.figure_id AS first_id, b.figure_id AS second_id, NULL AS third_id,
    a.amount AS first_value, b.amount AS second_value, NULL AS computed
FROM targets AS a
JOIN targets AS b
    ON a.area = b.area AND a.plan = b.plan AND a.indicator = b.indicator AND a.period = b.period
    AND a.document = b.document AND a.amount = b.amount AND a.position < b.position
    AND a.strict <> b.strict
QUALIFY row_number() OVER (
    PARTITION BY a.area, a.plan, a.indicator, a.period ORDER BY a.position, b.position
) = 1
