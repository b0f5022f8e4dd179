-- What tells two releases apart, attached as `old` and `new`: see `data/changes/differences.py`.
WITH figures AS (
    SELECT coalesce(o.figure_id, n.figure_id) AS subject, coalesce(n.document, o.document) AS document,
        coalesce(n.of_district, o.of_district) AS district, coalesce(n.area, o.area) AS area,
        coalesce(n.plan, o.plan) AS plan, coalesce(n.indicator, o.indicator) AS indicator,
        coalesce(n.period, o.period) AS period, o.figure_id IS NULL AS is_new,
        n.figure_id IS NULL AS is_withdrawn,
        unnest([
            {'field': 'value', 'before': regexp_replace(o.value::TEXT, '[.]0$', ''),
                'after': regexp_replace(n.value::TEXT, '[.]0$', '')},
            {'field': 'printed_value', 'before': o.printed_value, 'after': n.printed_value},
            {'field': 'bound', 'before': o.bound, 'after': n.bound},
            {'field': 'unit', 'before': o.unit, 'after': n.unit},
            {'field': 'basis', 'before': o.basis, 'after': n.basis},
            {'field': 'role', 'before': o.role, 'after': n.role},
            {'field': 'period', 'before': o.period, 'after': n.period},
            {'field': 'area', 'before': o.area, 'after': n.area},
            {'field': 'plan', 'before': o.plan, 'after': n.plan},
            {'field': 'indicator', 'before': o.indicator, 'after': n.indicator},
            {'field': 'missing', 'before': o.missing, 'after': n.missing},
            {'field': 'locator', 'before': o.locator, 'after': n.locator}
        ]) AS cell
    FROM old.figures AS o FULL JOIN new.figures AS n USING (figure_id)
),
documents AS (
    SELECT document, any_value(district) AS district, count(*) AS figures
    FROM new.figures WHERE document NOT IN (SELECT document FROM old.documents) GROUP BY document
),
verdicts AS (
    SELECT concat_ws('/', of_district, plan, area, indicator, target_period, period) AS subject,
        of_district AS district, area, plan, indicator, period,
        -- In printed words where there are any, unless only what they are taken for is another.
        CASE WHEN o.published_words <> n.published_words THEN o.published_words END AS words_before,
        CASE WHEN o.published_words <> n.published_words THEN n.published_words END AS words_after,
        coalesce(nullif(words_before, ''), o.shown_rating) AS before,
        coalesce(nullif(words_after, ''), n.shown_rating) AS after
    FROM old.assessments AS o
    FULL JOIN new.assessments AS n USING (of_district, plan, area, indicator, target_period, period)
    WHERE o.shown_rating IS NOT NULL
)
SELECT 'new' AS kind, document AS subject, district, '' AS area, '' AS plan, '' AS indicator,
    '' AS period, 'figures' AS field, '' AS before, figures::TEXT AS after
FROM documents
UNION ALL
SELECT CASE WHEN is_new THEN 'new' WHEN is_withdrawn THEN 'withdrawn' ELSE 'corrected' END,
    subject, district, area, plan, indicator, period, cell.field,
    coalesce(cell.before, ''), coalesce(cell.after, '')
FROM figures
WHERE document NOT IN (SELECT document FROM documents)
    AND CASE WHEN is_new OR is_withdrawn THEN cell.field = 'printed_value'
        ELSE coalesce(cell.before, '') <> coalesce(cell.after, '') END
UNION ALL
SELECT 'verdict', subject, district, area, plan, indicator, period, 'verdict',
    coalesce(before, ''), coalesce(after, '')
FROM verdicts WHERE before IS DISTINCT FROM after
ORDER BY ALL
