"""The review of an import: what a person decided of each proposed row, kept whatever stops.

`journal` is the file of decisions, `state` what they add up to, `faults` what `make data` would say
of the rows, `writing` puts what was accepted into the curated files. The page and the workbook of
`curate/` are two ways to decide; both write into the same journal.
"""
