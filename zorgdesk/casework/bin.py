"""The prullenbak: what lies in it, taking back where it was, wiping for good (product.md rule 6, screen 35)."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from zorgdesk.casework import laying_away
from zorgdesk.casework.bin_kinds import KINDS, Binnable
from zorgdesk.casework.cases import restore_case
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.emptying import wipe
from zorgdesk.casework.sheets.bin import BinKind, BinnedSheet
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase, Signal
from zorgdesk.domain.records.history import FieldChange, LaidAway
from zorgdesk.domain.records.people import Child, Guardian, Guardianship

TITLE_AT_MOST = 60
_LISTED = {listed.kind: listed for listed in KINDS}
_OF_NOBODY = (BinKind.MEETING, BinKind.TEXT_BLOCK)


def binned(session: Session) -> tuple[BinnedSheet, ...]:
    """Everything that was thrown away, the latest first; what belongs to a binned casus goes with that casus."""
    found = [
        *_cases(session),
        *_signals(session),
        *(thing for listed in KINDS if listed.of_case for thing in _of_cases(session, listed)),
        *(thing for kind in _OF_NOBODY for thing in _of_nobody(session, _LISTED[kind])),
        *_guardians(session),
        *_laid_away(session),
    ]
    return tuple(sorted(found, key=lambda thing: (thing.deleted_on, thing.ref), reverse=True))


def binned_among(session: Session, case_ids: tuple[int, ...]) -> frozenset[int]:
    """Which of these casussen lie in the bin."""
    if not case_ids:
        return frozenset()
    query = select(CareCase.id).where(CareCase.id.in_(case_ids), CareCase.deleted_on.is_not(None))
    return frozenset(session.scalars(query))


def take_back(session: Session, kind: BinKind, ref: int, *, on: date) -> Change:
    """Take one thing back where it was. Raises GoneForGood when the prullenbak was emptied meanwhile."""
    if kind is BinKind.PLAN:
        return laying_away.put_back(session, ref, on=on)
    if kind is BinKind.CASE:
        return restore_case(session, ref, on=on)
    undo = _LISTED[kind].bin(session, ref, on=on).undo
    assert undo is not None
    back = undo(session)
    return Change(back.topics, back.case_ids, undo=lambda later: _LISTED[kind].bin(later, ref, on=on))


def take_back_all(session: Session, things: tuple[tuple[BinKind, int], ...], *, on: date) -> Change:
    """Take several things back in one go; the undo throws them away again."""
    changes = [take_back(session, kind, ref, on=on) for kind, ref in things]

    def again(later: Session) -> Change:
        return _together([change.undo(later) for change in reversed(changes) if change.undo is not None])

    together = _together(changes)
    return Change(together.topics, together.case_ids, undo=again)


def wipe_for_good(session: Session, things: tuple[tuple[BinKind, int], ...]) -> Change:
    """Wipe these now, with all that belongs to them; there is no way back. Only what lies in the prullenbak goes."""
    lying = {(thing.kind, thing.ref) for thing in binned(session)}
    for kind, ref in things:
        if (kind, ref) in lying:
            wipe(session, "laid_away" if kind is BinKind.PLAN else _LISTED[kind].record.__tablename__, ref)
    return Change(frozenset({Topic.CASES, Topic.SIGNALS, Topic.REFERENCE}))


def _together(changes: list[Change]) -> Change:
    topics = frozenset(topic for change in changes for topic in change.topics)
    return Change(topics, tuple(dict.fromkeys(case_id for change in changes for case_id in change.case_ids)))


def _by(session: Session, table: str) -> dict[int, str]:
    """Who threw away what of a table: the latest change of its `deleted_on`."""
    latest = (
        select(func.max(FieldChange.id))
        .where(FieldChange.table_name == table, FieldChange.field == "deleted_on")
        .group_by(FieldChange.row_id)
    )
    rows = session.execute(select(FieldChange.row_id, FieldChange.who).where(FieldChange.id.in_(latest)))
    return {row.row_id: row.who for row in rows}


def _cases(session: Session) -> Iterator[BinnedSheet]:
    query = select(CareCase, Child).join(Child, Child.id == CareCase.child_id).where(CareCase.deleted_on.is_not(None))
    by = _by(session, CareCase.__tablename__)
    for case, child in session.execute(query):
        assert case.deleted_on is not None
        who = by.get(case.id, "")
        yield BinnedSheet(BinKind.CASE, case.id, case.code, child.name, "", case.opened_on, case.deleted_on, who)


def _signals(session: Session) -> Iterator[BinnedSheet]:
    by = _by(session, Signal.__tablename__)
    for signal in session.scalars(select(Signal).where(Signal.deleted_on.is_not(None), Signal.faded_on.is_(None))):
        assert signal.deleted_on is not None
        day, who = signal.received_on, by.get(signal.id, "")
        yield BinnedSheet(BinKind.SIGNAL, signal.id, signal.code, None, "", day, signal.deleted_on, who)


def _of_cases(session: Session, listed: Binnable) -> Iterator[BinnedSheet]:
    row = listed.columns
    title = getattr(row, listed.title) if listed.title else literal("")
    if listed.else_title:
        title = func.coalesce(func.nullif(title, ""), func.substr(getattr(row, listed.else_title), 1, TITLE_AT_MOST))
    query = (
        select(row.id, getattr(row, listed.happened), row.deleted_on, title, CareCase, Child)
        .join(CareCase, CareCase.id == row.case_id)
        .join(Child, Child.id == CareCase.child_id)
        .where(row.deleted_on.is_not(None), CareCase.deleted_on.is_(None))
    )
    by = _by(session, row.__tablename__)
    for ref, day, deleted_on, words, case, child in session.execute(query):
        yield BinnedSheet(listed.kind, ref, case.code, child.name, words or "", day, deleted_on, by.get(ref, ""))


def _of_nobody(session: Session, listed: Binnable) -> Iterator[BinnedSheet]:
    """What belongs to no child: an overleg, a tekstblok."""
    row = listed.columns
    by = _by(session, row.__tablename__)
    for ref, day, deleted_on, title in session.execute(
        select(row.id, getattr(row, listed.happened), row.deleted_on, getattr(row, listed.title)).where(
            row.deleted_on.is_not(None)
        )
    ):
        yield BinnedSheet(listed.kind, ref, "", None, title, day, deleted_on, by.get(ref, ""))


def _guardians(session: Session) -> Iterator[BinnedSheet]:
    query = (
        select(Guardianship.id, Guardianship.deleted_on, Guardian, Child, CareCase)
        .join(Guardian, Guardian.id == Guardianship.guardian_id)
        .join(Child, Child.id == Guardianship.child_id)
        .join(CareCase, CareCase.child_id == Child.id)
        .where(Guardianship.deleted_on.is_not(None), CareCase.deleted_on.is_(None))
        .group_by(Guardianship.id)
    )
    by = _by(session, Guardianship.__tablename__)
    for ref, deleted_on, guardian, child, case in session.execute(query):
        assert deleted_on is not None
        words = guardian.name.full or guardian.institution
        yield BinnedSheet(BinKind.GUARDIAN, ref, case.code, child.name, words, None, deleted_on, by.get(ref, ""))


def _laid_away(session: Session) -> Iterator[BinnedSheet]:
    query = (
        select(LaidAway, CareCase, Child)
        .join(CareCase, CareCase.id == LaidAway.case_id)
        .join(Child, Child.id == CareCase.child_id)
        .where(CareCase.deleted_on.is_(None))
    )
    for kept, case, child in session.execute(query):
        name = PersonName(child.first_name, child.prefix, child.surname)
        day = kept.happened_on
        yield BinnedSheet(BinKind(kept.kind), kept.id, case.code, name, kept.title, day, kept.laid_on, kept.laid_by)
