-- The source documents of a district. Parameters: $district ('' = all)
SELECT document, district, title, short_title, issuer, number, published, data_until, note,
    -- Empty in releases of older code.
    coalesce(d.prints_date, '') AS prints_date
FROM documents AS d
WHERE $district = '' OR district = $district
ORDER BY published DESC, document
