-- Where the definition of an indicator changed, in every area. Parameters: $indicator
SELECT area, period, reason, document, locator
FROM breaks
WHERE indicator = $indicator
ORDER BY area, period
