"""How documents, places and figures are named and cited."""
