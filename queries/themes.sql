-- The unified themes in their order.
SELECT theme, name FROM themes ORDER BY position
