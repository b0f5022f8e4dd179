-- What the method is given. Numbers are whole millionths (HUGEINT), so that nothing is rounded;
-- NULL where no number is printed. One row of `cases` is one target at one period.
CREATE TABLE cases (
    case_id INTEGER, period TEXT, plan_kind TEXT, first_year INTEGER, last_year INTEGER, kind TEXT,
    direction TEXT, years_add TEXT, is_reduction BOOLEAN, names_other BOOLEAN, has_target BOOLEAN,
    t_period TEXT, t_value HUGEINT, t_bound TEXT, t_basis TEXT, t_missing TEXT, t_coverage TEXT,
    t_rank INTEGER, t_low HUGEINT, t_high HUGEINT, has_base BOOLEAN, b_value HUGEINT, b_basis TEXT,
    b_coverage TEXT, is_compared BOOLEAN, breaks TEXT[],
    -- Thresholds of the rule on schedules in hundredths of a per cent (or of a point), and of the
    -- rule on targets; NULL where a rule has no such class.
    in_points BOOLEAN, better INTEGER, on_track INTEGER, nearly INTEGER, near_target INTEGER
);

-- Results of the indicator itself (`own`), and of the one that the target names; `item` is the order
-- in which they are given.
CREATE TABLE results (
    case_id INTEGER, own BOOLEAN, item INTEGER, period TEXT, value HUGEINT, bound TEXT, basis TEXT,
    missing TEXT, coverage TEXT, rank INTEGER, low HUGEINT, high HUGEINT
);

-- Months since the year 0 at which a period begins and ends: 2024Q1-3 begins with 2024, 2024Q2 does
-- not.
CREATE MACRO begins(p) AS CASE
    WHEN regexp_matches(p, 'H[12]$') THEN p[:4]::INTEGER * 12 + (p[6:]::INTEGER - 1) * 6
    WHEN regexp_matches(p, 'Q[1-4]$') AND NOT contains(p, '-')
        THEN p[:4]::INTEGER * 12 + (p[6:]::INTEGER - 1) * 3
    WHEN regexp_matches(p, 'M\d+$') THEN p[:4]::INTEGER * 12 + p[6:]::INTEGER - 1
    ELSE p[:4]::INTEGER * 12 END;
CREATE MACRO ends(p) AS CASE
    WHEN contains(p, 'Q1-') THEN p[:4]::INTEGER * 12 + p[8:]::INTEGER * 3
    WHEN contains(p, 'M1-') THEN p[:4]::INTEGER * 12 + p[8:]::INTEGER
    WHEN contains(p, 'H') THEN p[:4]::INTEGER * 12 + p[6:]::INTEGER * 6
    WHEN contains(p, 'Q') THEN p[:4]::INTEGER * 12 + p[6:]::INTEGER * 3
    WHEN contains(p, 'M') THEN p[:4]::INTEGER * 12 + p[6:]::INTEGER
    ELSE right(p, 4)::INTEGER * 12 + 12 END;
CREATE MACRO is_part(p) AS ends(p) - begins(p) < 12;
CREATE MACRO spans_years(p) AS ends(p) - begins(p) > 12;
CREATE MACRO year_of(p) AS CASE WHEN spans_years(p) THEN right(p, 4) ELSE p[:4] END::INTEGER;
-- The product of 1 + rate / 100 over the years, in 10000ths each; a rate has two decimals.
CREATE MACRO factors(rates) AS
    list_reduce(list_transform(rates, lambda r: 10000::HUGEINT + r // 10000), lambda a, b: a * b);
CREATE MACRO power(base, n) AS CASE n WHEN 0 THEN 1::HUGEINT
    ELSE list_reduce(list_transform(range(n), lambda i: base::HUGEINT), lambda a, b: a * b) END;
