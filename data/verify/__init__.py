"""`make verify`: does every curated figure stand where its locator says, in the document's text?

`text` cleans and compares, `document` reads a text into tables and running text, `sections` finds
what a locator names, `cells` compares tables, `passages` the rest, `run` puts them together.
"""
