"""What is said of a long list as a grid, and by the grid itself, which has English words else."""

from presentation.language import Message, say

OPEN = Message("用大表格打开：按列筛选、排序、调整列宽")
LEAD = Message("每列可按内容筛选，点列名排序；地址记住条件，可原样转发。")
TITLE = Message("{title}：大表格")
AS_LIST = Message("回到分页列表")
AS_SHOWN = Message("下载眼前各行（CSV）")
NEEDS_SCRIPT = Message("大表格要用脚本。分页列表和下载的文件有同样的内容。")
TOO_MANY = Message("符合条件的有 {count} 项，大表格至多放 {most} 项：请先在分页列表里缩小范围。")
NO_SUCH_GRID = Message("没有这个表格")
NO_SUCH_GRID_LEAD = Message("可以用大表格打开的是项目名单和全部指标数字。")
UNKNOWN_FILTER = Message("地址里的列筛选读不懂，未采用。")

#: The name the grid has for a text -> what it says there.
_WORDS = {
    "noRowsToShow": Message("没有符合条件的行"),
    "noMatchingRows": Message("没有符合条件的行"),
    "filterOoo": Message("筛选…"),
    "contains": Message("包含"),
    "notContains": Message("不包含"),
    "equals": Message("等于"),
    "notEqual": Message("不等于"),
    "startsWith": Message("开头是"),
    "endsWith": Message("结尾是"),
    "blank": Message("空"),
    "notBlank": Message("不空"),
    "lessThan": Message("小于"),
    "greaterThan": Message("大于"),
    "lessThanOrEqual": Message("不大于"),
    "greaterThanOrEqual": Message("不小于"),
    "inRange": Message("介于"),
    "inRangeStart": Message("从"),
    "inRangeEnd": Message("到"),
    "andCondition": Message("并且"),
    "orCondition": Message("或者"),
    "ariaFilterInput": Message("筛选条件"),
    "ariaFilterMenuOpen": Message("打开筛选"),
    "ariaFilteringOperator": Message("比较方式"),
    "ariaFilterValue": Message("筛选的值"),
    "ariaFilterFromValue": Message("从"),
    "ariaFilterToValue": Message("到"),
    "ariaSortableColumn": Message("回车排序"),
    "ariaMenuColumn": Message("Alt 加下箭头打开列菜单"),
    "ariaFilterColumn": Message("Ctrl 加回车打开筛选"),
    "ariaLabelColumnFilter": Message("按列筛选"),
    "ariaLabelColumnMenu": Message("列菜单"),
    "ariaLabelTooltip": Message("全文"),
    "sortAscending": Message("顺序"),
    "sortDescending": Message("倒序"),
    "sortUnSort": Message("按文件的顺序"),
}


def locale() -> dict[str, str]:
    """The grid's own words."""
    return {name: words() for name, words in _WORDS.items()}


def count_template() -> str:
    """How many rows are left, with its gaps, for the browser, which counts them."""
    return say("{shown} / {total} 项")
