-- How many targets of each area have which shown rating, for every plan and period of a district.
-- Parameters: $district ('' = all)
SELECT of_district AS district, plan, area, period, shown_rating AS rating, count(*) AS count
FROM assessments
WHERE $district = '' OR of_district = $district
GROUP BY ALL
ORDER BY ALL
