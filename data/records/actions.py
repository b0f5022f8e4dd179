"""What the actions page shows: the targets of an action plan beside the figures known of them."""

from dataclasses import dataclass

from data.records.rows import Mention


@dataclass(frozen=True)
class KnownValue:
    """The latest figure of a target's indicator in one area.

    `adds_up` marks a part of a year of something that adds up over the year: 上半年累计.
    `elsewhere` holds mentions of the same fact with another number.
    """

    area: str
    scope: str
    mention: Mention
    adds_up: bool
    break_reason: str
    elsewhere: tuple[Mention, ...] = ()


@dataclass(frozen=True)
class ActionTarget:
    """A quantified target of an action plan, placed by its locator.

    `task_id` is empty where the target stands under the whole special action, `action` where it
    stands under none. `is_scope_stated` tells whether the plan says which of the district's areas
    the target is about; where it does not, `known` has the figures of all of them.
    """

    indicator: str
    name: str
    kind: str
    area: str
    scope: str
    is_scope_stated: bool
    action: str
    task_id: str
    printed_name: str
    target: Mention
    known: tuple[KnownValue, ...]
