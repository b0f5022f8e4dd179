-- The categories that each plan names projects in. Parameters: $districts (list)
SELECT DISTINCT of_district AS district, plan, category FROM projects
WHERE list_contains($districts, of_district)
