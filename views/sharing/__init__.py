"""What a reader takes along from a page: links, cards, downloads."""
