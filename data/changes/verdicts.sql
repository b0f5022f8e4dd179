-- Verdicts that two releases, attached as `old` and `new`, show otherwise, and documents that only
-- one of them has: see `data/changes/differences.py`.
WITH verdicts AS (
    SELECT concat_ws('/', of_district, plan, area, indicator, target_period, period) AS subject,
        of_district AS district, area, plan, indicator, period,
        o.published_words IS NOT NULL AND n.published_words IS NOT NULL AS both_printed,
        -- In printed words where there are any, unless only what they are taken for is another.
        CASE WHEN o.published_words <> n.published_words THEN o.published_words END AS words_before,
        CASE WHEN o.published_words <> n.published_words THEN n.published_words END AS words_after,
        unnest([
            {'field': 'verdict', 'before': coalesce(nullif(words_before, ''), o.shown_rating),
                'after': coalesce(nullif(words_after, ''), n.shown_rating)},
            -- What is computed stands beside printed words; without such it is the verdict shown.
            {'field': 'rating', 'before': CASE WHEN both_printed THEN o.rating END,
                'after': CASE WHEN both_printed THEN n.rating END},
        ]) AS cell
    FROM old.assessments AS o
    FULL JOIN new.assessments AS n USING (of_district, plan, area, indicator, target_period, period)
    WHERE o.shown_rating IS NOT NULL
)
SELECT 'verdict', subject, district, area, plan, indicator, period, cell.field,
    coalesce(cell.before, ''), coalesce(cell.after, ''), '', '',
    coalesce((SELECT name FROM new.indicators AS i WHERE i.indicator = verdicts.indicator),
        (SELECT name FROM old.indicators AS i WHERE i.indicator = verdicts.indicator), ''),
    '', ''
FROM verdicts WHERE cell.before IS DISTINCT FROM cell.after
UNION ALL
SELECT 'new', document, any_value(d.district), '', '', '', '', 'figures', '', count(f.figure_id)::TEXT,
    '', '', any_value(short_title), any_value(short_title), ''
FROM new.documents AS d LEFT JOIN new.figures AS f USING (document)
WHERE document NOT IN (SELECT document FROM old.documents) GROUP BY document
UNION ALL
SELECT 'withdrawn', document, any_value(d.district), '', '', '', '', 'figures', count(f.figure_id)::TEXT, '',
    '', '', any_value(short_title), any_value(short_title), ''
FROM old.documents AS d LEFT JOIN old.figures AS f USING (document)
WHERE document NOT IN (SELECT document FROM new.documents) GROUP BY document
