"""One folder per rule: `rule.sql` finds, `rule.py` types and says it, `test_rule.py` tries both."""
