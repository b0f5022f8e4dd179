-- The revisions of the data, the latest first.
SELECT revision, day, note, checked_by FROM revisions ORDER BY day DESC, revision DESC
