-- The document of the latest year, one that prints when it was published before others.
SELECT document, district, title, short_title, issuer, number, published, data_until, note,
    coalesce(d.prints_date, '') AS prints_date
FROM documents AS d
ORDER BY
    left(published, 4) DESC, coalesce(d.prints_date, '') <> 'no' DESC, published DESC, document
LIMIT 1
