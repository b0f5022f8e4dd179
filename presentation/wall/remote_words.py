"""What a phone shows that is the remote control of a wall."""

from dataclasses import dataclass

from presentation.joining import facts
from presentation.language import Message

NAME = Message("手机遥控")
TITLE = Message("手机遥控 · {brand}")
SCAN = Message("扫码用手机遥控本屏，遥控码 {code}")
CODE = Message("屏上的遥控码")
OPEN = Message("开始遥控")
LEAD = Message("扫屏上“手机遥控”旁的码，或把它下面的八个字母和数字写在这里。")
BACK, ON = Message("‹ 上一屏"), Message("下一屏 ›")
PAUSE, GO = Message("停在这一屏"), Message("继续轮播")
CHOOSE = Message("选一屏")

NO_SUCH_WALL = Message("没有这块屏，或者它刚重新打开；请再扫一次屏上的码。")
ELSEWHERE = Message("遥控只在大屏所在的网络里用；请把手机连到那里。")
TOO_FAST = Message("按得太快，屏幕还没跟上；请等几秒。")
NO_SUCH_ORDER = Message("屏上没有这一屏。")
FOREIGN = Message("这一下不是从遥控页按的，没有照办。")

_STANDS = Message("屏上：{board}")
_PAUSED, _TURNING = Message("已暂停"), Message("轮播中")
_SENT, _SILENT = Message("指令已发出"), Message("屏幕没有应答")


@dataclass(frozen=True)
class Remote:
    """A wall as its phone shows it: `boards` are ids and names, `standing` the id of the one seen.

    `is_sent` says that an order waits for it, `is_silent` that it does not report.
    """

    boards: tuple[tuple[str, str], ...]
    standing: str
    is_paused: bool
    is_sent: bool
    is_silent: bool


def state_words(remote: Remote) -> str:
    """What stands on the wall, and whether it turns and listens."""
    name = dict(remote.boards).get(remote.standing, "")
    stands = _STANDS(board=name) if name else ""
    heard = _SILENT() if remote.is_silent else _SENT() if remote.is_sent else ""
    return facts([stands, _PAUSED() if remote.is_paused else _TURNING(), heard])
