"""Records -> sheets of typed cells, and those as a workbook."""
