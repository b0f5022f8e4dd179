-- All numbered tasks with the departments that lead them.
SELECT
    a.task AS name, a.district, d.name AS district_name, a.plan, n.short_name AS plan_name,
    a.action_number, a.action, a.task_number, a.lead_departments
FROM actions AS a
JOIN areas AS d ON d.area = a.district
JOIN plans AS n ON n.district = a.district AND n.plan = a.plan
ORDER BY d.position, n.position, a.task_number
