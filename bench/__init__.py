"""`make bench`: measures start, weight and speed here; trust the ratios, not the times."""
