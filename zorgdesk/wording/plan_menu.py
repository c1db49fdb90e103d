"""The acts under `…` of a plan."""

from typing import Final

MORE: Final = "Meer bij dit plan"
GROUP_BY_NAME: Final = "Blad voor de groep met roepnaam…"
GROUP_BY_CODE: Final = "Blad voor de groep met code…"
THROW_AWAY: Final = "Concept naar prullenbak"
THROWN_AWAY: Final = "Concept staat in de prullenbak"
