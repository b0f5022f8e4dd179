-- Target and result as two numbers that count alike, num / den each, or the reason for none.
-- `kept`: kept or not at each date; `goes`: the direction once changes are turned to rise.
CREATE MACRO mirrored(b) AS CASE b WHEN 'ge' THEN 'le' WHEN 'gt' THEN 'lt' WHEN 'le' THEN 'ge'
    WHEN 'lt' THEN 'gt' ELSE b END;
CREATE MACRO is_bound(b) AS b IN ('ge', 'gt', 'le', 'lt');

-- A result printed as a range is tried at both its ends.
CREATE TABLE tried AS
SELECT * EXCLUDE (a_num, a_den, a_bound), coalesce(a_num, e.value) AS a_num,
    coalesce(a_den, 1000000) AS a_den, if(a_num IS NULL, 'eq', a_bound) AS a_bound, e.nth
FROM refused, LATERAL (VALUES (1, a_low), (2, a_high)) AS e(nth, value)
WHERE refusal IS NULL AND target_kind <> 'class' AND (e.nth = 1 OR a_num IS NULL);

CREATE TABLE plain_pairs AS
SELECT case_id, nth, t_value AS t_num, 1000000::HUGEINT AS t_den, t_bound, a_num, a_den, a_bound,
    target_kind = 'every_year' AS kept, direction AS goes, b_value AS base, target_kind = 'sum' AS
    from_nothing, if(t_basis = 'yoy_growth' AND target_kind = 'every_year' AND a_basis <> 'yoy_growth',
        'basis_differs', NULL) AS reason
FROM tried WHERE target_kind IN ('number', 'sum', 'every_year');

-- The value of a range that is nearest to the result. A result that leads further inside counts as
-- the number itself; one that leads back out is held against the end it leads to.
CREATE TABLE range_pairs AS
SELECT case_id, nth,
    CASE WHEN is_inside AND is_bound(a_bound) AND direction <> 'none' AND NOT leads_on
        THEN if(direction = 'higher', low, high) ELSE nearest END AS t_num,
    one AS t_den,
    CASE WHEN direction <> 'none' THEN 'eq' WHEN now > high THEN 'le' ELSE 'ge' END AS t_bound,
    now AS a_num, one AS a_den,
    if(is_inside AND is_bound(a_bound) AND direction <> 'none' AND leads_on, 'eq', a_bound) AS a_bound,
    t_basis = 'every_year' AS kept, direction AS goes, b_value AS base,
    t_basis = 'cumulative' AS from_nothing,
    if(direction = 'none' AND is_bound(a_bound), 'open_bound', NULL) AS reason
FROM (
    SELECT *, least(greatest(now, low), high) AS nearest, now BETWEEN low AND high AS is_inside,
        (a_bound IN ('ge', 'gt')) = (direction = 'higher') AS leads_on
    FROM (
        -- What compounds has a denominator of its own, in which both ends are put.
        SELECT *, if(own, a_num * 1000000, a_num) AS now, if(own, 1, 1000000)::HUGEINT AS one,
            if(own, t_low * a_den, t_low) AS low, if(own, t_high * a_den, t_high) AS high
        FROM (SELECT *, a_den <> 1000000 AS own FROM tried WHERE target_kind = 'range')
    )
);

-- A change is the result itself where one is printed since the plan began, else the level's distance
-- from the baseline.
CREATE TABLE change_pairs AS
SELECT case_id, nth, if(turned, -t_value, t_value) AS t_num, 1000000::HUGEINT AS t_den,
    if(if(turned, -t_value, t_value) < 0, mirrored(t_bound), t_bound) AS t_bound,
    if(turned, -num, num) AS a_num, den AS a_den,
    if(if(is_printed, if(turned, -num, num) < 0, turned), mirrored(a_bound), a_bound) AS a_bound,
    false AS kept, if(turned, 'higher', direction) AS goes, 0::HUGEINT AS base, true AS from_nothing,
    CASE
        WHEN is_printed AND (a_basis <> t_basis
            OR (plan_kind <> 'annual' AND begins(a_period) <> first_year * 12)) THEN 'basis_differs'
        WHEN is_printed THEN NULL
        WHEN b_value IS NULL OR b_basis IN ('change', 'change_rate') THEN 'no_baseline'
        WHEN t_basis = 'change_rate' AND b_value = 0 THEN 'basis_differs'
    END AS reason
FROM (
    SELECT *, direction = 'lower' AS turned, a_basis IN ('change', 'change_rate') AS is_printed,
        CASE WHEN a_basis IN ('change', 'change_rate') THEN a_num WHEN t_basis = 'change'
            THEN a_num - b_value ELSE (a_num - b_value) * 100 * sign(b_value)::HUGEINT END AS num,
        CASE WHEN a_basis IN ('change', 'change_rate') OR t_basis = 'change' THEN a_den
            ELSE abs(b_value) END AS den
    FROM tried WHERE target_kind = 'change'
);

-- What the other indicator has come to: since the plan began where growth over years is compared,
-- else of the same period. 基本 leaves a tenth of it, so that all is taken ten times.
CREATE TABLE relation_pairs AS
SELECT case_id, nth,
    10 * other - if(t_bound = 'approx', abs(other) * if(direction = 'lower', -1, 1), 0) AS t_num,
    if(over_years, 1, 1000000)::HUGEINT AS t_den, t_bound, 10 * num AS a_num, den AS a_den, a_bound, true AS kept,
    direction AS goes, NULL::HUGEINT AS base, false AS from_nothing,
    CASE WHEN num IS NULL THEN 'missing_year' WHEN other IS NULL THEN 'no_other_result' END AS reason
FROM (
    SELECT c.*, over_years, if(over_years, g.grown, a_num) AS num, if(over_years, 1, a_den) AS den,
        if(over_years, h.grown, o.value) AS other
    FROM (SELECT *, t_basis IN ('average_growth', 'yoy_growth') AND spans_years(t_period) AS over_years
          FROM tried WHERE target_kind = 'relation') AS c
    LEFT JOIN growth AS g ON g.case_id = c.case_id AND g.own
    LEFT JOIN growth AS h ON h.case_id = c.case_id AND NOT h.own
    LEFT JOIN (SELECT DISTINCT ON (case_id, period, basis) * FROM results
               WHERE NOT own AND value IS NOT NULL ORDER BY item) AS o
        ON o.case_id = c.case_id AND o.period = c.a_period AND o.basis = c.a_basis
);
