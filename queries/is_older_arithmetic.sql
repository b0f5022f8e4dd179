-- Whether the release is of code that did not store the arithmetic of investments.
SELECT count(*) = 0 AS is_older FROM duckdb_columns()
WHERE table_name = 'arithmetic' AND column_name = 'other_id'
