-- Arithmetic that the documents print of indicators and that can be done again: counts and differences
-- given in the text, increases over the starting year, shares of a whole. Sums of investments are
-- made in `data/sums.py`.
-- `counted` of a claim says what it counts: indicators, binding, expected; verdicts as published
-- (`on_track 2022`, `lagging 2022`, `expected met 2020`); or the distance of a result from its
-- target (`gap <indicator> <period>`), or the yearly growth still needed (`pace <indicator> <period>`).
INSERT INTO arithmetic BY NAME
WITH targets AS (
    SELECT DISTINCT ON (f.of_district, f.plan, f.area, f.indicator)
        f.of_district, f.plan, f.area, f.indicator, f.nature
    FROM figures AS f
    WHERE f.role = 'target' AND f.in_table AND f.missing <> 'not_applicable'
      AND f.printed_name NOT LIKE '#%'
    ORDER BY f.position
),
verdicts AS (
    SELECT
        a.of_district, a.plan, a.area, a.period, t.nature, a.shown_rating AS rating,
        a.shown_met AS met, NOT a.shown_met AS lagging
    FROM assessments AS a JOIN figures AS t ON t.figure_id = a.target_figure
    WHERE t.in_table AND a.published_rating IS NOT NULL
),
counts AS (
    SELECT of_district, plan, area, 'indicators' AS counted, count(*) AS found
    FROM targets GROUP BY ALL
    UNION ALL
    SELECT of_district, plan, area, nature, count(*) FROM targets GROUP BY ALL
    UNION ALL
    SELECT of_district, plan, area, rating || ' ' || period, count(*) FROM verdicts GROUP BY ALL
    UNION ALL
    SELECT of_district, plan, area, 'lagging ' || period, count_if(lagging)
    FROM verdicts GROUP BY of_district, plan, area, period
    UNION ALL
    SELECT of_district, plan, area, nature || ' met ' || period, count_if(met)
    FROM verdicts GROUP BY of_district, plan, area, period, nature
),
counted AS (
    SELECT
        'count' AS kind, c.district, c.area, c.plan, c.subject, '' AS period,
        c.claim_id AS printed_id, c.value AS printed, n.found AS computed, c.counted AS expression,
        0.5 AS tolerance
    FROM claims AS c
    JOIN counts AS n
        ON n.of_district = c.district AND n.plan = c.plan AND n.area = c.area
        AND n.counted = c.counted
    WHERE c.counted <> ''
),
gaps AS (
    SELECT
        'gap', c.district, c.area, c.plan, c.subject, split_part(c.counted, ' ', 3), c.claim_id,
        c.value, abs(t.amount - r.amount),
        printf('%g − %g', greatest(t.amount, r.amount), least(t.amount, r.amount)), 0.051
    FROM claims AS c
    JOIN figures AS t
        ON t.of_district = c.district AND t.plan = c.plan AND t.area = c.area
        AND t.indicator = split_part(c.counted, ' ', 2) AND t.role = 'target' AND t.in_table
    JOIN figures AS r
        ON r.document = t.document AND r.area = t.area AND r.indicator = t.indicator
        AND r.role = 'actual' AND r.basis = t.basis
        AND right(r.period, length(c.counted) - length(t.indicator) - 5)
            = split_part(c.counted, ' ', 3)
    WHERE c.counted LIKE 'gap %'
    QUALIFY row_number() OVER (PARTITION BY c.claim_id ORDER BY r.precedence) = 1
),
paces AS (
    -- What a point of the printed average moves the pace by is the years gone over the years left.
    SELECT
        'pace', c.district, c.area, c.plan, c.subject, a.period, c.claim_id, c.value,
        a.required_pace,
        printf('((1 + %g%%)^%d ÷ (1 + %g%%)^%d)^(1 ÷ %d) − 1', t.amount, y.years, r.amount, y.gone,
            y.years - y.gone),
        0.0501 + r.rounding * y.gone / (y.years - y.gone)
    FROM claims AS c
    JOIN assessments AS a
        ON a.of_district = c.district AND a.plan = c.plan AND a.area = c.area
        AND a.indicator = split_part(c.counted, ' ', 2) AND a.period = split_part(c.counted, ' ', 3)
    JOIN figures AS t ON t.figure_id = a.target_figure AND t.basis = 'average_growth'
    JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
    JOIN figures AS r
        ON r.of_district = a.of_district AND r.area = a.area AND r.indicator = a.indicator
        AND r.role = 'actual' AND r.basis = 'average_growth' AND r.counts
        AND r.period = printf('%d-%s', p.start, a.period),
    LATERAL (
        SELECT p."end" - p.start + 1 AS years, CAST(left(a.period, 4) AS INTEGER) - p.start + 1 AS gone
    ) AS y
    WHERE c.counted LIKE 'pace %' AND a.required_pace IS NOT NULL AND y.years > y.gone
),
changes AS (
    SELECT
        'change', c.of_district, c.area, c.plan, c.printed_name, c.period, c.figure_id, c.value,
        CASE WHEN i.growth_of <> '' THEN (now.amount / base.amount - 1) * 100
            ELSE now.amount - base.amount END,
        CASE WHEN i.growth_of <> '' THEN printf('%g ÷ %g − 1', now.amount, base.amount)
            ELSE printf('%g − %g', now.amount, base.amount) END, c.rounding * 1.02
    FROM figures AS c
    JOIN indicators AS i ON i.indicator = c.indicator
    JOIN figures AS now
        ON now.of_district = c.of_district AND now.area = c.area AND now.period = c.period
        AND now.indicator = coalesce(nullif(i.growth_of, ''), c.indicator)
        AND now.role = 'actual' AND now.basis = 'level' AND now.in_table
    JOIN figures AS base
        ON base.of_district = c.of_district AND base.area = c.area AND base.role = 'baseline'
        AND base.indicator = now.indicator AND base.basis = 'level' AND base.in_table
    WHERE c.basis = 'change' AND c.role = 'actual'
      AND c.comparator = base.period
),
structures AS (
    SELECT
        'structure', of_district, area, plan, printed_name, period, figure_id, 100,
        list_sum(list_transform(parts, lambda x: x::DOUBLE)), array_to_string(parts, ' + '),
        0.051
    FROM (
        SELECT *, regexp_split_to_array(printed_value, '[︰∶:]') AS parts FROM figures
        WHERE indicator = 'three-industry-structure'
    )
)
SELECT
    * EXCLUDE (tolerance), '' AS other_id, abs(printed - computed) > tolerance AS differs,
    abs(printed - computed) <= tolerance AS holds
FROM (FROM counted UNION ALL FROM gaps UNION ALL FROM paces UNION ALL FROM changes UNION ALL FROM structures);
