"""Open data over HTTP: every table as CSV, JSON and Parquet, described; one error shape."""

from api.routes import blueprint
from web.errors import install_errors

__all__ = ["blueprint", "install_errors"]
