"""What was typed and is not part of a record yet, as the screens get it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class DraftSheet:
    """One kept text: where it belongs (`key`), its fields by name, and when the last letter was kept."""

    key: str
    content: dict[str, Any]
    kept_at: datetime
