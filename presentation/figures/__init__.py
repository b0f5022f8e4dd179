"""A printed figure and its row, in words."""
