-- Whether the store has a log of revisions: releases of older code do not.
SELECT table_name FROM information_schema.tables WHERE table_name = 'changes'
