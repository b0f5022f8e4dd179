"""`make bench`: measures start, weight and speed on this machine; trust the ratios, not the times."""
