"""What many views of a release share is drawn once for all of them."""

from unittest.mock import patch

import pytest

from components.indicators import indicator_table
from tests.served import client_of
from views.chart_kinds import height


@pytest.fixture
def rows(monkeypatch):
    """The figures of each row that is drawn."""
    drawn, real = [], indicator_table.item

    def item(row, *others):
        drawn.append(row.target.figure_id)
        return real(row, *others)

    monkeypatch.setattr(indicator_table, "item", item)
    return drawn


def test_a_further_view_draws_no_row_that_it_shares_with_another(rows, tiny_store_dir):
    client = client_of(tiny_store_dir)
    client.get("/district/demo")
    seen = len(rows)
    assert seen > 1
    client.get("/district/demo?order=printed")
    assert len(rows) == seen
    text = client.get("/district/demo?theme=economy").text
    assert 0 < len(rows) - seen < seen
    assert all(f'id="figure-{figure}"' in text for figure in rows)


def test_a_further_view_measures_no_card_of_a_share_panel_again(tiny_store_dir):
    client = client_of(tiny_store_dir)
    with patch("views.sharing.shares.height", wraps=height) as measured:
        client.get("/district/demo")
        seen = measured.call_count
        client.get("/district/demo?theme=economy")
    assert measured.call_count == seen > 1


def test_a_view_of_shared_pieces_is_the_page_that_a_new_worker_draws(tiny_store_dir):
    client, other = client_of(tiny_store_dir), "/district/demo?theme=economy&order=printed"
    client.get("/district/demo")
    assert client.get(other).text == client_of(tiny_store_dir).get(other).text
