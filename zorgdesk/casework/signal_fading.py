"""A signaal without follow-up fades after a chosen time, and is asked about first (issue 3, point 1).

Nothing fades by itself: from its day on the question stands on Vandaag until a person answers it. Letting it fade
takes text, name, reporter and earlier wording away; only the count stays (product.md, Signaal).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from zorgdesk.casework import search_index
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.signal_tasks import clear_signal_tasks, derive_signal_tasks
from zorgdesk.domain.records.cases import Signal, Step
from zorgdesk.domain.records.journal import TextVersion

_GONE = ("fact", "frequency", "reporter", "first_name", "prefix", "surname", "card", "parents_spoken_on")
"""The fields that `Signal.fade` empties."""


@dataclass(frozen=True)
class _Kept:
    """What a fading takes away, held only for the toast "Ongedaan maken"."""

    fields: dict[str, object]
    versions: tuple[tuple[int, str, str, datetime], ...]
    steps: tuple[tuple[int, str, str, date, date | None, str], ...]
    found_by: str


def suggested_fading(session: Session, *, on: date) -> date:
    """The day from which a signaal of this day may fade, after the weeks of the settings."""
    return on + timedelta(weeks=preferences(session).signal_fades_after_weeks)


def keep_signal_until(session: Session, signal_id: int, fades_on: date) -> Change:
    """Ask later, or sooner; with undo. Raises SignalAlreadyCase."""
    signal = session.get_one(Signal, signal_id)
    signal.must_be_open()
    before, signal.fades_on = signal.fades_on, fades_on
    derive_signal_tasks(session, signal)
    return Change.of(Topic.SIGNALS, Topic.STEPS, undo=lambda session: keep_signal_until(session, signal_id, before))


def let_signal_fade(session: Session, signal_id: int, *, on: date) -> Change:
    """The answer to the question: let text and name go; the undo brings them back. Raises SignalAlreadyCase."""
    signal = session.get_one(Signal, signal_id)
    signal.must_be_open()
    kept = _what_goes(session, signal)
    signal.fade(on=on)
    session.execute(delete(TextVersion).where(*_versions_of(signal_id)))
    session.execute(delete(Step).where(Step.signal_id == signal_id))
    search_index.remove(session, SearchKind.SIGNAL, signal_id)
    clear_signal_tasks(session, signal_id)
    return Change.of(Topic.SIGNALS, Topic.STEPS, undo=lambda session: _bring_back(session, signal_id, kept, on))


def _what_goes(session: Session, signal: Signal) -> _Kept:
    versions = session.scalars(select(TextVersion).where(*_versions_of(signal.id)))
    steps = session.scalars(select(Step).where(Step.signal_id == signal.id))
    return _Kept(
        fields={name: getattr(signal, name) for name in _GONE},
        versions=tuple((one.id, one.field, one.text, one.replaced_at) for one in versions),
        steps=tuple((one.id, one.what, one.who, one.due_on, one.done_on, one.source) for one in steps),
        found_by="\n".join(filter(None, (signal.name.full, signal.fact, signal.frequency))),
    )


def _bring_back(session: Session, signal_id: int, kept: _Kept, on: date) -> Change:
    signal = session.get_one(Signal, signal_id)
    signal.faded_on = None
    for name, value in kept.fields.items():
        setattr(signal, name, value)
    for ref, field, text, replaced_at in kept.versions:
        session.add(
            TextVersion(
                id=ref, owner_kind="signal", owner_id=signal_id, field=field, text=text, replaced_at=replaced_at
            )
        )
    for ref, what, who, due_on, done_on, source in kept.steps:
        session.add(
            Step(id=ref, signal_id=signal_id, what=what, who=who, due_on=due_on, done_on=done_on, source=source)
        )
    search_index.put(session, SearchKind.SIGNAL, signal_id, None, kept.found_by)
    session.flush()
    derive_signal_tasks(session, signal)
    return Change.of(Topic.SIGNALS, Topic.STEPS, undo=lambda session: let_signal_fade(session, signal_id, on=on))


def _versions_of(signal_id: int) -> tuple[ColumnElement[bool], ...]:
    return (TextVersion.owner_kind == "signal", TextVersion.owner_id == signal_id)
