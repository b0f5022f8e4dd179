"""Labels and sentences of the pages about open data."""

from presentation.language import Message

ACCEPTED_VALUES = Message("取值")
ALL_TABLES = Message("所有表")
API_TITLE = Message("{brand} open data")
BUILT_AT = Message("生成时间")
BUILT_SUFFIX = Message("，{moment} 生成")
CODES_OF = Message("{title}代码")
CODE_EXAMPLES = Message("代码示例")
COLUMN = Message("列")
COLUMNS_COUNTED = Message("{count} 列")
CURRENT_SUFFIX = Message(" 当前")
DATA_CITATION = Message("{credit}：{brand}开放数据，版本 {version}，{front_page}data")
DATA_PACKAGE = Message("数据包说明，Frictionless")
DATA_PACKAGE_NOTE = Message("各表的地址、列、类型、主键与来源，供程序读取和校验。")
DOWNLOAD_AS = Message("下载{title} {words}")
EXAMPLES_LEAD = Message("两行即可读入。R 与 Python 直接读地址，DuckDB 读下载的文件。")
FIGURES = Message("数字")
FILTERED = Message("按条件取用")
FILTERS_NOTE = Message(
    "条件写在地址后面，可以同时用几个，按代码完全匹配，三种格式都"
    "适用。返回头 X-Total-Count 是总行数，Link 是下一页的地址。"
)
INTERFACE = Message("接口说明，OpenAPI 3.1")
INTERFACE_NOTE = Message("全部地址、参数、返回格式和错误格式。")
LICENCE_AND_CITATION = Message("许可与引用")
NO_LICENCE = Message("主办单位尚未声明开放许可，使用前请与其联系。")
ONE_ROW_IS = Message("一行是{summary}")
ONLY_FIGURES_OF = Message("例如只取{words}的指标数字：")
PAGE_LEAD = Message(
    "本站收录的每一处数字、评价、项目和任务，都可整表下载，"
    "也可按条件取用；每行都写明文件和出处。当前数据版本 {version}"
    "{when}。"
)
PARAMETER = Message("参数")
PRIMARY_KEY = Message("{title}（主键）")
RELEASE = Message("版本")
RELEASES_NOTE = Message(
    "每个版本生成后不再改动。引用数字时写明版本，或在地址后加 release=版本，结果可以重现。"
)
RIGHTS = Message("数字摘自政府公开文件，文件的权利归各印发单位；每行写明文件和出处。")
ROWS_SUFFIX = Message(" 行")
STORE_AND_DESCRIPTIONS = Message("整库与说明文件")
TABLES_NOTE = Message(
    "CSV 可直接用 WPS 或 Excel 打开；JSON 供程序使用；Parquet 供数据分析。空格子表示原文没有。"
    "整表一次取完比逐页取好：一个地址默认每秒可取 20 次，再多答 429；"
    "一个进程同时答 6 项，再多答 503，按 Retry-After 等候。"
)
TYPE = Message("类型")
UNREADABLE = Message("无法读取")
USABLE_FOR = Message("可用于")
VALUES_COUNTED = Message("{count} 个，参数 {kind}")
WHOLE_STORE = Message("整库")
WHOLE_STORE_FILE = Message("整库，DuckDB 文件，{size} MB，版本 {release}")
WHOLE_STORE_NOTE = Message("含上列各表及指标、区域、规划等代码表；列名以库内为准。")
