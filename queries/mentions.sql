-- Printed figures by their ids. Parameters: $ids (list)
SELECT figure_id, printed_value, value, unit, bound, basis, period, missing, note, document, locator
FROM figures
WHERE figure_id IN (SELECT unnest($ids))
