-- The source documents of a district. Parameters: $district ('' = all)
SELECT document, district, title, short_title, issuer, number, published, data_until, note
FROM documents
WHERE $district = '' OR district = $district
ORDER BY published DESC, document
