"""The pages of a district's deck, from its cover to its appendix."""
