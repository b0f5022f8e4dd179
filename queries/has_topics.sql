-- Whether the store knows topics: releases of older code do not.
SELECT table_name FROM information_schema.tables WHERE table_name = 'topics'
