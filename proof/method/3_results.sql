-- The result of the period: the one that ends with it and counts as its target does.
CREATE TABLE candidates AS
SELECT case_id, item, r.period, value AS num, 1000000::HUGEINT AS den, bound, basis, missing, coverage,
    rank, low, high
FROM results AS r
WHERE own AND NOT EXISTS (
    FROM totals AS t WHERE t.case_id = r.case_id AND t.is_whole AND t.last = r.period)
UNION ALL
SELECT case_id, 1000, first_year || '-' || last, num,
    den, t.bound, t.basis, '', t.coverage, NULL, NULL, NULL
FROM totals AS t JOIN cases USING (case_id) WHERE is_whole;

CREATE TABLE chosen AS
SELECT c.*, a.item IS NOT NULL AS has_result, a.period AS a_period, a.num AS a_num, a.den AS a_den,
    a.bound AS a_bound, a.basis AS a_basis, a.missing AS a_missing, a.coverage AS a_coverage,
    a.rank AS a_rank, a.low AS a_low, a.high AS a_high,
    EXISTS (FROM results AS r WHERE r.case_id = c.case_id AND r.own) AS has_any
FROM targets AS c
LEFT JOIN candidates AS a
    -- What a year adds up to is no result of its last quarter.
    ON a.case_id = c.case_id AND ends(a.period) = ends(c.period) AND is_part(a.period) = is_part(c.period)
    AND (begins(a.period) % 12 = 0) = (begins(c.period) % 12 = 0)
QUALIFY row_number() OVER (
    PARTITION BY c.case_id
    ORDER BY (a.basis = 'cumulative') <> (c.t_basis = 'cumulative'),
        c.t_basis IN ('change', 'change_rate') AND a.basis <> c.t_basis, a.period <> c.period, a.item
) = 1;

-- The first reason that stands against holding the result against the target.
CREATE TABLE refused AS
SELECT *, CASE
    WHEN target_kind = 'none' THEN CASE
        WHEN NOT has_target THEN 'no_target'
        WHEN t_basis = 'ratio' AND t_missing = 'text' THEN 'not_two_parts'
        WHEN t_missing IN ('', 'not_printed') THEN 'no_target'
        WHEN t_missing IN ('set_by_city', 'set_by_nation', 'set_elsewhere', 'not_applicable')
            THEN t_missing
        ELSE 'target_not_a_number' END
    WHEN EXISTS (FROM totals AS t WHERE t.case_id = c.case_id AND NOT t.is_whole)
        THEN 'missing_year'
    WHEN NOT has_result THEN if(has_any, 'not_measured', 'no_result')
    WHEN len(list_filter(breaks, lambda b: ends(b) > first_year * 12 AND ends(b) <= ends(period))) > 0
        THEN 'definition_changed'
    WHEN target_kind = 'class' AND a_rank IS NOT NULL AND a_missing <> 'definition_changed' THEN NULL
    WHEN a_num IS NULL AND a_low IS NULL THEN CASE
        WHEN a_missing IN ('definition_changed', 'not_applicable', 'not_yet_due') THEN a_missing
        WHEN a_missing IN ('relation', 'text') THEN 'result_not_a_number'
        ELSE 'not_measured' END
    WHEN is_part(period) AND kind IN ('flow', 'growth') THEN 'half_year'
    WHEN (a_basis = 'cumulative') <> (t_basis = 'cumulative') THEN 'basis_differs'
    WHEN a_basis = 'cumulative' AND spans_years(a_period) AND begins(a_period) <> first_year * 12
        THEN 'basis_differs'
    WHEN NOT is_compared AND (a_coverage <> t_coverage
        OR (plan_kind <> 'annual' AND has_base AND b_coverage <> t_coverage)) THEN 'coverage_differs'
    WHEN target_kind = 'class' THEN 'result_not_a_number'
    WHEN plan_kind = 'annual' AND NOT is_over AND t_basis <> 'every_year'
        AND target_kind NOT IN ('every_year', 'relation') THEN 'not_yet_due'
END AS refusal
FROM chosen AS c;
