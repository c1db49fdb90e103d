"""The acts under `…` of a plan."""

from typing import Final

MORE: Final = "Meer bij dit plan"
THROW_AWAY: Final = "Concept naar prullenbak"
THROWN_AWAY: Final = "Concept staat in de prullenbak"
