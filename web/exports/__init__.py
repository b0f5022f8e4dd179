"""Pictures, slides, decks and tables to take along."""
