-- The source documents of a district. Parameters: $district ('' = all)
SELECT document, district, title, short_title, issuer, number, published, data_until, note,
    -- Releases of older code have no such column.
    coalesce(to_json(d) ->> 'prints_date', '') AS prints_date
FROM documents AS d
WHERE $district = '' OR district = $district
ORDER BY published DESC, document
