-- What touches people's lives, each with its indicators, the preferred first.
SELECT name, list(indicator ORDER BY position) AS indicators
FROM topics
GROUP BY topic, name
ORDER BY min(position)
