-- Open data: the verdict on every target at every period, as published and as computed. Per cents
-- are in per cent. Parameters: $district, $area, $plan, $period, $indicator ('' = all)
SELECT
    of_district AS district, area, plan, indicator, period, completion, schedule, rating,
    published_rating, published_completion, shown_rating, agrees, reason, required_pace,
    projected_value, published_words, target_period
FROM assessments
WHERE ($district = '' OR of_district = $district) AND ($area = '' OR area = $area)
  AND ($plan = '' OR plan = $plan) AND ($period = '' OR period = $period)
  AND ($indicator = '' OR indicator = $indicator)
ORDER BY of_district, plan, area, period, position
