-- Industry, construction and services that add up to more than the gross domestic product they are parts
-- of, by more than rounding.
WITH sectors AS (
    SELECT
        f.document, f.of_district, f.area, f.plan, f.role, f.period, sum(f.amount) AS total,
        sum(f.rounding) AS slack, count(*) AS parts, min(f.figure_id) AS part_figure,
        string_agg(printf('%g', f.amount), ' + ' ORDER BY f.position) AS expression
    FROM figures AS f
    WHERE f.indicator IN (
        'industrial-value-added', 'construction-value-added', 'service-value-added'
    )
      AND f.basis = 'level' AND f.counts AND f.amount IS NOT NULL
    GROUP BY ALL
)
SELECT
    s.of_district AS district, s.area, s.plan, w.indicator, '' AS subject, s.period,
    w.figure_id AS first_id, s.part_figure AS second_id, NULL AS third_id,
    w.amount AS first_value, NULL AS second_value, s.total AS computed,
    s.expression, s.parts
FROM sectors AS s
JOIN figures AS w
    ON w.document = s.document AND w.of_district = s.of_district AND w.area = s.area
    AND w.plan = s.plan AND w.role = s.role AND w.period = s.period
    AND w.indicator = 'gdp' AND w.basis = 'level' AND w.counts
WHERE s.total > w.amount + s.slack + w.rounding
