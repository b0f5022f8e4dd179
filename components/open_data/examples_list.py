"""Two lines for each of three languages: shown on `/data` and in the docs, run by the tests."""

from collections.abc import Sequence

from dash import html

from presentation.open_data.examples import CodeExample


def examples_list(shown: Sequence[CodeExample]) -> html.Ul:
    """Each example with its language, in a box that scrolls sideways where it must."""
    return html.Ul([html.Li(_example(item)) for item in shown], className="panel data-examples")


def _example(item: CodeExample) -> list[html.Div | html.Pre]:
    head = html.Div([html.B(item.language), html.Small(item.note)])
    # A box that scrolls must be within reach of the keyboard.
    return [head, html.Pre(html.Code(item.text), tabIndex="0")]
