"""Log lines, as words or as JSON: one object a line, with the request it belongs to.

No address of a reader and no text of a query is in them: `route` is the pattern of an address, and
a fault is told by its kind and its places in the code. Standard library only.
"""

import json
import logging
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

#: Names the request that this thread answers; that of the front where it sent one.
REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="")

#: The log of answers: `web/monitoring/observe.py` writes it.
REQUESTS = "plan.requests"


def fault_text(error: BaseException) -> str:
    """The traceback of a fault, whose last line names its kind alone.

    What the fault says may be what a reader sent: `KeyError: 'the words of a search'`.
    """
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = [] if earlier is None else [fault_text(earlier) + "\nwhich led to:\n"]
    lines += ["Traceback (most recent call last):\n", *traceback.format_tb(error.__traceback__)]
    return "".join([*lines, f"{type(error).__module__}.{type(error).__qualname__}"])


class Formatter(logging.Formatter):
    """A record as words, with the traceback of a fault."""

    def formatException(self, ei: Any) -> str:
        """The traceback, without what the fault says."""
        return fault_text(ei[1]) if ei[1] else ""


class JsonFormatter(Formatter):
    """A record as one line of JSON; a fault is in it with its traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "log": record.name,
        }
        if request := REQUEST_ID.get():
            line["id"] = request
        answer = getattr(record, "answer", None)
        line |= answer if isinstance(answer, dict) else {"message": record.getMessage()}
        if record.exc_info:
            line["fault"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def logging_config(answers: str, *, is_json: bool) -> dict[str, Any]:
    """For `logging.config`: all on standard error, answers also or alone in `answers`.

    Args:
        answers: a file, "-" for standard output; "" for none.
        is_json: whether the other lines are JSON too, or words for a person.
    """
    stream = {"class": "logging.StreamHandler", "stream": "ext://sys.stderr"}
    handlers = {name: {**stream, "formatter": "json" if is_json else name}
                for name in ("messages", "gunicorn")}  # fmt: skip
    if answers == "-":
        handlers["answers"] = {**stream, "stream": "ext://sys.stdout", "formatter": "json"}
    elif answers:
        file = {"class": "logging.handlers.WatchedFileHandler", "filename": answers}
        handlers["answers"] = {**file, "encoding": "utf-8", "formatter": "json"}
    shown = ["answers"] if answers else []
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {"()": JsonFormatter},
            "messages": {"()": Formatter, "fmt": "%(message)s"},
            "gunicorn": {
                "()": Formatter, "fmt": "[%(asctime)s] [%(process)d] [%(levelname)s] %(message)s",
            },
        },
        "handlers": handlers,
        "root": {"level": "WARNING", "handlers": ["messages"]},
        "loggers": {
            "gunicorn.error": {"handlers": ["gunicorn"], "level": "INFO", "propagate": False},
            "gunicorn.access": {"handlers": [], "propagate": False},
            REQUESTS: {"level": "INFO" if shown else "CRITICAL", "handlers": shown,
                       "propagate": False},
        },
    }  # fmt: skip
