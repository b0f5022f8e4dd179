-- What each target is, by its columns alone.
CREATE TABLE targets AS
SELECT *,
    CASE
        WHEN NOT has_target THEN 'none'
        WHEN t_rank IS NOT NULL THEN 'class'
        WHEN t_bound = 'range' AND t_low IS NOT NULL THEN 'range'
        WHEN t_value IS NULL THEN if(names_other, 'relation', 'none')
        WHEN t_basis = 'every_year' OR (t_basis = 'yoy_growth' AND spans_years(t_period))
            THEN 'every_year'
        WHEN t_basis IN ('change', 'change_rate') THEN 'change'
        WHEN t_basis = 'cumulative' THEN 'sum'
        ELSE 'number'
    END AS target_kind,
    ends(period) >= ends(t_period) AS is_over,
    -- The line of the schedule, in twelfths of years: passed of all.
    least(greatest(ends(period) - first_year * 12, 0), (last_year - first_year + 1) * 12) AS passed,
    (last_year - first_year + 1) * 12 AS whole
FROM cases;

-- Yearly results that make up one of all years so far: only where the indicator says how they do,
-- the target is one of several years, none is printed, and the year itself has one.
CREATE TABLE yearly AS
SELECT c.case_id, c.period, c.first_year, c.t_basis, c.years_add, c.is_reduction, r.*
    EXCLUDE (case_id, period), r.period AS year
FROM targets AS c JOIN results AS r USING (case_id)
WHERE r.own AND r.value IS NOT NULL AND regexp_matches(r.period, '^\d{4}$')
  AND c.target_kind <> 'none' AND c.t_basis IN ('cumulative', 'change', 'change_rate')
  AND NOT is_part(c.period) AND r.period <= c.period AND r.period::INTEGER >= c.first_year
  AND ((c.years_add = 'sum' AND r.basis IN ('level', 'change'))
    OR (c.years_add = 'compound' AND r.basis IN ('change', 'yoy_growth')))
  AND NOT EXISTS (
    FROM results AS p
    WHERE p.case_id = c.case_id AND p.own AND p.basis = c.t_basis
      AND ends(p.period) = ends(c.period) AND begins(p.period) = c.first_year * 12);

CREATE TABLE totals AS
SELECT case_id, count(*) = any_value(period)::INTEGER - any_value(first_year) + 1 AS is_whole,
    any_value(t_basis) AS basis, any_value(period) AS last,
    -- As a fraction: amounts add up; rates compound, and a reduction is what is left of the whole.
    CASE any_value(years_add) WHEN 'sum' THEN sum(value)::HUGEINT
        ELSE CASE WHEN any_value(is_reduction) THEN
            power(10000, count(*)) - factors(list(-value))
            ELSE factors(list(value)) - power(10000, count(*)) END * 100 END AS num,
    CASE any_value(years_add) WHEN 'sum' THEN 1000000::HUGEINT ELSE power(10000, count(*)) END AS den,
    CASE count(DISTINCT bound) FILTER (bound <> 'eq') WHEN 0 THEN 'eq'
        WHEN 1 THEN max(bound) FILTER (bound <> 'eq') ELSE 'approx' END AS bound,
    array_to_string(list_sort(list(DISTINCT coverage)), ' ') AS coverage
FROM (SELECT DISTINCT ON (case_id, year) * FROM yearly ORDER BY item DESC)
GROUP BY case_id
HAVING max(year) = any_value(period);
