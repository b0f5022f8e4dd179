-- Verdicts that two releases, attached as `old` and `new`, show otherwise, and documents that only
-- one of them has: see `data/changes/differences.py`.
WITH verdicts AS (
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
SELECT 'verdict', subject, district, area, plan, indicator, period, 'verdict',
    coalesce(before, ''), coalesce(after, ''), '', '',
    coalesce((SELECT name FROM new.indicators AS i WHERE i.indicator = verdicts.indicator),
        (SELECT name FROM old.indicators AS i WHERE i.indicator = verdicts.indicator), ''),
    '', ''
FROM verdicts WHERE before IS DISTINCT FROM after
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
