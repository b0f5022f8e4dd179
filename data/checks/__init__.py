"""What is wrong with the curated files, said so that a person can act on it."""
