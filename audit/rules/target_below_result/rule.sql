-- A target that what is known of the year before the plan is already beyond: with a bound (300天以上), in
-- another unit, or against a result that is not the plan's printed start. A bound on a share is left out:
-- it is there to be kept. So is a target that `target_easier` names, one whose definition is in doubt,
-- and a forecast.
WITH known AS (
    SELECT t.figure_id AS target_figure, r.figure_id AS result_figure
    FROM figures AS t
    JOIN plans AS p ON p.district = t.of_district AND p.plan = t.plan
    JOIN figures AS r
        ON r.area = t.area AND r.indicator = t.indicator AND r.basis = t.basis
        AND r.role IN ('actual', 'baseline') AND r.amount IS NOT NULL
        AND regexp_matches(r.period, '^\d{4}$') AND r.period = CAST(p.start - 1 AS TEXT)
    WHERE t.role = 'target' AND t.counts AND t.basis = 'level' AND t.amount IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY t.figure_id ORDER BY r.plan <> t.plan, r.precedence
    ) = 1
)
SELECT
    t.of_district AS district, t.area, t.plan, t.indicator, '' AS subject, t.period,
    t.figure_id AS first_id, r.figure_id AS second_id, NULL AS third_id,
    t.amount AS first_value, r.amount AS second_value, NULL AS computed,
    t.bound IN ('ge', 'gt', 'le', 'lt') AS is_bound, t.unit <> r.unit AS is_converted,
    t.scope = 'not_stated' AS is_scope_open
FROM known AS k
JOIN figures AS t ON t.figure_id = k.target_figure
JOIN figures AS r ON r.figure_id = k.result_figure
JOIN indicators AS i ON i.indicator = t.indicator
WHERE CASE i.direction
      WHEN 'higher' THEN t.amount < r.amount - greatest(t.rounding, r.rounding)
      WHEN 'lower' THEN t.amount > r.amount + greatest(t.rounding, r.rounding)
      ELSE false
  END
  AND (t.bound NOT IN ('ge', 'gt', 'le', 'lt') OR i.kind IN ('stock', 'flow'))
  AND t.doubt NOT LIKE '%definition%'
  AND t.aim NOT IN (SELECT word FROM words WHERE meaning IN ('forecast', 'rise'))
  AND NOT (
      t.bound NOT IN ('ge', 'gt', 'le', 'lt') AND EXISTS (
          SELECT 1 FROM assessments AS a
          WHERE a.target_figure = t.figure_id AND a.baseline_figure IS NOT NULL
      )
  )
