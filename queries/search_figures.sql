-- Where a text is printed as a figure, the figures it is all of first.
-- Parameters: $text
SELECT
    f.figure_id, f.area, r.name AS area_name, f.indicator, i.name, f.role, f.period,
    f.printed_value, f.unit, f.document, f.locator
FROM figures AS f
JOIN areas AS r ON r.area = f.area
JOIN indicators AS i ON i.indicator = f.indicator
WHERE contains(replace(f.printed_value, ',', ''), $text)
ORDER BY
    regexp_extract(replace(f.printed_value, ',', ''), '[0-9.]+') <> $text,
    r.position, f.position
LIMIT 60
