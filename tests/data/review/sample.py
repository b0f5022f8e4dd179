"""A review of an invented document: three rows proposed, one of them of an unknown indicator."""

from pathlib import Path

from data.importer.proposals import Imported, hash_of, keep
from data.importer.records import FilePlace, ImportResult, LeftOut, Match, Proposal

ROW = {
    "area": "demo", "plan": "fyp14", "indicator": "firms", "printed_name": "企业数", "unit": "家",
    "period": "2023", "role": "actual", "printed_value": "155", "value": "155", "bound": "eq",
    "basis": "level", "locator": "表1 第1行",
}  # fmt: skip
NEAREST = (Match("firms", "企业数量", 92.0), Match("parks", "公园数量", 70.5))
TEXT = "2023年，企业数达到155家，公园数量为31个。\n\n园区共30个。\n"


def imported(root: Path) -> Path:
    """The folder of the import."""
    source = root / "report.txt"
    source.write_text(TEXT, encoding="utf-8")
    outcome = ImportResult(
        [
            Proposal("figures", ROW, FilePlace(paragraph=1), "企业数 | 155", (), NEAREST),
            Proposal(
                "figures",
                {**ROW, "indicator": "parks", "printed_name": "公园数量", "unit": "个",
                 "printed_value": "31个", "value": "31", "locator": "一、正文"},
                FilePlace(paragraph=1), "公园数量为31个", ("取自正文",), NEAREST,
            ),
            Proposal(
                "figures",
                {**ROW, "indicator": "", "printed_name": "园区", "unit": "个",
                 "printed_value": "30个", "value": "30", "locator": "一、正文"},
                FilePlace(paragraph=3), "园区共30个", ("没有相近的统一指标",), NEAREST[1:],
                {"indicator": ("estates",)},
            ),
        ],
        [LeftOut(FilePlace(paragraph=3), "共", "没有数")],
    )  # fmt: skip
    about = Imported("report.txt", hash_of(source), "txt", "demo", "fyp14")
    return keep(root / "imports", source, about, outcome)
