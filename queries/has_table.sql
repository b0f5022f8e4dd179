-- Whether the store has a table: releases of older code lack some.
-- Parameters: $name
SELECT table_name FROM information_schema.tables WHERE table_name = $name
