"""File names that say what is inside: 某新区_“十四五”规划_2022年_版本503543ae7761.pptx."""

import re
from urllib.parse import quote

from presentation.files import labels

#: What Windows, macOS or a header cannot carry, and spaces, which break when a name is pasted.
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\s]+')
#: Bytes a file system takes for a name, less the ending; a Chinese character has three.
_LIMIT = 200


def file_name(parts: list[str], release: str, ending: str) -> str:
    """The parts that are not empty, the release and the ending, cut to what file systems take."""
    words = "_".join(_UNSAFE.sub("", part) for part in parts if part)
    cut = words.encode()[: _LIMIT - len(release)].decode(errors="ignore")
    return labels.FILE_NAME(cut=cut, release=release, ending=ending)


def disposition(name: str, kind: str = "attachment") -> str:
    """The Content-Disposition header: RFC 6266, with an ASCII name for what cannot read UTF-8."""
    plain = name.encode("ascii", "ignore").decode().strip("_") or "download"
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
