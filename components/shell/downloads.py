"""The quiet line below a table that offers it as a file."""

from dash import html

from components.shell.attributes import aria
from presentation.shell import labels

_FORMS = {"xlsx": "Excel", "csv": "CSV"}


def downloads(address: str, query: str, what: str, name: str = "") -> html.P:
    """Links to the table as shown, in every format; ordinary links, as they lead to files.

    Args:
        address: of the table without its ending.
        query: the filters in use, starting with `?`.
        what: what the files hold, for who hears one link alone.
        name: what to call the table where several lines stand together.
    """
    links: list[html.A | str] = [labels.DOWNLOAD_NAMED(name=name)]
    for ending, word in _FORMS.items():
        links += [" · "] if len(links) > 1 else []
        href = f"{address}.{ending}{query}"
        links.append(
            html.A(word, href=href, **aria(label=labels.DOWNLOAD_AS_FORMAT(what=what, word=word)))
        )
    return html.P(links, className="downloads")
