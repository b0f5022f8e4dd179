CREATE TABLE pairs AS
FROM plain_pairs UNION ALL BY NAME FROM range_pairs
UNION ALL BY NAME FROM change_pairs UNION ALL BY NAME FROM relation_pairs;

-- By what each is judged, and the two numbers it comes down to: done of all (progress), or the result
-- beside the target.
CREATE TABLE judged AS
SELECT p.* EXCLUDE (reason), c.* EXCLUDE (t_bound, a_num, a_den, a_bound, case_id, nth), g.grown,
    g.implied,
    CASE WHEN c.target_kind IN ('every_year', 'relation') OR t_basis = 'every_year' THEN 'every_year'
        WHEN plan_kind = 'annual' THEN 'annual'
        WHEN is_over THEN 'final'
        ELSE 'progress' END AS method,
    t_basis = 'average_growth' AND a_basis <> 'average_growth' AND NOT kept AS of_years, p.reason
FROM pairs AS p JOIN tried AS c USING (case_id, nth)
LEFT JOIN growth AS g ON g.case_id = p.case_id AND g.own;

CREATE TABLE progress AS
SELECT *, CASE
    WHEN reason IS NOT NULL THEN reason
    WHEN start IS NULL THEN 'no_baseline'
    WHEN t_num = start * t_den // 1000000 THEN 'target_equals_baseline'
    WHEN goes = 'none' THEN 'no_direction'
    WHEN (t_num > start * t_den // 1000000) <> (goes = 'higher') THEN 'target_easier_than_baseline'
    WHEN kind = 'growth' AND grown IS NULL THEN 'missing_year'
    WHEN kind = 'growth' AND implied = 0 THEN 'target_equals_baseline'
    END AS why
FROM (
    SELECT *, if(kind = 'growth' OR from_nothing, 0, base) AS start,
        CASE WHEN kind = 'growth' THEN grown WHEN from_nothing THEN a_num * t_den
            ELSE a_num - base END * step AS done,
        CASE WHEN kind = 'growth' THEN implied WHEN from_nothing THEN t_num * a_den
            ELSE t_num - base END * step AS total
    -- The total is made positive.
    FROM (SELECT *, CASE WHEN CASE WHEN kind = 'growth' THEN implied WHEN from_nothing THEN t_num
        ELSE t_num - base END < 0 THEN -1 ELSE 1 END AS step FROM judged WHERE method = 'progress')
);

CREATE TABLE of_progress AS
SELECT case_id, nth, if(why IS NULL AND is_open, 'open_bound', why) AS reason,
    CASE WHEN why IS NOT NULL OR is_open THEN NULL
        WHEN done > total OR (done = total AND a_bound = if(goes = 'lower', 'lt', 'gt')) THEN 'ahead'
        WHEN done * whole * 10000 >= total * if(in_points, passed * 10000 - better * whole, passed * better) THEN 'better'
        WHEN done * whole * 10000 >= total * if(in_points, passed * 10000 - on_track * whole, passed * on_track) THEN 'on_track'
        WHEN done * whole * 10000 >= total * if(in_points, passed * 10000 - nearly * whole, passed * nearly) THEN 'slightly_behind'
        WHEN nearly IS NULL THEN 'lagging' ELSE 'behind' END AS rating,
    if(why IS NULL AND NOT is_open, done::DOUBLE / total::DOUBLE * 100, NULL) AS completion
FROM (SELECT *, CASE WHEN (done * whole >= total * passed) = (goes = 'lower')
    THEN a_bound IN ('ge', 'gt') ELSE a_bound IN ('le', 'lt') END AS is_open FROM progress);

-- Result and target with one denominator; an average is compared by what it comes to over the plan.
CREATE TABLE compared AS
SELECT case_id, nth, goes, kept, t_bound, near_target, if(of_years, 'eq', a_bound) AS a_bound,
    if(of_years, grown, a_num * t_den) AS now, if(of_years, implied, t_num * a_den) AS goal,
    t_bound IN ('le', 'lt') OR (t_bound NOT IN ('ge', 'gt') AND goes = 'lower') AS lower,
    CASE WHEN reason IS NOT NULL THEN reason WHEN of_years AND grown IS NULL THEN 'basis_differs'
        WHEN goes = 'none' AND NOT is_bound(t_bound) THEN 'no_direction' END AS why
FROM judged WHERE method <> 'progress';

CREATE TABLE of_comparison AS
SELECT case_id, nth, if(why IS NULL AND is_open, 'open_bound', why) AS reason,
    CASE WHEN why IS NOT NULL OR is_open THEN NULL
        WHEN met AND NOT (lower OR kept OR t_bound IN ('ge', 'gt'))
            AND (now > goal OR (now = goal AND a_bound = 'gt')) THEN 'ahead'
        WHEN met THEN 'on_track'
        WHEN NOT lower AND NOT kept AND (goal - now) * 10000 <= (10000 - near_target) * abs(goal)
            THEN 'basically_met'
        ELSE 'behind' END AS rating,
    if(why IS NULL AND NOT is_open AND NOT lower AND NOT kept AND goal > 0 AND now >= 0,
        now::DOUBLE / goal::DOUBLE * 100, NULL) AS completion
FROM (
    SELECT *, if(met = lower, a_bound IN ('ge', 'gt'), a_bound IN ('le', 'lt')) AS is_open
    FROM (SELECT *, CASE WHEN now <> goal THEN if(lower, now < goal, now > goal)
        ELSE a_bound = if(lower, 'lt', 'gt')
            OR (a_bound <> if(lower, 'gt', 'lt') AND t_bound <> if(lower, 'lt', 'gt')) END AS met
        FROM compared)
);

CREATE TABLE of_class AS
SELECT case_id, 1 AS nth,
    CASE WHEN direction = 'none' THEN 'no_direction' WHEN NOT met AND NOT is_over THEN 'not_yet_due'
        END AS reason,
    CASE WHEN direction = 'none' OR (NOT met AND NOT is_over) THEN NULL
        WHEN met THEN 'on_track' ELSE 'behind' END AS rating, NULL::DOUBLE AS completion
FROM (SELECT *, if(direction = 'lower', a_rank <= t_rank, a_rank >= t_rank) AS met FROM refused
      WHERE refusal IS NULL AND target_kind = 'class');

-- One verdict a case; of a result printed as a range the one that both its ends give.
CREATE TABLE verdicts AS
WITH found AS (FROM of_progress UNION ALL BY NAME FROM of_comparison UNION ALL BY NAME FROM of_class)
SELECT case_id, coalesce(rating, if(reason = 'not_applicable', 'not_applicable', 'not_assessed')) AS
    rating, reason, completion
FROM (
    SELECT case_id, refusal AS reason, NULL AS rating, NULL AS completion FROM refused
    WHERE refusal IS NOT NULL
    UNION ALL
    SELECT case_id, if(kinds = 1, f.reason, 'open_bound'), if(kinds = 1, f.rating, NULL),
        if(kinds = 1, f.completion, NULL)
    FROM (SELECT *, count(DISTINCT coalesce(rating, '')) OVER (PARTITION BY case_id) AS kinds,
          max(nth) OVER (PARTITION BY case_id) AS ends FROM found) AS f JOIN cases USING (case_id)
    WHERE f.nth = if(direction = 'lower', f.ends, 1)
);
