"""The rows of Betrokkenen: who, as what, on which ground, named on paper or not, and when last spoken to."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.desktop.pages.people_marks import ground_mark, named_mark
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.rows import Cell, Column
from zorgdesk.domain.consent_rules import ConsentResult
from zorgdesk.wording import case_people as say

ROW_HEIGHT: Final = 57
_ICONS: Final = {"guardian": "users", "mentor": "user-check", "party": "user", "professional": "building-2"}


def columns(consents: Mapping[int, ConsentResult], today: date) -> list[Column]:
    """The columns on one day; `consents` tells by organisation what may be shared."""

    def ground(row: Involved) -> Cell:
        return Cell(mark=ground_mark(row, consents.get(row.organisation_id or 0), today))

    return [
        Column("who", say.WHO, _who, width=190, stretch=True),
        Column("as_what", say.AS_WHAT, lambda row: Cell(*say.role_lines(row)), width=160, stretch=True),
        Column("ground", say.GROUND, ground, width=160),
        Column("named", say.NAMED, lambda row: Cell(mark=named_mark(row.may_be_named)), width=104),
        Column("contact", say.LAST_CONTACT, lambda row: _contact(row, today), width=128),
        Column("phone", say.PHONE, _phone, width=140),
    ]


def _who(row: Involved) -> Cell:
    """The name; who may not be approached says so right below it."""
    if row.do_not_contact:
        return Cell(
            privacy().name(row.shown),
            say.DO_NOT_CONTACT,
            role="row",
            icon=_ICONS[row.kind],
            icon_token="ink2",
            second_icon="ban",
            second_token="bad",
        )
    second = row.organisation if row.name.full else ""
    return Cell(privacy().name(row.shown), second, role="row", icon=_ICONS[row.kind], icon_token="ink2")


def _contact(row: Involved, today: date) -> Cell:
    return Cell(say.last_contact(row.last_contact, today), token="ink" if row.last_contact else "ink2")


def _phone(row: Involved) -> Cell:
    return Cell(privacy().text(row.phone) or say.NO_PHONE, token="ink" if row.phone else "ink2")
