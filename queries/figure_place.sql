-- One printed figure with its place, for who reports that it is wrong. Parameters: $figure
SELECT
    f.figure_id, f.area, r.name AS area_name, f.indicator, i.name, f.role, f.period,
    f.printed_value, f.unit, d.short_title AS document, f.locator
FROM figures AS f
JOIN areas AS r ON r.area = f.area
JOIN indicators AS i ON i.indicator = f.indicator
JOIN documents AS d ON d.document = f.document
WHERE f.figure_id = $figure
