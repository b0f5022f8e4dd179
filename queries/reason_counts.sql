-- How often each reason stands in the place of a rating: cases are targets at a period, indicators
-- are targets at any period.
SELECT reason, count(*) AS cases, count(DISTINCT target_figure) AS indicators
FROM assessments
WHERE rating IN ('not_assessed', 'not_applicable')
GROUP BY reason
ORDER BY cases DESC, reason
