-- The same number for the same target, counted once as what is added and once as what is
-- there in all, or as what is added or renovated.
WITH counted AS (
    SELECT f.*, replace(w.meaning, '_', ' ') AS meaning
    FROM figures AS f
    JOIN words AS w ON w.belongs_in = 'counted' AND w.word = f.counted
    WHERE f.role = 'target' AND f.amount IS NOT NULL
)
SELECT
    a.district, a.area, a.plan, a.indicator, '' AS subject, a.period,
    a.figure_id AS first_id, b.figure_id AS second_id, NULL AS third_id,
    a.amount AS first_value, b.amount AS second_value, NULL AS computed,
    a.meaning AS first_meaning, b.meaning AS second_meaning
FROM counted AS a
JOIN counted AS b
    ON a.document = b.document AND a.area = b.area AND a.plan = b.plan
    AND a.indicator = b.indicator AND a.period = b.period AND a.amount = b.amount
    AND a.position < b.position AND a.meaning <> b.meaning
