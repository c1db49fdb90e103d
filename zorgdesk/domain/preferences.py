"""Every setting once: name, type and default. Kept in the vault; window geometry alone stands in QSettings."""

from dataclasses import dataclass, field
from enum import StrEnum

from zorgdesk.domain.dates import DEFAULT_CLOSED


class ColourScheme(StrEnum):
    """Light, dark, or what the system says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Preferences:
    """All settings of this file."""

    organisation: str = ""
    own_name: str = ""
    own_role: str = ""
    own_phone: str = ""
    colour_scheme: ColourScheme = ColourScheme.SYSTEM
    font_size: int = 14
    single_letter_keys: bool = True
    privacy_view: bool = False
    idle_minutes: int = 5
    recovery_sheet_made_on: str = ""
    recovery_sheet_checked: bool = False
    backup_folder: str = ""
    signal_fades_after_weeks: int = 6
    spelling_marks: bool = True
    own_words: list[str] = field(default_factory=list)
    closed_holidays: list[str] = field(default_factory=lambda: sorted(DEFAULT_CLOSED))
    window_columns: dict[str, list[int]] = field(default_factory=dict)
    is_demo: bool = False
