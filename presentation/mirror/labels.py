"""Words of a copy made of plain files."""

from presentation.language import Message

COPY_NOTICE = Message("这里显示的是副本，制作于 {moment}，数据版本 {release}。")
MOMENT = Message("{year} 年 {month} 月 {day} 日 {time}")
NO_SUCH_ADDRESS = Message("没有这个地址")
NO_SUCH_ADDRESS_LEAD = Message("这个地址缺少参数，或副本里没有收录它。")
OPEN_OVERVIEW = Message("打开副本的总览")
