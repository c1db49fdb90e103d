"""The sheet behind paper 10, *herstelblad*: the recovery code for the user herself (papers.md section 5).

No child data, no wachtzin, no path of the file.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryPaper:
    """The code and what it belongs to.

    groups         eight groups of five signs: four of the code and the check sign last (the store makes them)
    vault_mark     four signs that tell this dossierbestand from another ("3F7A"); says nothing about its place
    program_version   version of ZorgDesk
    replaces_on    the day of the sheet this one replaces; None for the first
    """

    groups: tuple[str, ...]
    vault_mark: str
    program_version: str
    replaces_on: date | None = None
