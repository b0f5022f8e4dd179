-- Growth since the plan began, of the indicator and of the one beside it: as printed on average for
-- all its years so far, else of each year; none where a year is missing. In 10000ths to the power
-- of the years.
CREATE TABLE averages AS
SELECT c.case_id, r.own, r.value, row_number() OVER (PARTITION BY c.case_id, r.own ORDER BY item) AS nth
FROM targets AS c JOIN results AS r USING (case_id)
WHERE r.basis = 'average_growth' AND r.value IS NOT NULL
  AND begins(r.period) = c.first_year * 12 AND ends(r.period) = ends(c.period);

CREATE TABLE single_years AS
SELECT c.case_id, r.own, list(r.value) AS rates, count(*) AS years
FROM targets AS c
JOIN (SELECT DISTINCT ON (case_id, own, period) * FROM results
      WHERE basis = 'yoy_growth' AND value IS NOT NULL AND regexp_matches(period, '^\d{4}$')
      ORDER BY item DESC) AS r USING (case_id)
WHERE r.period::INTEGER BETWEEN c.first_year AND year_of(c.period)
GROUP BY c.case_id, r.own, c.first_year, c.period
HAVING count(*) = year_of(c.period) - c.first_year + 1;

CREATE TABLE grown AS
SELECT case_id, own, years,
    CASE WHEN average IS NULL THEN factors(rates)
        ELSE power(10000 + average // 10000, years) END AS grown
FROM (
    SELECT c.case_id, o.own, year_of(c.period) - c.first_year + 1 AS years, a.value AS average, s.rates
    FROM targets AS c CROSS JOIN (VALUES (true), (false)) AS o(own)
    LEFT JOIN averages AS a ON a.case_id = c.case_id AND a.own = o.own AND a.nth = 1
    LEFT JOIN single_years AS s ON s.case_id = c.case_id AND s.own = o.own
) WHERE years > 0 AND (average IS NOT NULL OR rates IS NOT NULL);

-- Beside what the target comes to over all years of the plan, in the same units.
CREATE TABLE growth AS
SELECT c.case_id, g.own, (g.grown - power(10000, g.years)) * power(10000, m - g.years) AS grown,
    (power(10000 + t_value // 10000, n) - power(10000, n)) * power(10000, m - n) AS implied
FROM (
    SELECT *, last_year - first_year + 1 AS n,
        greatest(last_year, year_of(period)) - first_year + 1 AS m FROM targets
) AS c JOIN grown AS g USING (case_id);
