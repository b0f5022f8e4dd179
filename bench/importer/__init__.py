"""How much an import finds of the five documents, as office files, against the curated rows."""
