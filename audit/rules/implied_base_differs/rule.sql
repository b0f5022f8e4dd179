-- A level with its growth over the year before implies what that year was; over all values that the
-- printed digits allow, none is the one that is printed.
WITH steps AS (
    SELECT
        l.of_district, l.area, l.plan, l.indicator, l.period, g.figure_id AS rate_figure,
        l.figure_id AS level_figure, b.figure_id AS base_figure, g.amount AS rate, l.amount AS level,
        b.amount AS base, b.amount - b.rounding AS base_low, b.amount + b.rounding AS base_high,
        (l.amount - l.rounding) / (1 + (g.amount + g.rounding) / 100) AS lowest,
        (l.amount + l.rounding) / (1 + (g.amount - g.rounding) / 100) AS highest
    FROM figures AS g
    JOIN indicators AS i ON i.indicator = g.indicator AND i.growth_of <> ''
    JOIN figures AS l
        ON l.indicator = i.growth_of AND l.area = g.area AND l.period = g.period AND l.role = g.role
        AND l.document = g.document AND l.basis = 'level' AND l.counts
    JOIN figures AS b
        ON b.indicator = l.indicator AND b.area = l.area AND b.role IN ('actual', 'baseline')
        AND b.document = l.document AND b.basis = 'level'
        AND b.period = CAST(TRY_CAST(l.period AS INTEGER) - 1 AS TEXT)
    WHERE g.basis = 'yoy_growth' AND g.counts AND g.amount > -100 AND l.amount > 0 AND b.amount > 0
      AND g.bound IN ('eq', 'approx') AND l.bound IN ('eq', 'approx') AND b.bound = 'eq'
)
SELECT
    of_district AS district, area, plan, indicator, '' AS subject, period,
    base_figure AS first_id, level_figure AS second_id, rate_figure AS third_id,
    base AS first_value, NULL AS second_value, level / (1 + rate / 100) AS computed,
    printf('%g ÷ (1 + %g%%)', level, rate) AS expression
FROM steps
WHERE lowest > base_high OR highest < base_low
QUALIFY row_number() OVER (PARTITION BY level_figure, rate_figure ORDER BY base_figure) = 1
