"""One board of the wall: an area of a plan on one screen, read from five metres."""

#: With fewer laggards than this the rows that are met get the room.
FEW = 4


def size_words(name: str) -> str:
    """A class for names that need smaller letters to stand on one or two lines."""
    return " is-very-long" if len(name) > 22 else " is-long" if len(name) > 11 else ""
