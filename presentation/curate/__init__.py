"""Words of the review of an import."""
