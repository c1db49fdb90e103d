"""What may come in as an attachment, what it is, and what its name may look like (look.md message 12, safety.md).

All pure: the bytes and the name are handed in. A file's own name is never trusted: it may hold a folder, signs that
turn the reading direction (so that "exe" reads as "pdf"), or more signs than a disk takes.
"""

import unicodedata
from enum import StrEnum
from pathlib import PurePosixPath

from zorgdesk.domain.values import AttachmentForm

LARGEST = 250 * 1024 * 1024
"""The largest attachment: 250 MB (issue 3, point 5)."""

PIECE = 1024 * 1024
"""An attachment is kept in rows of this size (stack.md: no incremental blob I/O)."""

HEAD = 4096
"""So many first bytes tell what a file is."""

_LONGEST_NAME = 120
_LONGEST_ENDING = 12
_NAMELESS = "bijlage"
_FORBIDDEN = frozenset('<>:"/\\|?*')
_WINDOWS_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)

_MAGIC = (
    (b"%PDF-", AttachmentForm.PDF),
    (b"\x89PNG\r\n\x1a\n", AttachmentForm.PICTURE),
    (b"\xff\xd8\xff", AttachmentForm.PICTURE),
    (b"GIF87a", AttachmentForm.PICTURE),
    (b"GIF89a", AttachmentForm.PICTURE),
)
_TEXT_ENDINGS = frozenset({".txt", ".text", ".md", ".csv", ".log", ".vtt", ".srt"})


class AttachmentState(StrEnum):
    """COMING: pieces are being written, nobody sees it yet. KEPT: whole."""

    COMING = "coming"
    KEPT = "kept"


def pieces_of(size: int) -> int:
    """How many rows an attachment of this size takes."""
    return -(-size // PIECE)


def clean_name(name: str) -> str:
    """A name that is safe on every disk and reads as it is: no folder, no signs that cannot be seen, not too long."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    seen = "".join(sign for sign in unicodedata.normalize("NFC", last) if not _cannot_be_seen(sign))
    safe = " ".join("".join("_" if sign in _FORBIDDEN else sign for sign in seen).split()).strip(" .")
    if not safe:
        return _NAMELESS
    path = PurePosixPath(safe)
    ending = path.suffix if len(path.suffix) <= _LONGEST_ENDING else ""
    stem = safe[: len(safe) - len(ending)] if ending else safe
    if stem.casefold() in _WINDOWS_DEVICES:
        stem = f"_{stem}"
    return stem[: _LONGEST_NAME - len(ending)].rstrip(" .") + ending


def _cannot_be_seen(sign: str) -> bool:
    """Control signs, and the marks that turn the reading direction or join letters (category Cf)."""
    return unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def title_of(name: str) -> str:
    """The title an attachment begins with: its name without the ending, underscores as blanks."""
    path = PurePosixPath(clean_name(name))
    return " ".join(path.stem.replace("_", " ").split()) or _NAMELESS


def form_of(name: str, head: bytes) -> AttachmentForm:
    """What a file is, by its first bytes; only a text also needs an ending that says so."""
    for magic, form in _MAGIC:
        if head.startswith(magic):
            return form
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return AttachmentForm.PICTURE
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":
        return AttachmentForm.PICTURE
    if PurePosixPath(name.casefold()).suffix in _TEXT_ENDINGS and _reads_as_text(head):
        return AttachmentForm.TEXT
    return AttachmentForm.OTHER


def _reads_as_text(head: bytes) -> bool:
    """UTF-16 with its mark, or bytes without the zeros that only other files have."""
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" not in head


def as_text(content: bytes) -> str:
    """A text file as text: UTF-8 or UTF-16 where it is that, else Windows-1252, in which Dutch offices write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
