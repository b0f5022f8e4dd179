"""What several test folders share: Chromium's options and a tiny invented set of curated files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from data.curation.read import Frames, read_curated
from data.store import Store
from tests.chromium import pytest_setup_options
from tests.served import (
    address,
    browser,
    chromium,
    drawing,
    drawn_store,
    get,
    invented,
    tab,
)
from tests.small_disk import IN_OWN_MOUNTS
from tests.stores import (
    built_once,
    invented_store,
    invented_store_dir,
    real_store,
    real_store_dir,
)


def pytest_report_header() -> str:
    """How much of a disk without room can be tried on this machine."""
    return "full disks: " + ("small disks" if IN_OWN_MOUNTS else "only limits of file sizes")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that drive Chromium come first: one that starts last leaves other processes idle."""
    in_browser = {item.path for item in items if item.get_closest_marker("browser")}
    items.sort(key=lambda item: item.path not in in_browser)


#: What pytest finds here though it stands in modules of its own.
__all__ = [
    "address",
    "browser",
    "chromium",
    "drawing",
    "drawn_store",
    "get",
    "invented",
    "invented_store",
    "invented_store_dir",
    "pytest_setup_options",
    "real_store",
    "real_store_dir",
    "tab",
]

# A slow machine is no failure, and a failure must come again.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")

ROOT = Path(__file__).resolve().parent.parent


