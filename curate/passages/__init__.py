"""A review passage by passage: one decision settles all that was read from a paragraph or table."""
