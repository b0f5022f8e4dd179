"""What queries answer: a dataclass for each kind of row."""
