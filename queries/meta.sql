-- What the store holds: its version, how many documents and places in them, how many of these print
-- a number, the latest publication that is dated, how many districts have plans.
SELECT
    version, documents, figures, latest_published,
    (SELECT count(value) FROM figures) AS numbers,
    (SELECT count(DISTINCT district) FROM plans) AS districts
FROM meta
