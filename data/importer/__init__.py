"""`make import`: a published document -> proposed rows of the curated files, each with its place.

`formats` reads a file into paragraphs and tables; `joined`, `headers`, `rows`, `basis` and `tables`
read tables of indicators, `names` and `values` their cells; `matching` finds the canonical
indicator; `proposals` keeps the outcome. Nothing here writes a curated file: a person reviews it.
"""
