"""The PPTX file as such: its template, pages, frames, tables, text and colours."""
