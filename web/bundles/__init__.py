"""One file of styles and one of scripts, made of many."""
