"""Every address that has no page."""

from __future__ import annotations

from typing import Any

import dash

from components.chrome import titled
from pages._frame import Framed, unknown_page

dash.register_page(__name__, title=titled("没有这个页面"))


def layout(**_address: Any) -> Framed:
    """Say so, and lead on."""
    return unknown_page("没有这个页面", "地址可能抄错，或页面已移走。可以从下面的入口继续。")
