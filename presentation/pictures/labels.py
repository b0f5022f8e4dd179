"""Words of pictures."""

from presentation.language import Message

ACTUAL_AS_PRINTED = Message("原文：{actual}")
BASELINE_NOT_PRINTED = Message("文件未印基期值")
BASELINE_ZERO = Message("基期 0%")
DEFINITION_AFTER_SPACE = Message("　口径：{break_reason}")
DUE_BY_SCHEDULE = Message("按时序应到 {due}")
EAR_MEANS_COMPUTED_DIFFERS = Message("格子缺角：官方评价与系统测算不同。")
EVERY_YEAR = Message("每年")
INDICATORS_COUNTED = Message("{total} 项指标")
NO_FONT = Message("服务器上没有中文字体，不能生成图片。请安装 fonts-noto-cjk。")
TARGET_AT = Message("{when}目标 {qualified}")
TARGET_IN_TEXT = Message("文中目标")
