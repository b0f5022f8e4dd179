"""The audit: each rule in a folder of its own, and what is said of all findings alike."""
