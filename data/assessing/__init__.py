"""Curated rows -> cases for the rating method -> rows of the assessments table."""
