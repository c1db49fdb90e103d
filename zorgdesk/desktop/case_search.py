"""The options of a CaseField: the cases that a few typed words find, under privacy view as initials."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.search import find
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.case_field import CaseOption
from zorgdesk.wording.formats import middot

_AT_MOST = 8


def searcher(desk: Desk) -> Callable[[str], Sequence[CaseOption]]:
    """A search function for `CaseField.set_search`."""

    def search(text: str) -> Sequence[CaseOption]:
        hits = desk.read(find, text, limit=_AT_MOST).cases
        return [
            CaseOption(hit.case_id, _words(hit.name.text, hit.code, hit.location_name)) for hit in hits if hit.is_open
        ]

    return search


def option_of(desk: Desk, case_id: int) -> CaseOption:
    """The option of a case that is known already."""
    sheet = desk.read(case_sheet, case_id)
    return CaseOption(case_id, _words(sheet.name.full, sheet.code, sheet.location_name))


def _words(name: str, code: str, place: str) -> str:
    return middot(privacy().name(name), code, privacy().place(place))
