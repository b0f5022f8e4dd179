"""What a search finds beside indicators: frozen records with the store's values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Spelling:
    """A name in letters: kong qi zhi liang, and kqzl."""

    pinyin: str
    initials: str


@dataclass(frozen=True)
class NamedProject:
    """A named project with its district and plan."""

    name: str
    district_name: str
    plan_name: str
    category: str


@dataclass(frozen=True)
class NamedTask:
    """A numbered task with its plan; `lead_departments` as in the store."""

    name: str
    district: str
    district_name: str
    plan: str
    plan_name: str
    action_number: int | None
    action: str
    task_number: int
    lead_departments: str


@dataclass(frozen=True)
class PrintedFigure:
    """A place where a figure is printed."""

    figure_id: str
    area: str
    area_name: str
    indicator: str
    name: str
    role: str
    period: str
    printed_value: str
    unit: str
    document: str
    locator: str
