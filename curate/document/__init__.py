"""A review's document: drawn from what was read, or page by page as printed."""
