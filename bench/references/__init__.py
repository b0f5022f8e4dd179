"""Two pages of the same 24 gauges, held beside the dashboard by `make bench`; not part of it.

`static_page` is what a person would write by hand, the least such a page can be. `typical_dash` is
what a newcomer to Dash writes. Both are filled at start from the store in STORE_DIR.
"""
