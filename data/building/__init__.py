"""A store is built part by part: some districts at a time, in several processes."""
