"""Record -> SVG, PNG, PPTX, XLSX, CSV: what people take along. No queries, no HTTP."""
