-- A rise the text expects that ends below the latest whole year's result in the same document.
SELECT
    t.district, t.area, t.plan, t.indicator, '' AS subject, t.period,
    t.figure_id AS first_id, r.figure_id AS second_id, NULL AS third_id,
    t.amount AS first_value, r.amount AS second_value, NULL AS computed
FROM figures AS t
JOIN figures AS r
    ON r.document = t.document AND r.area = t.area AND r.indicator = t.indicator
    AND r.role = 'actual' AND r.basis = t.basis AND r.period < t.period AND length(r.period) = 4
JOIN indicators AS i ON i.indicator = t.indicator
JOIN words AS w ON w.belongs_in = 'aim' AND w.word = t.aim AND w.meaning = 'rise'
WHERE t.role = 'target' AND i.direction = 'higher'
  AND t.amount < r.amount - r.rounding
QUALIFY row_number() OVER (
    PARTITION BY t.figure_id ORDER BY r.period DESC, r.precedence
) = 1
