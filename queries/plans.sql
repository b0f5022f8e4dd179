-- The plans of a district that have targets, in the order the district's page offers them.
-- Parameters: $district
SELECT district, plan, name, short_name, kind, start, "end", note
FROM plans AS p
WHERE district = $district
  AND EXISTS (
      SELECT 1 FROM assessments AS a WHERE a.of_district = p.district AND a.plan = p.plan
  )
ORDER BY position
