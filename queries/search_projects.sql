-- Named projects with their district and plan: those whose names, or the words beside them, hold all
-- $words, or whose names are like $pattern or among $sounding; all with no words and the pattern ''.
-- Parameters: $words, $pattern, $sounding
SELECT p.name, d.name AS district_name, n.short_name AS plan_name, p.printed_category AS category
FROM projects AS p
JOIN areas AS d ON d.area = p.of_district
JOIN plans AS n ON n.district = p.of_district AND n.plan = p.plan
WHERE len($words) = len(list_filter($words, lambda word: contains(
        lower(concat_ws(chr(10), p.name, d.name, n.short_name, p.printed_category)), word
    ) OR list_contains($sounding, p.name)))
  AND (
        $pattern = '' OR regexp_matches(lower(p.name), $pattern)
        OR list_contains($sounding, p.name)
    )
ORDER BY d.position, n.position, p.position
