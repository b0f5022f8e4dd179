"""Open data over HTTP: JSON and CSV of every figure, one error shape."""

from api.errors import install_errors
from api.routes import blueprint

__all__ = ["blueprint", "install_errors"]
