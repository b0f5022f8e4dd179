"""The list of all printed figures."""
