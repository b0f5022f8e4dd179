"""Every address that has no page."""

from __future__ import annotations

from typing import Any

import dash
from dash import html

from pages._frame import unknown_page

dash.register_page(__name__, title="没有这个页面 · 重庆规划进展")


def layout(**_address: Any) -> html.Div:
    """Say so, and lead on."""
    return unknown_page("没有这个页面", "地址可能抄错，或页面已移走。可以从下面的入口继续。")
