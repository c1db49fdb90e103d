"""The frame around a paper of a case: organisation, maker, number and receiver, the same for every kind."""

from datetime import date

from sqlalchemy.orm import Session

from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.papers import Confidentiality, PaperFrame
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.values import PersonRole


def frame_of_case(
    session: Session,
    case_id: int,
    *,
    recipient: str,
    on: date,
    version: int = 1,
    edition: str = "",
    replaces: tuple[int, date | None] | None = None,
    shows_location: bool = True,
    confidentiality: Confidentiality = Confidentiality.CONFIDENTIAL,
) -> PaperFrame:
    """The frame of a copy about one case, made today by the user.

    `recipient` reads after "Voor: "; `replaces` is the version this one replaces and the day it was made;
    `shows_location` is False for an edition that may not tell where the child is.
    """
    care_case = session.get_one(CareCase, case_id)
    base = own_frame(session, recipient=recipient, number=care_case.code, on=on)
    location = care_case.location
    return PaperFrame(
        organisation=base.organisation,
        recipient=recipient,
        made_by=base.made_by,
        made_by_role=base.made_by_role,
        made_on=on,
        number=care_case.code,
        version=version,
        location_line=f"{location.name}, {location.municipality.name}" if shows_location else "",
        replaces_version=replaces[0] if replaces else None,
        replaces_made_on=replaces[1] if replaces else None,
        edition=edition,
        confidentiality=confidentiality,
    )


def own_frame(session: Session, *, recipient: str, number: str, on: date, version: int = 1) -> PaperFrame:
    """The frame of a paper that is about no single case (a blank sheet, an agenda)."""
    known = preferences(session)
    return PaperFrame(
        organisation=known.organisation,
        recipient=recipient,
        made_by=known.own_name,
        made_by_role=known.own_role or PersonRole.CARE_COORDINATOR,
        made_on=on,
        number=number,
        version=version,
    )
