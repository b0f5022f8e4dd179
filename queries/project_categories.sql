-- The categories that each plan names projects in
SELECT DISTINCT of_district AS district, plan, category FROM projects
