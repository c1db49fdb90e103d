"""How a task of Vandaag speaks: what to do, why, and the caption of its button (look.md screen 03)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TaskWords:
    """One row of Vandaag: what to do, why, and the caption of the button."""

    title: str
    reason: str
    button: str
