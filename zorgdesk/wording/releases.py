"""What the list of uitgiften says, in a case and in the whole register (look.md screen 31)."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.releases import Ground, PaperOffer, ReleaseSheet
from zorgdesk.domain.values import PaperKind
from zorgdesk.wording.formats import middot, near_day, plain, short
from zorgdesk.wording.labels import label, label_inside

WHEN: Final = "Wanneer"
WHAT: Final = "Wat"
TO_WHOM: Final = "Naar wie"
WHY: Final = "Waarom het mocht"
NOTHING: Final = "Nog niets de deur uit"
NOTHING_WHY: Final = "Hier komt elke PDF en elke afdruk van dit kind. U wist niets: de lijst blijft."
NO_PAPERS: Final = "Nog geen papier om te maken. Het begint met een plan, een gesprek of een overdracht."
NOT_LEFT: Final = "Niet vertrokken"
THIS_RELEASE: Final = "Deze uitgifte"
REMARK_SAVED: Final = "Opmerking bewaard"
MAKE: Final = "PDF maken"
LOOK: Final = "Bekijken"
FILE: Final = "Bestand"
MADE_BY: Final = "Gemaakt door"
FINGERPRINT: Final = "Vingerafdruk"
REASON: Final = "Uw reden"
PAGES: Final = "Bladzijden"

GROUP_EDITIONS: Final = {"by_name": "met roepnaam, op één A4", "code": "met code, zonder naam, op één A4"}
WHOLE_PLAN: Final = "hele plan, voor het eigen dossier"

_WITHOUT_VERSION: Final = (PaperKind.PARENT_MEETING, PaperKind.CONSENT_LETTER)
_GROUNDS: Final = {
    Ground.CONSENT: "toestemming",
    Ground.OWN_DATA: "eigen gegevens",
    Ground.NO_PERSONAL_DATA: "geen gegevens",
    Ground.CODES_ONLY: "alleen codes",
    Ground.OWN_TEAM: "eigen team",
    Ground.ANONYMOUS: "anoniem",
    Ground.OVERRIDE: "met een reden",
    Ground.WITHDRAWN: "ingetrokken",
}


def when(release: ReleaseSheet, *, on: date) -> str:
    """`vandaag`, `di 3 nov`."""
    return near_day(release.released_on, on=on)


def what_second(release: ReleaseSheet) -> str:
    """`versie 2 · school`."""
    return middot(f"versie {release.version}", release.edition)


def manner(release: ReleaseSheet) -> str:
    """`afgedrukt`, `bewaard als PDF`, or that it did not leave."""
    return NOT_LEFT.lower() if release.not_left_on else label_inside(release.manner)


def ground(release: ReleaseSheet) -> str:
    """`toestemming`, `ingetrokken 9 nov`."""
    words = _GROUNDS[release.ground]
    return f"{words} {short(release.withdrawn_on)}" if release.withdrawn_on else words


def ground_second(release: ReleaseSheet) -> str:
    """The typed reason, where there was one."""
    return release.anonymous_reason or release.override_reason


def copy_title(release: ReleaseSheet) -> str:
    """Above the exact copy that left: `U-0163 · Overdracht · 3 nov 2026`."""
    return middot(release.code, release.title, plain(release.released_on))


def withdrawn(release: ReleaseSheet) -> str:
    """The sentence in the panel of a release whose consent was withdrawn."""
    on = f" op {plain(release.withdrawn_on)}" if release.withdrawn_on else ""
    return f"De toestemming is ingetrokken{on}. Delen stopt. Vraag wat er nog ligt."


def not_left(release: ReleaseSheet) -> str:
    """The sentence in the panel of a paper that could not be written or printed."""
    on = f" op {plain(release.not_left_on)}" if release.not_left_on else ""
    return f"Bewaren of afdrukken lukte niet{on}. Er is niets vertrokken."


def offer_title(offer: PaperOffer) -> str:
    """`Overdracht, versie 2`, `Begeleidingsplan, versie 1`, `Oudergesprek`."""
    kind = label(offer.request.paper)
    if offer.trajectory is not None:
        return f"{kind}: {offer.about or label(offer.trajectory)}"
    return kind if offer.request.paper in _WITHOUT_VERSION else f"{kind}, versie {offer.version}"


def offer_second(offer: PaperOffer, name: str) -> str:
    """For whom, and of which day."""
    if offer.request.paper is PaperKind.GROUP_PLAN:
        return GROUP_EDITIONS[offer.request.edition]
    if offer.request.paper is PaperKind.PLAN_CHANGES and offer.request.guardian_id is None:
        return WHOLE_PLAN
    day = f"van {short(offer.on)}" if offer.on and offer.request.paper is PaperKind.PARENT_MEETING else ""
    return middot(f"voor {name}" if name else "", day)
