-- An indicator as the store declares it. Parameters: $indicator
SELECT
    i.indicator, i.name, i.unit, i.direction, i.kind, i.theme, h.name AS theme_name,
    coalesce(i.definition, '') AS definition
FROM indicators AS i
JOIN themes AS h ON h.theme = i.theme
WHERE i.indicator = $indicator
