"""Long lists whose filters, order and pages are links: what an address asks for, and its parts."""
