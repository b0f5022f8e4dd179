"""Hostile requests against a real server: a kept corpus, and a seeded generator of more."""
