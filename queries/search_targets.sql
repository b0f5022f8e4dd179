-- Every target of plans in areas at one period each, as far as a search has to know it, in the order
-- of the document; `is_shown` tells whether it has a result or a verdict.
-- Those whose names, or the words beside them, hold all $words, or whose names are like $pattern or
-- among $sounding; all with no words and the pattern ''.
-- Parameters: $districts, $plans, $areas, $periods, $besides (lists of one length, a place at each
-- index), $words, $pattern, $sounding
WITH places AS (
    SELECT
        unnest($districts) AS of_district, unnest($plans) AS plan, unnest($areas) AS area,
        unnest($periods) AS period, unnest($besides) AS beside
)
SELECT
    a.of_district AS district, a.plan, a.area, a.period, a.indicator, a.target_figure, i.name,
    t.printed_name, t.in_table,
    f.value IS NOT NULL OR a.shown_rating NOT IN ('not_assessed', 'not_applicable') AS is_shown
FROM assessments AS a
JOIN places AS w
    ON w.of_district = a.of_district AND w.plan = a.plan AND w.area = a.area
    AND w.period = a.period
JOIN figures AS t ON t.figure_id = a.target_figure
JOIN indicators AS i ON i.indicator = a.indicator
LEFT JOIN figures AS f ON f.figure_id = a.actual_figure
WHERE (
        len($words) = len(list_filter($words, lambda word: contains(
            lower(concat_ws(chr(10), t.printed_name, '#' || i.name, w.beside)), word
        ) OR list_contains($sounding, t.printed_name) OR list_contains($sounding, i.name)))
    )
  AND (
        $pattern = '' OR regexp_matches(lower(concat_ws(chr(10), t.printed_name, i.name)), $pattern)
        OR list_contains($sounding, t.printed_name) OR list_contains($sounding, i.name)
    )
ORDER BY NOT t.in_table, a.position
