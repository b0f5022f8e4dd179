"""Verdicts in words: counts, the rule, its steps, how sure they are."""
