"""Every address that has no page."""

from typing import Any

import dash

from presentation.shell import labels
from presentation.shell.site import titled
from views.frame import Framed, unknown_page

dash.register_page(__name__, title=titled(labels.NO_SUCH_PAGE()))


def layout(**_address: Any) -> Framed:
    """Say so, and lead on."""
    return unknown_page(labels.NO_SUCH_PAGE(), labels.NO_SUCH_PAGE_LEAD())
