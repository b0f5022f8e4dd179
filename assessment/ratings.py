"""The classes of verdicts."""

from enum import StrEnum


class Rating(StrEnum):
    """The classes of verdicts, best first. A printed verdict keeps its own words beside them.

    Which class a printed word belongs to, in which order a document has its words and which of
    them count as met is declared in its rating scheme (`ratings.csv`).
    """

    #: The target is reached or passed.
    AHEAD = "ahead"
    #: Better than the schedule, the target not reached yet (好于预期).
    BETTER = "better"
    ON_TRACK = "on_track"
    #: Met after the document adjusted the target (完成预期 with its note).
    ADJUSTED = "adjusted"
    #: Met but for a little (基本完成, 总体符合预期).
    BASICALLY_MET = "basically_met"
    SLIGHTLY_BEHIND = "slightly_behind"
    #: Behind, no degree stated (滞后).
    LAGGING = "lagging"
    BEHIND = "behind"
    NOT_ASSESSED = "not_assessed"
    NOT_APPLICABLE = "not_applicable"
