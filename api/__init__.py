"""Open data over HTTP: every table as CSV, JSON and Parquet, described; one error shape."""

from api.errors import install_errors
from api.routes import blueprint

__all__ = ["blueprint", "install_errors"]
