"""The fingerprint of a copy: SHA-256 over its content in a fixed order, not over the bytes (papers.md section 7)."""

import hashlib
import json
from collections.abc import Sequence, Set
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any

from zorgdesk.casework.sheets.papers import PaperFrame


def content_hash(sheet: object, frame: PaperFrame) -> str:
    """The full hash for the release register: 64 hexadecimal signs over every field of the sheet and the frame."""
    canonical = json.dumps([_plain(sheet), _plain(frame)], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def short(full: str) -> str:
    """What is printed: the first twelve signs in groups of four ("9479 54A8 FF63")."""
    head = full[:12].upper()
    return " ".join(head[at : at + 4] for at in range(0, 12, 4))


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *([part.name, _plain(getattr(value, part.name))] for part in fields(value))]
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Set):
        return sorted(str(_plain(item)) for item in value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(item) for item in value]
    return value
