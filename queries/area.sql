-- One area of the area tree. Parameters: $area
SELECT area, name, coalesce(parent, '') AS parent, district, scope FROM areas WHERE area = $area
