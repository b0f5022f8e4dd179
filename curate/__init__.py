"""`make curate`: the review of an import, on a local page and in Excel; no part of the public site.

`workbook` writes the proposed rows as a workbook and reads the decisions back; `desk` holds a
review for the page and looks for faults in the background; `page`, `document_view` and
`row_view` draw; `callbacks` answers clicks.
"""
