-- The store: what the curated files say, typed, and the assessments computed from them.
-- One immutable file per content; queries/ reads it, nothing writes it after the build.

CREATE TABLE meta (
    version TEXT,
    -- Twelve hex digits of the code that built it.
    code TEXT,
    documents INTEGER, figures INTEGER, latest_published TEXT
);
-- The curated files it was built from.
CREATE TABLE sources (file TEXT PRIMARY KEY, sha256 TEXT);

CREATE TABLE themes (theme TEXT PRIMARY KEY, name TEXT, position INTEGER);

CREATE TABLE areas (
    area TEXT PRIMARY KEY, name TEXT, parent TEXT, district TEXT, scope TEXT, position INTEGER,
    -- The area whose unstated figures may mean this one.
    scope_of TEXT, note TEXT
);

CREATE TABLE documents (
    document TEXT PRIMARY KEY, district TEXT, title TEXT, short_title TEXT, issuer TEXT,
    number TEXT, published TEXT, data_until TEXT, source_file TEXT, scheme TEXT,
    prints_date TEXT, prints_title TEXT, note TEXT
);

CREATE TABLE plans (
    district TEXT, plan TEXT, name TEXT, short_name TEXT, kind TEXT, start INTEGER, "end" INTEGER,
    position INTEGER, accepted TEXT, note TEXT, PRIMARY KEY (district, plan)
);

-- What the printed verdicts of a rating scheme mean, in its order; documents name their scheme.
CREATE TABLE ratings (
    scheme TEXT, printed TEXT, rating TEXT, "order" INTEGER, met TEXT, coloured TEXT, formal TEXT,
    PRIMARY KEY (scheme, printed)
);

-- Words around a number and the column they belong in, see data/curation/columns.csv.
CREATE TABLE words (
    word TEXT, belongs_in TEXT, meaning TEXT, refused TEXT, PRIMARY KEY (word, belongs_in)
);

-- Rating rules: who set them, where they are printed, for which plan and dates, their thresholds.
CREATE TABLE rules (
    rule TEXT PRIMARY KEY, set_by TEXT, document TEXT, locator TEXT, method TEXT, district TEXT,
    plan TEXT, since TEXT, until TEXT, unit TEXT, better DOUBLE, on_track DOUBLE, nearly DOUBLE,
    prints TEXT, note TEXT
);

-- What curators say about findings of the audit, by finding.
CREATE TABLE explanations (finding_id TEXT PRIMARY KEY, explanation TEXT);

-- What readers saw change with each revision of the data, and who approved a verdict's change.
CREATE TABLE revisions (revision TEXT PRIMARY KEY, day TEXT, note TEXT, checked_by TEXT);
CREATE TABLE changes (
    revision TEXT, kind TEXT, subject TEXT, district TEXT, area TEXT, plan TEXT, indicator TEXT,
    period TEXT, field TEXT, before TEXT, after TEXT, approved_by TEXT, evidence TEXT,
    -- The table of a row that is no figure; what it was called and where it was printed when it changed.
    of_table TEXT, role TEXT, name TEXT, title TEXT, locator TEXT
);

CREATE TABLE indicators (
    indicator TEXT PRIMARY KEY, name TEXT, unit TEXT, direction TEXT, sense TEXT,
    years_add TEXT, classes TEXT, kind TEXT, theme TEXT, growth_of TEXT, definition TEXT
);

-- How Chinese names are spelled in letters, syllable by syllable: for who searches by sound.
CREATE TABLE spellings (name TEXT PRIMARY KEY, pinyin TEXT, initials TEXT);

-- What touches people's lives, and the indicators that stand for it, the first preferred.
CREATE TABLE topics (
    topic TEXT, name TEXT, indicator TEXT, position INTEGER, PRIMARY KEY (topic, indicator)
);

-- One row per mention. `district` is the area's; `of_district` is the document's, whose page and
-- plan the mention belongs to. `position` is the order of mention; `printed_table` is the table of the
-- system of indicators that it stands in, `in_table` whether it does.
CREATE TABLE figures (
    figure_id TEXT PRIMARY KEY, district TEXT, of_district TEXT, area TEXT, plan TEXT,
    indicator TEXT, printed_name TEXT, printed_theme TEXT, nature TEXT, unit TEXT, period TEXT,
    role TEXT, printed_value TEXT, value DOUBLE, bound TEXT, basis TEXT, missing TEXT,
    -- What limits the number, see data/curation/marks.py.
    scope TEXT, aim TEXT, counted TEXT, comparator TEXT, prices TEXT, coverage TEXT,
    preliminary TEXT, doubt TEXT, cell TEXT, accepted TEXT, compared_with TEXT,
    -- The moment its period ends, in years: 2023.5 is the end of 2023H1.
    ends DOUBLE,
    note_by TEXT, note TEXT, document TEXT, locator TEXT, printed_table TEXT, in_table BOOLEAN, position INTEGER,
    -- The value in its indicator's unit, and half a unit of its last printed digit.
    amount DOUBLE, rounding DOUBLE,
    -- The rank by which mentions of one fact count, and whether it is the one of its area, plan,
    -- role, period and basis that does.
    precedence INTEGER, counts BOOLEAN,
    -- The least and the most that the print allows, in the printed unit, see `data/assessing/precision.py`.
    low DOUBLE, high DOUBLE
);

