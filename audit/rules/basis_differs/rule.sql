-- One row of a table prints its target as a sum over five years (【】) and its result or its starting
-- value for one year, or the other way round, so that the two cannot be compared.
SELECT
    t.district, t.area, t.plan, t.indicator, '' AS subject, t.period,
    t.figure_id AS first_id, r.figure_id AS second_id, NULL AS third_id,
    t.amount AS first_value, r.amount AS second_value, NULL AS computed
FROM figures AS t
JOIN figures AS r
    ON r.document = t.document AND r.locator = t.locator AND r.area = t.area
    AND r.indicator = t.indicator AND r.role IN ('actual', 'baseline')
WHERE t.role = 'target' AND t.in_table AND t.amount IS NOT NULL AND r.amount IS NOT NULL
  AND (t.basis = 'cumulative') <> (r.basis = 'cumulative')
