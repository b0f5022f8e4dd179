"""What is let in: hosts, sizes, how many at once; and how the rest is refused."""
