"""`make verify`: does every curated figure stand where its locator says, in the document's text?

`text` cleans and compares, `document` reads a text into tables and running text, `layout` says what
the cells of a table mean, `locator` and `sections` find what a locator names, `cells` compares the
tables, `passages` the running text, and `run` puts them together.
"""