CREATE TABLE breaks (
    document TEXT, area TEXT, indicator TEXT, period TEXT, reason TEXT, locator TEXT
);

CREATE TABLE groups (
    "group" TEXT PRIMARY KEY, district TEXT, document TEXT, plan TEXT, name TEXT, parent TEXT,
    category TEXT, sum_note TEXT, position INTEGER
);

CREATE TABLE investments (
    investment_id TEXT PRIMARY KEY, district TEXT, of_district TEXT, area TEXT, plan TEXT,
    "group" TEXT, measure TEXT, period TEXT, printed_value TEXT, value DOUBLE, bound TEXT,
    unit TEXT, stage TEXT, scope TEXT, counted TEXT, note TEXT, document TEXT, locator TEXT, position INTEGER
);

CREATE TABLE projects (
    project_id TEXT PRIMARY KEY, district TEXT, of_district TEXT, area TEXT, plan TEXT,
    printed_category TEXT, category TEXT, printed_stage TEXT, stage TEXT, name TEXT,
    investment_printed TEXT, investment DOUBLE, scope TEXT, name_is TEXT, note TEXT, document TEXT, locator TEXT,
    position INTEGER
);

CREATE TABLE actions (
    task_id TEXT PRIMARY KEY, district TEXT, plan TEXT, action_number INTEGER, action TEXT,
    task_number INTEGER, task TEXT, lead_departments TEXT, note TEXT, document TEXT, locator TEXT
);

-- Arithmetic that the documents print, done again: what `data/sums.py` and `data/arithmetic.sql` ask.
-- `other_id` is the whole that a part must not exceed.
CREATE TABLE arithmetic (
    kind TEXT, district TEXT, area TEXT, plan TEXT, subject TEXT, period TEXT, printed_id TEXT,
    other_id TEXT, printed DOUBLE, computed DOUBLE, expression TEXT, differs BOOLEAN, holds BOOLEAN
);

-- What the rules of audit/rules/ found: two printed places, or one against the arithmetic. `facts`
-- is JSON: what only the rule's own words know; `also` a list of further places of the same words.
CREATE TABLE findings (
    finding_id TEXT PRIMARY KEY, rule TEXT, district TEXT, area TEXT, plan TEXT, indicator TEXT,
    subject TEXT, period TEXT, first_id TEXT, second_id TEXT, third_id TEXT, first_value DOUBLE,
    second_value DOUBLE, computed DOUBLE, facts TEXT, also TEXT, explanation TEXT
);

CREATE TABLE claims (
    claim_id TEXT PRIMARY KEY, district TEXT, area TEXT, plan TEXT, subject TEXT, counted TEXT,
    kind TEXT,
    printed_value TEXT, value DOUBLE, unit TEXT, scope TEXT, accepted TEXT, note TEXT, document TEXT, locator TEXT
);

-- One row per target and period. The five *_figure columns name the mentions that were used.
-- `shown_met`: whether the shown verdict counts as met, as its scheme says. Per cents are in per cent; `steps` is the arithmetic as JSON. `method` is progress, annual,
-- every_year or final; `rule` is the one it was judged by, `rule_by` who set that, document, extended, adapted or system.
CREATE TABLE assessments (
    of_district TEXT, plan TEXT, area TEXT, indicator TEXT, target_period TEXT, period TEXT,
    -- The moment the period ends, in years: 2023.5 is the end of 2023H1.
    ends DOUBLE,
    position INTEGER, completion DOUBLE, schedule DOUBLE, rating TEXT, reason TEXT,
    method TEXT, rule TEXT, rule_by TEXT, published_rating TEXT, published_words TEXT, published_completion DOUBLE, shown_rating TEXT, shown_met BOOLEAN,
    agrees BOOLEAN, share_of_target DOUBLE, required_pace DOUBLE, pace_so_far DOUBLE,
    pace_unit TEXT, projected_value DOUBLE, steps TEXT, target_figure TEXT, baseline_figure TEXT,
    actual_figure TEXT, rating_figure TEXT, completion_figure TEXT,
    -- A figure or verdict printed otherwise than the one used, and the verdict it gives.
    other_figure TEXT, other_rating TEXT,
    -- Decided in `assessment/outcome.py`: how it is drawn (progress, bound, flow or unrated), whether
    -- the target must not be exceeded, whether result and baseline keep it.
    shape TEXT, is_ceiling BOOLEAN, met BOOLEAN, baseline_met BOOLEAN,
    -- What the target is, see `assessment/targets.py`: level, growth, every_year, sum, change ...
    target_kind TEXT,
    -- What the printed digits allow, see `assessment/certainty.py`: whether the verdict is the only
    -- one, the best and the worst, completions; the same by the other thresholds.
    sure BOOLEAN, best TEXT, worst TEXT, completion_low DOUBLE, completion_high DOUBLE,
    points_best TEXT, points_worst TEXT, shares_best TEXT, shares_worst TEXT,
    -- Of a verdict by completion and schedule, see `data/assessing/other_thresholds.py`: whether all thresholds
    -- give it, and whether some move it between on schedule and behind.
    robust BOOLEAN, crosses BOOLEAN
);
