"""The releases that are kept: listed, gone back to, dropped, taken along.

A folder of its own, because a change of a module of `data/` itself makes another version of the
same curated files (`data.build.content_version`).
"""
