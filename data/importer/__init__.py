"""`make import`: a published document -> proposed rows of the curated files, each with its place.

`formats` reads a file into paragraphs and tables; `table` reads tables of indicators and `prose`
the running text, with what `context` knows of the curated files, `values` of printed values and
`matching` of names; `propose` puts them together, and `proposals` keeps the outcome. Nothing here
writes a curated file: a person reviews what is proposed.
"""
