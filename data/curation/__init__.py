"""The curated files: which tables and columns there are, and how they are read."""
