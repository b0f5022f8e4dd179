-- Every number printed for the indicators of an action plan's targets in the district's areas,
-- mentions in tables first; what the plan itself and its targets say is left out.
-- Parameters: $district, $plan
SELECT
    k.indicator, k.area, r.scope,
    -- Empty in releases of older code.
    coalesce(r.scope_of, '') AS scope_of, coalesce(b.reason, '') AS break_reason,
    coalesce(b.period, '') AS break_period,
    k.figure_id, k.printed_value, k.value, k.unit, k.bound, k.basis, k.period, k.missing, k.note,
    k.document, k.locator,
    [k.scope, k.aim, k.counted, k.comparator, k.prices, k.coverage, k.preliminary, k.doubt] AS marks
FROM figures AS k
JOIN areas AS r ON r.area = k.area
LEFT JOIN (
    SELECT area, indicator, min(period) AS period, min(reason) AS reason
    FROM breaks GROUP BY area, indicator
) AS b ON b.area = k.area AND b.indicator = k.indicator
WHERE k.district = $district AND k.role IN ('actual', 'baseline') AND k.value IS NOT NULL
  AND k.indicator IN (
      SELECT f.indicator FROM figures AS f
      WHERE f.of_district = $district AND f.plan = $plan AND f.role = 'target'
  )
ORDER BY k.precedence
