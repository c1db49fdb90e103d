"""Signalen: take one in, change it, throw it away and take it back (product.md, Signaal)."""

from dataclasses import asdict
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.casework import search_index
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signal_fading import suggested_fading
from zorgdesk.casework.signal_tasks import clear_signal_tasks, derive_signal_tasks
from zorgdesk.casework.text_versions import keep_version
from zorgdesk.domain.records.cases import Signal, Step
from zorgdesk.domain.records.observations import ObservationSheet
from zorgdesk.domain.values import ParentsKnow

PARENTS_STEP = "signal_parents"
"""`Step.source` of the step that "Nog niet" makes (screen 20)."""

PARENTS_STEP_DAYS = 7


def record_signal(session: Session, given: SignalInput, *, on: date) -> Change:
    """Take in a signaal with the next number; it may fade after the weeks of the settings unless a day is given.

    With `sheet_id` it was entered from a printed signaalkaart, which is entered by that. Raises SheetAlreadyEntered,
    ScoreOutOfRange.
    """
    received_on = given.received_on or on
    number = (session.scalar(select(func.max(Signal.number))) or 0) + 1
    fades_on = given.fades_on or suggested_fading(session, on=received_on)
    signal = Signal(number=number, received_on=received_on, fades_on=fades_on, sheet_id=given.sheet_id)
    if given.sheet_id is not None:
        session.get_one(ObservationSheet, given.sheet_id).enter(None, on=on)
    session.add(signal)
    _write(session, signal, given, on=on)
    signal_id = signal.id
    return _changed(signal, undo_bin=(signal_id, on))


def change_signal(session: Session, signal_id: int, given: SignalInput, *, on: date) -> Change:
    """Write a signaal anew; raises SignalAlreadyCase when it became a casus, ScoreOutOfRange."""
    signal = session.get_one(Signal, signal_id)
    signal.must_be_open()
    if given.fact.strip() != signal.fact:
        keep_version(session, "signal", signal_id, "fact", signal.fact, on=on)
    signal.received_on = given.received_on or signal.received_on
    signal.fades_on = given.fades_on or signal.fades_on
    _write(session, signal, given, on=on)
    return _changed(signal)


def bin_signal(session: Session, signal_id: int, *, on: date) -> Change:
    """Move a signaal to the prullenbak, with undo; the card it came from waits again."""
    signal = session.get_one(Signal, signal_id)
    signal.deleted_on = on
    if signal.sheet_id is not None:
        session.get_one(ObservationSheet, signal.sheet_id).entered_on = None
    clear_signal_tasks(session, signal_id)
    search_index.remove(session, SearchKind.SIGNAL, signal_id)
    return Change.of(
        Topic.SIGNALS, Topic.STEPS, Topic.SHEETS, undo=lambda session: restore_signal(session, signal_id, on=on)
    )


def restore_signal(session: Session, signal_id: int, *, on: date) -> Change:
    """Take a signaal back out of the prullenbak; its card too, unless that was entered again meanwhile."""
    signal = session.get_one(Signal, signal_id)
    signal.deleted_on = None
    if signal.sheet_id is not None:
        sheet = session.get_one(ObservationSheet, signal.sheet_id)
        if sheet.entered_on is None:
            sheet.enter(None, on=on)
        else:
            signal.sheet_id = None
    session.flush()
    derive_signal_tasks(session, signal)
    index_signal(session, signal)
    return _changed(signal, undo_bin=(signal_id, on))


def next_signal_code(session: Session) -> str:
    """The code that the next signaal gets; shown before anything is kept."""
    return Signal(number=(session.scalar(select(func.max(Signal.number))) or 0) + 1).code


def index_signal(session: Session, signal: Signal) -> None:
    """Write what a signaal is found by: the name where it is known, and what was seen."""
    texts = (signal.name.full, signal.fact, signal.frequency)
    search_index.put(session, SearchKind.SIGNAL, signal.id, signal.case_id, "\n".join(filter(None, texts)))


def _changed(signal: Signal, *, undo_bin: tuple[int, date] | None = None) -> Change:
    undo = None
    if undo_bin is not None:
        signal_id, on = undo_bin

        def undo(session: Session) -> Change:
            return bin_signal(session, signal_id, on=on)

    return Change.of(Topic.SIGNALS, Topic.STEPS, Topic.SHEETS, created_id=signal.id, undo=undo)


def _write(session: Session, signal: Signal, given: SignalInput, *, on: date) -> None:
    signal.reporter, signal.manner = given.reporter.strip(), given.manner
    signal.rename(given.name)
    signal.group_id, signal.age_months = given.group_id, given.age_months
    signal.fact, signal.frequency = given.fact.strip(), given.frequency.strip()
    signal.worry_is(given.worry)
    signal.categories = [category.value for category in given.categories]
    signal.parents_know, signal.parents_spoken_on = given.parents_know, given.parents_spoken_on
    signal.card = {question: answer.strip() for question, answer in asdict(given.card).items() if answer.strip()}
    session.flush()
    index_signal(session, signal)
    _keep_parents_step(session, signal, given, on=on)
    derive_signal_tasks(session, signal)


def _keep_parents_step(session: Session, signal: Signal, given: SignalInput, *, on: date) -> None:
    """Keep the step that "Nog niet" makes for the pm'er; another answer takes it away, a step that was done stays."""
    of_signal = select(Step).where(Step.signal_id == signal.id, Step.source == PARENTS_STEP)
    step = session.scalars(of_signal.order_by(Step.done_on.is_not(None))).first()
    if step is not None and step.done_on is not None:
        return
    if signal.parents_know is not ParentsKnow.NOT_YET or not given.parents_step.strip():
        if step is not None:
            session.delete(step)
    else:
        step = step or Step(signal_id=signal.id, source=PARENTS_STEP, due_on=on + timedelta(days=PARENTS_STEP_DAYS))
        step.write(given.parents_step, signal.reporter, given.parents_step_due_on or step.due_on)
        session.add(step)
    session.flush()
