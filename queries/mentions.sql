-- Printed figures by their ids, and the yearly paces that a text says are needed (claims).
-- Parameters: $ids (list)
SELECT figure_id, printed_value, value, unit, bound, basis, period, missing, note, document, locator,
    [f.scope, f.aim, f.counted, f.comparator, f.prices, f.coverage, f.preliminary, f.doubt] AS marks
FROM (
    -- Of the ids of a page only the parts with them are read; thousands are sooner joined.
    FROM figures WHERE len($ids) <= 200 AND list_contains($ids, figure_id)
    UNION ALL
    FROM figures WHERE len($ids) > 200 AND figure_id IN (SELECT unnest($ids))
) AS f
UNION ALL
SELECT
    claim_id, printed_value, value, coalesce(unit, ''), 'none', 'average_growth',
    split_part(counted, ' ', 3), '', coalesce(note, ''), document, locator, NULL
FROM claims
WHERE claim_id IN (SELECT unnest($ids)) AND counted LIKE 'pace %'