#: An invented city (示例市) with one district (示例区) and its core: no such places exist.
TINY = {
    "themes.csv": """\
theme,name,position
economy,综合经济,1
ecology,绿色生态,2
""",
    "areas.csv": """\
area,name,parent,district,scope,position,note
city,示例市,,city,全市,1,
demo,示例区,city,demo,全区,2,
demo-core,示例区核心区,demo,demo,核心区,3,
""",
    "documents.csv": """\
document,district,title,short_title,issuer,number,published,data_until,source_file,scheme,note
demo-2023,demo,示例区规划中期评估报告,中期评估,示例区,示例〔2023〕1号,2023-09,2023-06-30,demo.txt,demo,虚构
""",
    "plans.csv": """\
district,plan,name,short_name,kind,start,end,position,note
demo,fyp14,示例区五年规划,五年规划,five_year,2021,2025,1,
demo,annual-2022,示例区2022年计划,2022年计划,annual,2022,2022,2,
demo,empty,没有目标的规划,空,five_year,2016,2020,3,
""",
    "ratings.csv": """\
scheme,printed,rating,order,met,coloured,formal
demo,达到预期进度,on_track,1,yes,yes,yes
demo,略有滞后,slightly_behind,2,no,yes,yes
demo,/,not_assessed,4,no,no,yes
demo,滞后,lagging,3,no,no,no
""",
    "words.csv": """\
word,belongs_in,meaning,refused
力争,aim,strive,anywhere
有望提升至,aim,rise,anywhere
新增,counted,new,alone
达到,counted,in_all,alone
""",
    "rules.csv": """\
rule,set_by,document,locator,method,district,plan,since,until,unit,better,on_track,nearly,note
elsewhere,adapted,demo-2023,表1 注2,progress,,,,,share_of_schedule,,100,75,
results,system,,,comparison,,,,,share_of_target,,100,90,
""",
    "explanations.csv": "finding_id,explanation\n",
    "revisions.csv": "revision,day,note,checked_by\n",
    "changes.csv": "revision,kind,subject,district,area,plan,indicator,period,field,before,after,"
    "approved_by,evidence\n",
    "topics.csv": "topic,name,indicator,position\nair,空气,dust,1\n",
    "indicators.csv": """\
indicator,name,unit,direction,kind,theme,growth_of,definition
firms,企业数量,家,higher,stock,economy,,
trade,进出口总额,亿元,higher,flow,economy,,
trade-growth,进出口增速,%,higher,growth,economy,trade,
dust,细颗粒物浓度,微克/立方米,lower,share,ecology,,年均浓度
parks,公园数量,个,higher,stock,ecology,,
""",
    "demo-2023/figures.csv": """\
figure_id,area,plan,indicator,printed_name,printed_theme,nature,unit,period,role,printed_value,value,bound,basis,missing,note,locator
d-01,demo,fyp14,firms,企业数量,,,家,2022,actual,150家,150,eq,level,,,一、正文
d-02,demo,fyp14,firms,企业数,经济,expected,家,2025,target,200,200,eq,level,,,表1 第1行
d-03,demo,fyp14,firms,企业数,经济,expected,家,2020,baseline,100,100,eq,level,,,表1 第1行
d-04,demo,fyp14,firms,企业数,经济,expected,家,2022,actual,140,140,eq,level,,,表1 第1行
d-05,demo,fyp14,firms,企业数,经济,expected,,2022,published_rating,略有滞后,,none,rating,,,表1 第1行
d-06,demo,fyp14,firms,企业数,经济,expected,%,2022,published_completion,39.5%,39.5,eq,completion,,,表1 第1行
d-07,demo-core,fyp14,firms,企业数,经济,expected,家,2025,target,市级下达,,none,level,set_by_city,,表1 第1行
d-08,demo,fyp14,trade,进出口总额,经济,expected,亿元,2025,target,300,300,eq,level,,,表1 第2行
d-09,demo,fyp14,trade,进出口总额,经济,expected,亿元,2020,baseline,200,200,eq,level,,,表1 第2行
d-10,demo,fyp14,trade,进出口总额,经济,expected,亿元,2023H1,actual,120,120,eq,level,,,表1 第2行
d-11,demo,fyp14,dust,细颗粒物,生态,binding,微克/立方米,2025,target,<35,35,lt,every_year,,,表1 第3行
d-12,demo,fyp14,dust,细颗粒物,生态,binding,微克/立方米,2022,actual,33,33,eq,level,,,表1 第3行
d-13,demo,fyp14,parks,公园,,,个,2022,actual,12个,12,eq,level,,,二、正文
d-14,demo,annual-2022,trade-growth,进出口增速,,,%,2022,target,6%以上,6,ge,yoy_growth,,,三、正文
d-15,demo,annual-2022,trade-growth,进出口增速,,,%,2022,actual,-1.5%,-1.5,eq,yoy_growth,,,三、正文
""",  # noqa: E501
    "demo-2023/tables.csv": "table,counted,note\n表1,yes,\n",
    "demo-2023/breaks.csv": """\
area,indicator,period,reason,locator
demo-core,firms,2021,统计口径调整,表1 注
""",
    "demo-2023/groups.csv": """\
group,plan,name,parent,category,sum_note
d-all,fyp14,重大项目,,all,
d-roads,fyp14,道路项目,d-all,infrastructure,
d-plants,fyp14,工厂项目,d-all,industry,
""",
    "demo-2023/investments.csv": """\
investment_id,area,plan,group,measure,period,printed_value,value,bound,unit,stage,note,locator
d-i1,demo,fyp14,d-plants,project_count,2021-2025,2项,2,eq,项,,,四、正文
d-i2,demo,fyp14,d-all,project_count,2021-2025,5项,5,eq,项,,,四、正文
d-i3,demo,fyp14,d-roads,project_count,2021-2025,3项,3,eq,项,,,四、正文
""",
    "demo-2023/projects.csv": """\
project_id,area,plan,printed_category,category,printed_stage,stage,name,investment_printed,investment,note,locator
d-p1,demo,fyp14,道路,infrastructure,建成,finished,"=1+1 大道",,,,四、正文
d-p2,demo-core,fyp14,道路,infrastructure,,planned,示例桥,3.5亿元,3.5,,四、正文
""",
    "demo-2023/actions.csv": """\
task_id,plan,action_number,action,task_number,task,lead_departments,note,locator
d-a2,fyp14,,专项行动,2,修一座桥,,,五、正文
d-a1,fyp14,1,专项行动,1,修一条路,建设局,,五、正文
""",
}  # fmt: skip


def write_files(folder: Path, files: dict[str, str]) -> Path:
    """Write `files` (path → text) below `folder`."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A fresh folder with the tiny curated files, for tests that change them."""
    return write_files(tmp_path / "curated", TINY)


@pytest.fixture
def tiny_frames(tiny: Path) -> Frames:
    """The tiny files as checked frames of text."""
    frames, problems = read_curated(tiny)
    assert not problems
    return frames


@pytest.fixture(scope="session")
def tiny_store_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the store built from the tiny files. Read it only."""
    curated = write_files(tmp_path_factory.mktemp("tiny") / "curated", TINY)
    return built_once(tmp_path_factory, "tiny", curated)


@pytest.fixture(scope="session")
def tiny_store(tiny_store_dir: Path) -> Store:
    """The store built from the tiny files."""
    return Store(tiny_store_dir)


@pytest.fixture
def edit(tiny: Path) -> Callable[[str, str, str], Path]:
    """Replace one text, which must be there, in one of the tiny files."""

    def replace(name: str, old: str, new: str) -> Path:
        text = (tiny / name).read_text(encoding="utf-8")
        assert old in text
        (tiny / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return tiny

    return replace


@pytest.fixture(scope="session")
def curated() -> Path:
    """The real curated files. Read them only."""
    return ROOT / "data" / "curated"
