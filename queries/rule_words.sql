-- The words that the document of each rating rule has for the classes of verdicts, the first of each.
SELECT r.rule, w.rating, arg_min(w.printed, w."order") AS printed
FROM rules AS r
JOIN documents AS d ON d.document = r.document
JOIN ratings AS w ON w.scheme = d.scheme
WHERE w.formal = 'yes'
GROUP BY r.rule, w.rating
