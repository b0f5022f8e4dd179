"""Tables of indicators: joined over pages, their heads understood, their rows and cells read."""
