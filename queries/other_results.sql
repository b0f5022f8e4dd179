-- Results that a district's documents print for indicators without a target in the plan.
-- Parameters: $district, $plan
SELECT
    f.indicator, i.name, f.printed_name, i.theme, h.name AS theme_name, f.area,
    r.name AS area_name, f.figure_id, f.printed_value, f.value, f.unit, f.bound, f.basis, f.period,
    f.missing, f.note, f.document, f.locator,
    [f.scope, f.aim, f.counted, f.comparator, f.prices, f.coverage, f.preliminary, f.doubt] AS marks, f.in_table
FROM figures AS f
JOIN indicators AS i USING (indicator)
JOIN themes AS h USING (theme)
JOIN areas AS r ON r.area = f.area
WHERE f.of_district = $district AND f.plan = $plan AND f.role = 'actual'
  AND NOT EXISTS (
      SELECT 1 FROM figures AS t
      WHERE t.of_district = $district AND t.plan = $plan AND t.area = f.area
        AND t.indicator = f.indicator AND t.role = 'target'
  )
ORDER BY h.position, f.position
