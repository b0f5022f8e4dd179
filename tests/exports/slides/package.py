"""What must hold of the package a deck is: `package_faults` reads it without python-pptx.

Editors repair, or refuse, a file of which one of these does not hold. Written from ECMA-376, part 1
(order and counts of elements) and part 2 (parts, relationships, content types).
"""

import posixpath
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
#: Elements whose children stand in one order.
_ORDER = {
    f"{_P}sp": ("nvSpPr", "spPr", "style", "txBody", "extLst"),
    f"{_P}cxnSp": ("nvCxnSpPr", "spPr", "style", "extLst"),
    f"{_P}graphicFrame": ("nvGraphicFramePr", "xfrm", "graphic", "extLst"),
    f"{_P}txBody": ("bodyPr", "lstStyle", "p"),
    f"{_A}txBody": ("bodyPr", "lstStyle", "p"),
    f"{_A}pPr": ("lnSpc", "spcBef", "spcAft", "buClrTx", "buNone", "tabLst", "defRPr", "extLst"),
    f"{_A}rPr": ("ln", "noFill", "solidFill", "effectLst", "latin", "ea", "cs", "hlinkClick"),
    f"{_A}tbl": ("tblPr", "tblGrid", "tr"),
    f"{_A}tc": ("txBody", "tcPr"),
    f"{_A}tcPr": ("lnL", "lnR", "lnT", "lnB", "noFill", "solidFill", "extLst"),
    f"{_P}cSld": ("bg", "spTree", "custDataLst", "controls", "extLst"),
    f"{_P}sld": ("cSld", "clrMapOvr", "transition", "timing", "extLst"),
}  # fmt: skip


def package_faults(blob: bytes) -> list[str]:
    """Everything that is wrong with the parts of a file and with how they name each other."""
    with ZipFile(BytesIO(blob)) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in names}
    faults = [f"{name}: twice" for name, n in Counter(names).items() if n > 1]
    roots = {name: etree.fromstring(data) for name, data in parts.items()
             if name.endswith((".xml", ".rels"))}  # fmt: skip
    faults += _undeclared(parts, roots["[Content_Types].xml"])
    faults += _unrelated(parts, roots)
    for name, root in roots.items():
        if name.startswith("ppt/"):
            faults += (f"{name}: {fault}" for fault in (*_ids(root), *_order(root), *_tables(root)))
    return faults


def _undeclared(parts: dict[str, bytes], types: etree._Element) -> Iterator[str]:
    known = {item.get("PartName") for item in types} | {item.get("Extension") for item in types}
    for name in parts:
        if name != "[Content_Types].xml" and not {f"/{name}", name.rpartition(".")[2]} & known:
            yield f"{name}: no content type"
    for named in filter(None, (item.get("PartName") for item in types)):
        if named.lstrip("/") not in parts:
            yield f"{named}: declared, but not there"


def _unrelated(parts: dict[str, bytes], roots: dict[str, etree._Element]) -> Iterator[str]:
    """Relationships without a target or without a name used, and parts that nothing leads to."""
    reached = set()
    for name, root in roots.items():
        if not name.endswith(".rels"):
            continue
        folder, _, file_name = name.rpartition("_rels/")
        owner = folder + file_name.removesuffix(".rels")
        ids: Counter[str] = Counter()
        for item in root.iter(_RELATION):
            ids[item.get("Id")] += 1
            if item.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, item.get("Target")))[1:]
            reached.add(target)
            if target not in parts:
                yield f"{name}: leads to {target}, which is not there"
        yield from (f"{name}: {key} twice" for key, n in ids.items() if n > 1)
        if owner in roots:
            used = {value for part in roots[owner].iter() for key, value in part.attrib.items()
                    if key.startswith(_R)}  # fmt: skip
            yield from (f"{owner}: {key} is no relationship" for key in used - set(ids) if key)
    inner = {name for name in parts if "_rels/" not in name and not name.startswith("[")}
    yield from (f"{name}: nothing leads there" for name in inner - reached)


def _ids(root: etree._Element) -> Iterator[str]:
    axes = {item.get("val") for item in root.iter(f"{_C}axId", f"{_C}crossAx")}
    yield from (f"axis id {key}" for key in axes if not key.isdecimal())
    shapes = Counter(item.get("id") for item in root.iter(f"{_P}cNvPr"))
    yield from (f"shape id {key} {n} times" for key, n in shapes.items() if n > 1)
    slides = Counter(item.get("id") for item in root.iter(f"{_P}sldId", f"{_P}sldLayoutId"))
    yield from (f"slide id {key} {n} times" for key, n in slides.items() if n > 1)
    holders = Counter(item.get("idx", "0") for item in root.iter(f"{_P}ph"))
    yield from (f"placeholder {key} {n} times" for key, n in holders.items() if n > 1)


def _order(root: etree._Element) -> Iterator[str]:
    for tag, names in _ORDER.items():
        for item in root.iter(tag):
            children = [child.tag.partition("}")[2] for child in item if isinstance(child.tag, str)]
            places = [names.index(name) for name in children if name in names]
            if places != sorted(places):
                yield f"{tag.partition('}')[2]} holds {children}"
    for paragraph in root.iter(f"{_A}p"):
        children = [child.tag.partition("}")[2] for child in paragraph]
        if "pPr" in children[1:] or "endParaRPr" in children[:-1]:
            yield f"a paragraph holds {children}"


def _tables(root: etree._Element) -> Iterator[str]:
    for table in root.iter(f"{_A}tbl"):
        columns = len(table.findall(f"{_A}tblGrid/{_A}gridCol"))
        for row in table.iter(f"{_A}tr"):
            if len(row.findall(f"{_A}tc")) != columns:
                yield f"a row of {len(row.findall(f'{_A}tc'))} cells in {columns} columns"
