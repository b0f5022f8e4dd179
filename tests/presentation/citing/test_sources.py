"""Where figures are printed."""

from presentation.citing.sources import documents_of
from tests.presentation.sample import mention, row


def test_the_documents_of_rows_are_those_of_their_figures():
    cited = row(actual=mention(document="other"), published_completion=None)
    assert documents_of([cited]) == {"report", "other"}
