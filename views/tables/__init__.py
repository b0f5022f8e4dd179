"""The tables that can be taken along, and the rows that they hold."""
