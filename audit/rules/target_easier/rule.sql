-- A target that the starting value already meets, and by more than rounding: a step back is enough.
-- A floor or ceiling (≥320, 5.5%以内, 保持在40%以上) is not such a target: it is there to be kept.
-- Nor is one whose definition is in doubt, so that it may differ from the starting value's.
WITH pairs AS (
    SELECT of_district, area, plan, indicator, period, target_figure, baseline_figure
    FROM assessments WHERE baseline_figure IS NOT NULL
    UNION ALL
    -- The share of services in 0.8:45.3:53.9 is the start of the share's own target.
    SELECT a.of_district, a.area, a.plan, a.indicator, a.period, a.target_figure, s.figure_id
    FROM assessments AS a
    JOIN figures AS s
        ON s.of_district = a.of_district AND s.plan = a.plan AND s.area = a.area
        AND s.indicator = 'three-industry-structure' AND s.role = 'baseline'
    WHERE a.indicator = 'service-gdp-share'
)
SELECT
    a.of_district AS district, a.area, a.plan, a.indicator, '' AS subject, t.period,
    a.target_figure AS first_id, a.baseline_figure AS second_id, NULL AS third_id,
    t.amount AS first_value, coalesce(b.amount, regexp_split_to_array(b.printed_value, '[︰∶:]')[3]::DOUBLE)
        AS second_value, NULL AS computed
FROM pairs AS a
JOIN figures AS t ON t.figure_id = a.target_figure
JOIN figures AS b ON b.figure_id = a.baseline_figure
JOIN indicators AS i ON i.indicator = a.indicator
WHERE t.bound NOT IN ('ge', 'gt', 'le', 'lt') AND t.doubt NOT LIKE '%definition%'
  AND (t.basis = 'cumulative') = (b.basis = 'cumulative')
  AND (t.basis = 'average_growth') = (b.basis = 'average_growth')
  AND CASE i.direction
      WHEN 'higher' THEN t.amount < second_value - t.rounding
      WHEN 'lower' THEN t.amount > second_value + t.rounding
      ELSE false
  END
QUALIFY row_number() OVER (PARTITION BY a.target_figure, a.baseline_figure ORDER BY a.period) = 1
