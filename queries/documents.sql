-- The source documents of districts. Parameters: $districts (list, [] = all)
SELECT document, district, title, short_title, issuer, number, published, data_until, note,
    -- Empty in releases of older code.
    coalesce(d.prints_date, '') AS prints_date
FROM documents AS d
WHERE len($districts) = 0 OR list_contains($districts, district)
ORDER BY published DESC, document
