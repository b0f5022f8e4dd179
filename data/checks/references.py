"""What rows name must exist: documents, plans, areas, groups, and rows of other tables."""

from collections.abc import Iterator, Sequence

import pandas as pd

from data.checks.problems import Both, Problem, at
from data.curation.columns import ColumnRule, CuratedTable
from data.curation.read import Frames
from data.curation.tables import BY_NAME, TABLES


def check_references(frames: Frames, tables: Sequence[CuratedTable] = TABLES) -> Iterator[Problem]:
    """A cell that names a row of another table must name one that exists."""
    for table in tables:
        frame = frames[table.name]
        for column in table.columns:
            if column.refers_to:
                yield from _dangling(frames, frame, column)


def _dangling(frames: Frames, frame: pd.DataFrame, column: ColumnRule) -> Iterator[Problem]:
    target = BY_NAME[column.refers_to]
    known = frames[target.name][target.key[0]]
    cells = frame[column.name]
    for index in frame.index[(cells != "") & ~cells.isin(known)]:
        what = Both(
            f"{target.name}.csv 里没有 {cells[index]}",
            f"{cells[index]!r} is not in {target.name}.csv",
        )
        advice = Both(
            f"在那里加一行，或改正 {column.name}", f"Add it there or correct the {column.name}"
        )
        yield at(frame, index, column.name, what, advice)


def check_documents(frames: Frames) -> Iterator[Problem]:
    """A folder needs its row in documents.csv, a document its figures."""
    documents = frames["documents"]
    for table in TABLES:
        frame = frames[table.name]
        if not table.per_document or frame.empty:
            continue
        unknown = frame[~frame["document"].isin(documents["document"])]
        for index in unknown.drop_duplicates("document").index:
            name = frame.at[index, "document"]
            what = Both(
                f"文件夹 {name} 不是 documents.csv 里的文件",
                f"the folder {name!r} is no document of documents.csv",
            )
            advice = Both("补上这份文件，或给文件夹改名", "Add the document or rename the folder")
            yield at(frame, index, "", what, advice)
    silent = documents[~documents["document"].isin(frames["figures"]["document"])]
    for index in silent.index:
        what = Both("这份文件没有带行的 figures.csv", "the document has no figures.csv with rows")
        advice = Both("补上它的文件夹和 figures.csv", "Add its folder and figures.csv")
        yield at(documents, index, "document", what, advice)


def check_plans(frames: Frames) -> Iterator[Problem]:
    """A row's plan is a plan of its document's district; no plan ends before it starts."""
    plans, documents = frames["plans"], frames["documents"]
    known = set(zip(plans["district"], plans["plan"], strict=True))
    district = dict(zip(documents["document"], documents["district"], strict=True))
    for name in ("figures", "investments", "projects", "actions", "groups", "claims"):
        frame = frames[name]
        for row in frame[["document", "plan"]].drop_duplicates().itertuples():
            if row.document in district and (district[row.document], row.plan) not in known:
                home = district[row.document]
                what = Both(
                    f"plans.csv 里 {home} 没有规划 {row.plan}",
                    f"{home} has no plan {row.plan!r} in plans.csv",
                )
                advice = Both("在那里加上规划，或改正", "Add the plan there or correct it")
                yield at(frame, row.Index, "plan", what, advice)
    for index in plans.index[plans["end"] < plans["start"]]:
        what = Both("规划结束早于开始", "the plan ends before it starts")
        yield at(plans, index, "end", what, Both("改正起止年", "Correct start or end"))


def check_areas(frames: Frames) -> Iterator[Problem]:
    """The areas form a tree, and a district is its own district."""
    areas = frames["areas"]
    yield from _circles(areas, "area")
    district = dict(zip(areas["area"], areas["district"], strict=True))
    for index, home in areas["district"].items():
        if district.get(home, home) != home:
            what = Both(f"{home} 自己不是一个区", f"{home} is not a district of its own")
            advice = Both("写在哪个区的页面上显示", "Name the area whose page shows this one")
            yield at(areas, index, "district", what, advice)


def check_groups(frames: Frames) -> Iterator[Problem]:
    """The project groups form trees, each within one document."""
    groups = frames["groups"]
    yield from _circles(groups, "group")
    document = dict(zip(groups["group"], groups["document"], strict=True))
    for index, parent in groups["parent"].items():
        if parent in document and document[parent] != groups.at[index, "document"]:
            what = Both(f"{parent} 是另一份文件的组", f"{parent} is a group of another document")
            advice = Both("写这份文件里的组", "Name a group of this document")
            yield at(groups, index, "parent", what, advice)


def _circles(frame: pd.DataFrame, name: str) -> Iterator[Problem]:
    """Rows whose parents lead back to themselves."""
    parent = dict(zip(frame[name], frame["parent"], strict=True))
    for index, row in frame[name].items():
        seen = {row}
        above = parent[row]
        while above and above not in seen:
            seen.add(above)
            above = parent.get(above, "")
        if above:
            what = Both(f"{row} 落在自己之内", f"{row} lies within itself")
            yield at(frame, index, "parent", what, Both("改正上级", "Correct the parent"))
