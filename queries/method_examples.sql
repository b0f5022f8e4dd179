-- A row for each kind of example of the method: of those that show it the first, one with a
-- published completion before others, then one with a published verdict.
WITH rows_shown AS (
    SELECT
        a.of_district AS district, a.plan, a.area, a.period, a.indicator,
        a.rating NOT IN ('not_assessed', 'not_applicable') AS is_rated,
        [
            if(is_rated AND i.kind = 'growth' AND a.method = 'progress', 'growth', ''),
            if(is_rated AND i.kind <> 'growth' AND t.basis = 'level' AND a.method = 'progress', 'level', ''),
            if(is_rated AND i.direction = 'lower' AND a.method <> 'annual', 'lower', ''),
            if(is_rated AND i.direction = 'higher' AND a.method = 'every_year', 'every_year', ''),
            if(is_rated AND a.method = 'annual', 'annual', ''),
            if(a.reason = 'half_year' AND i.kind = 'flow', 'part_year', '')
        ] AS examples,
        row(
            a.published_completion IS NULL, a.published_rating IS NULL, d.position, p.position,
            r.position, a.period, a.position
        ) AS place
    FROM assessments AS a
    JOIN figures AS t ON t.figure_id = a.target_figure
    JOIN indicators AS i ON i.indicator = a.indicator
    JOIN areas AS r ON r.area = a.area
    JOIN areas AS d ON d.area = a.of_district
    JOIN plans AS p ON p.district = a.of_district AND p.plan = a.plan
    WHERE is_rated OR a.reason = 'half_year'
),
each AS (SELECT unnest(examples) AS example, * EXCLUDE (is_rated, examples) FROM rows_shown)
SELECT example, district, plan, area, period, indicator
FROM each
WHERE example <> ''
QUALIFY place = min(place) OVER (PARTITION BY example)
