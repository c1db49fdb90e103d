"""The release register: written here and nowhere else, for every copy that leaves (product.md rule 1).

A row needs a permit, and only the gate makes permits. Rows are never removed.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.parent_meetings import note_informed
from zorgdesk.casework.plans import note_copy_given, note_plan_shared
from zorgdesk.casework.sheets.releases import Ground, ReleaseInput, ReleaseSheet
from zorgdesk.domain.permits import Permit
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.consents import ConsentAnswer, ConsentRequest
from zorgdesk.domain.records.releases import Release
from zorgdesk.domain.values import Act, PaperKind

_SHOWS_THE_PLAN = (PaperKind.SUPPORT_PLAN, PaperKind.PLAN_CHANGES)
_TOUCHED = (Topic.RELEASES, Topic.PARENT_MEETINGS, Topic.PLANS)


class StalePermit(RuntimeError):
    """A permit of a day that is over: the gate speaks about one day only, so ask again. Our bug when it happens."""


def release_paper(session: Session, permit: Permit, made: ReleaseInput, *, on: date, by: str) -> Change:
    """Write down that a paper leaves, before it does; `created_id` is the row. There is no undo: what left, left.

    A permit may be for a day to come: the agenda of an overleg next week is asked about on that day. Raises StalePermit
    when its day is over.
    """
    if permit.on < on:
        raise StalePermit
    release = Release(
        number=(session.scalar(select(func.max(Release.number))) or 0) + 1,
        released_on=on,
        act=permit.act,
        paper=made.paper,
        edition=made.edition,
        version=made.version,
        title=made.title,
        case_id=permit.case_id,
        source_id=made.source_id,
        recipient=made.recipient,
        recipient_id=permit.recipient.recipient_id if permit.recipient else None,
        guardian_id=permit.guardian_id,
        manner=made.manner,
        consent_request_ids=[str(request_id) for request_id in permit.consent_request_ids],
        override_reason=permit.override_reason,
        anonymous_reason=permit.anonymous_reason,
        fingerprint=made.fingerprint,
        file_hash=made.file_hash,
        file_name=made.file_name,
        pages=made.pages,
        content=made.content,
        made_by=by,
    )
    session.add(release)
    session.flush()
    _tell_who_is_informed(session, release, informed_on=on)
    return Change.of(*_TOUCHED, case_id=permit.case_id, created_id=release.id)


def mark_not_left(session: Session, release_id: int, *, on: date) -> Change:
    """The file could not be written, or the printer took nothing: the row stays and says that nothing left."""
    release = session.get_one(Release, release_id)
    release.take_back(on=on)
    _tell_who_is_informed(session, release, informed_on=None)
    return Change.of(*_TOUCHED, case_id=release.case_id)


def add_remark(session: Session, release_id: int, remark: str) -> Change:
    """Write a remark at a row; the only thing a user may change."""
    release = session.get_one(Release, release_id)
    before, release.remark = release.remark, remark.strip()
    case_id = release.case_id

    def undo(session: Session) -> Change:
        session.get_one(Release, release_id).remark = before
        return Change.of(Topic.RELEASES, case_id=case_id)

    return Change.of(Topic.RELEASES, case_id=case_id, undo=undo)


def releases_of_case(session: Session, case_id: int) -> tuple[ReleaseSheet, ...]:
    """Everything that left about one case, newest first."""
    rows = session.scalars(select(Release).where(Release.case_id == case_id).order_by(Release.number.desc())).all()
    return _sheets(session, rows)


def releases_of_child(session: Session, child_id: int) -> tuple[ReleaseSheet, ...]:
    """Everything that left about a child, over all its cases, newest first."""
    rows = session.scalars(
        select(Release)
        .join(CareCase, CareCase.id == Release.case_id)
        .where(CareCase.child_id == child_id)
        .order_by(Release.number.desc())
    ).all()
    return _sheets(session, rows)


def releases(session: Session, *, offset: int = 0, limit: int = 100) -> tuple[ReleaseSheet, ...]:
    """One page of the whole register, newest first."""
    return _sheets(
        session, session.scalars(select(Release).order_by(Release.number.desc()).offset(offset).limit(limit)).all()
    )


def release_content(session: Session, release_id: int) -> bytes | None:
    """The exact copy that left, to look at again; None for a paper that was noted by hand."""
    return session.scalar(select(Release.content).where(Release.id == release_id))


def count_releases(session: Session) -> int:
    """How many rows the register has."""
    return session.scalar(select(func.count()).select_from(Release)) or 0


def _tell_who_is_informed(session: Session, release: Release, *, informed_on: date | None) -> None:
    """A report of a talk that a parent got counts as equal information; words of a plan that left stand from then."""
    if release.paper is PaperKind.PARENT_MEETING and release.source_id is not None and release.guardian_id is not None:
        note_informed(session, release.source_id, release.guardian_id, informed_on=informed_on)
    if release.paper in _SHOWS_THE_PLAN and release.source_id is not None and release.guardian_id is not None:
        note_plan_shared(session, release.source_id, shared_on=_first_left(session, release.source_id))
        if release.guardian_id is not None:
            given_on = _first_left(session, release.source_id, release.guardian_id)
            note_copy_given(session, release.source_id, release.guardian_id, given_on=given_on)


def _first_left(session: Session, plan_id: int, guardian_id: int | None = None) -> date | None:
    """The day on which the first copy of this version of a plan left (to this parent); None when none did."""
    left = select(func.min(Release.released_on)).where(
        Release.paper.in_(_SHOWS_THE_PLAN),
        Release.source_id == plan_id,
        Release.guardian_id.is_not(None),
        Release.not_left_on.is_(None),
    )
    return session.scalar(left if guardian_id is None else left.where(Release.guardian_id == guardian_id))


def _sheets(session: Session, rows: Sequence[Release]) -> tuple[ReleaseSheet, ...]:
    withdrawn = _withdrawals(session, {int(one) for row in rows for one in row.consent_request_ids})
    return tuple(_sheet(row, withdrawn) for row in rows)


def _withdrawals(session: Session, request_ids: Iterable[int]) -> dict[int, date]:
    """The last withdrawal of each request that still stands: nobody answered again after it."""
    newest = (
        select(func.max(ConsentAnswer.id))
        .where(ConsentAnswer.request_id.in_(list(request_ids)))
        .group_by(ConsentAnswer.request_id, ConsentAnswer.guardian_id)
    )
    found = session.execute(
        select(ConsentRequest.id, func.max(ConsentAnswer.withdrawn_on))
        .join(ConsentAnswer, ConsentAnswer.request_id == ConsentRequest.id)
        .where(ConsentAnswer.id.in_(newest), ConsentAnswer.withdrawn_on.is_not(None))
        .group_by(ConsentRequest.id)
    )
    return {request_id: on for request_id, on in found if on is not None}


def _sheet(row: Release, withdrawn: dict[int, date]) -> ReleaseSheet:
    request_ids = tuple(int(one) for one in row.consent_request_ids)
    stops = [withdrawn[one] for one in request_ids if one in withdrawn]
    return ReleaseSheet(
        release_id=row.id,
        number=row.number,
        released_on=row.released_on,
        act=row.act,
        paper=row.paper,
        title=row.title,
        edition=row.edition,
        version=row.version,
        case_id=row.case_id,
        recipient=row.recipient,
        manner=row.manner,
        ground=Ground.WITHDRAWN if stops else _ground(row, request_ids),
        withdrawn_on=max(stops, default=None),
        override_reason=row.override_reason,
        anonymous_reason=row.anonymous_reason,
        fingerprint=row.fingerprint,
        file_name=row.file_name,
        pages=row.pages,
        source_id=row.source_id,
        made_by=row.made_by,
        remark=row.remark,
        guardian_id=row.guardian_id,
        consent_request_ids=request_ids,
        not_left_on=row.not_left_on,
    )


def _ground(row: Release, request_ids: tuple[int, ...]) -> Ground:
    if row.act is Act.DISCUSS_ANONYMOUSLY:
        return Ground.ANONYMOUS
    if row.act is Act.COPY_FOR_PARENT:
        return Ground.OWN_DATA
    if row.act is Act.PRINT_BLANK_SHEET:
        return Ground.NO_PERSONAL_DATA
    if row.act is Act.PRINT_CASE_LIST:
        return Ground.CODES_ONLY
    if request_ids:
        return Ground.CONSENT
    return Ground.OVERRIDE if row.override_reason else Ground.OWN_TEAM
