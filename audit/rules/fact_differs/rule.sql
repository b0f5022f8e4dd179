-- One fact printed with two values: same area, indicator, period and measure, both as results or
-- both as targets. A forecast (有望) is no target. Values that agree within the rounding of the coarser one are the same; so are a
-- value and a bound that holds for it.
WITH facts AS (
    SELECT
        *, CASE WHEN role = 'target' THEN 'target' ELSE 'result' END AS side,
        CASE WHEN role = 'target' THEN plan ELSE '' END AS of_plan,
        CASE WHEN basis = 'every_year' THEN 'level' ELSE basis END AS measure
    FROM figures
    WHERE amount IS NOT NULL AND role IN ('baseline', 'target', 'actual')
      AND aim NOT IN (SELECT word FROM words WHERE meaning IN ('forecast', 'rise'))
)
SELECT
    a.district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    a.figure_id AS first_id, b.figure_id AS second_id, NULL AS third_id,
    a.amount AS first_value, b.amount AS second_value, NULL AS computed,
    a.side = 'target' AS is_target
FROM facts AS a
JOIN facts AS b
    ON a.area = b.area AND a.indicator = b.indicator AND a.period = b.period
    AND a.side = b.side AND a.of_plan = b.of_plan AND a.measure = b.measure
    AND a.position < b.position
WHERE abs(a.amount - b.amount) > greatest(
        a.rounding, b.rounding,
        CASE WHEN 'approx' IN (a.bound, b.bound) THEN 0.1 * abs(a.amount) ELSE 0 END
    ) * 1.000001
  AND NOT (a.bound IN ('ge', 'gt') AND b.amount > a.amount)
  AND NOT (b.bound IN ('ge', 'gt') AND a.amount > b.amount)
  AND NOT (a.bound IN ('le', 'lt') AND b.amount < a.amount)
  AND NOT (b.bound IN ('le', 'lt') AND a.amount < b.amount)
