"""A second engine for the rating method, written in SQL from its text alone, and the proof that
both agree: on every assessment of a store, and on generated cases."""
