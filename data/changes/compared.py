"""Which tables and columns of two releases are compared: what readers see of them."""

from dataclasses import dataclass

_INDICATOR = "(SELECT name FROM {1}.indicators AS i WHERE i.indicator = {0}.indicator)"
_GROUP = '(SELECT name FROM {1}.groups AS g WHERE g."group" = {0}."group")'


@dataclass(frozen=True)
class Compared:
    """A table: its key, its columns, the first of which says of a new row what it is.

    `named` is what the row is called, of the sides o and n of the releases old and new. Rows that
    are printed come with a new document, which is told as one change. Of what only names other
    rows (`comes_and_goes` is False) corrections alone are told.
    """

    name: str
    key: tuple[str, ...]
    fields: tuple[str, ...]
    named: str
    is_printed: bool = True
    comes_and_goes: bool = True


def _compared(name: str, key: str, fields: str, named: str, **more: bool) -> Compared:
    return Compared(name, tuple(key.split()), tuple(fields.split()), named, **more)


COMPARED = (
    _compared(
        "figures", "figure_id",
        "printed_value value bound unit basis role period area plan indicator missing scope aim "
        "counted comparator prices coverage preliminary doubt compared_with nature printed_name "
        "locator",
        _INDICATOR,
    ),
    _compared(
        "investments", "investment_id",
        "printed_value value bound unit measure period stage area plan group scope counted locator",
        _GROUP,
    ),
    _compared(
        "projects", "project_id",
        "name investment_printed investment printed_category category printed_stage stage area "
        "plan scope locator",
        "{0}.name",
    ),
    _compared("actions", "task_id", "task action lead_departments plan locator", "{0}.task"),
    _compared(
        "claims", "claim_id", "printed_value value unit subject counted area plan scope locator",
        "{0}.subject",
    ),
    _compared("breaks", "document area indicator period", "reason locator", _INDICATOR),
    _compared(
        "rules", "rule",
        "better on_track nearly unit set_by method plan since until document locator", "{0}.rule",
        is_printed=False,
    ),
    _compared("explanations", "finding_id", "explanation", "{0}.finding_id",
              is_printed=False),
    _compared(
        "documents", "document", "title short_title issuer number published data_until scheme",
        "{0}.short_title", comes_and_goes=False,
    ),
    _compared(
        "indicators", "indicator", "name unit direction kind theme growth_of definition",
        "{0}.name", comes_and_goes=False,
    ),
    _compared("groups", "group", "name parent category sum_note", "{0}.name", comes_and_goes=False),
    _compared("areas", "area", "name scope parent", "{0}.name", comes_and_goes=False),
    _compared("plans", "district plan", "name short_name kind start end", "{0}.short_name",
              comes_and_goes=False),
    _compared("themes", "theme", "name", "{0}.name", comes_and_goes=False),
)  # fmt: skip
