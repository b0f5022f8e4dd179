-- The districts that have plans, in the order of the area tree.
SELECT area, name, parent, district, scope
FROM areas
WHERE area IN (SELECT district FROM plans)
ORDER BY position
