"""Themes × areas: in each cell how many indicators have which status, linked to the list."""

from collections.abc import Callable

from presentation.overview.glance import Glance

#: The address of an area's page filtered by a theme.
Href = Callable[[Glance, str], str]
