"""Signalen: take one in, change it, let it fade, bin it, make a casus of it; and read them (product.md, Signaal)."""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, delete, func, select
from sqlalchemy.orm import Session, selectinload

from zorgdesk.casework import search_index
from zorgdesk.casework.cases import open_case
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.projection import task_to_json
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.cases import NewCase
from zorgdesk.casework.sheets.signals import SignalInput, SignalList, SignalSheet
from zorgdesk.casework.text_versions import keep_version
from zorgdesk.domain.errors import SignalAlreadyCase
from zorgdesk.domain.records.cases import CareCase, Signal, Step
from zorgdesk.domain.records.journal import TextVersion
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.records.reference import CareGroup, Location
from zorgdesk.domain.tasks import DueTask, signal_task
from zorgdesk.domain.values import ConcernCategory, ParentsKnow, TaskKind

PARENTS_STEP = "signal_parents"
"""`Step.source` of the step that "Nog niet" makes (screen 20)."""

PARENTS_STEP_DAYS = 7
_ALIKE_MONTHS = 4


def record_signal(session: Session, given: SignalInput, *, on: date) -> Change:
    """Take in a signaal with the next number; it fades after the weeks of the settings unless a day is given."""
    received_on = given.received_on or on
    number = (session.scalar(select(func.max(Signal.number))) or 0) + 1
    signal = Signal(number=number, received_on=received_on, fades_on=given.fades_on or _fades_on(session, received_on))
    session.add(signal)
    _write(session, signal, given, on=on)
    signal_id = signal.id
    return Change.of(
        Topic.SIGNALS,
        Topic.STEPS,
        created_id=signal_id,
        undo=lambda session: bin_signal(session, signal_id, on=on),
    )


def change_signal(session: Session, signal_id: int, given: SignalInput, *, on: date) -> Change:
    """Write a signaal anew; raises SignalAlreadyCase when it became a casus."""
    signal = _open(session, signal_id)
    if given.fact.strip() != signal.fact:
        keep_version(session, "signal", signal_id, "fact", signal.fact, on=on)
    signal.received_on = given.received_on or signal.received_on
    signal.fades_on = given.fades_on or signal.fades_on
    _write(session, signal, given, on=on)
    return Change.of(Topic.SIGNALS, Topic.STEPS, created_id=signal_id)


def keep_signal_until(session: Session, signal_id: int, fades_on: date) -> Change:
    """Let a signaal stay longer, or fade sooner."""
    signal = _open(session, signal_id)
    before, signal.fades_on = signal.fades_on, fades_on
    _derive_tasks(session, signal)
    return Change.of(Topic.SIGNALS, undo=lambda session: keep_signal_until(session, signal_id, before))


def fade_signals(session: Session, *, on: date) -> Change:
    """Let the text go of every open signaal whose day has passed; only the count stays.

    On its last day it still stands on Vandaag, to be asked about.
    """
    due = session.scalars(select(Signal).where(*_is_open(), Signal.fades_on < on)).all()
    for signal in due:
        signal.fade(on=on)
        _forget_texts(session, signal.id)
        search_index.remove(session, SearchKind.SIGNAL, signal.id)
        _clear_due_items(session, signal.id)
    return Change(frozenset({Topic.SIGNALS, Topic.STEPS} if due else ()))


def bin_signal(session: Session, signal_id: int, *, on: date) -> Change:
    """Move a signaal to the prullenbak, with undo."""
    session.get_one(Signal, signal_id).deleted_on = on
    _clear_due_items(session, signal_id)
    search_index.remove(session, SearchKind.SIGNAL, signal_id)
    return Change.of(Topic.SIGNALS, Topic.STEPS, undo=lambda session: restore_signal(session, signal_id, on=on))


def restore_signal(session: Session, signal_id: int, *, on: date) -> Change:
    """Take a signaal back out of the prullenbak."""
    signal = session.get_one(Signal, signal_id)
    signal.deleted_on = None
    session.flush()
    _derive_tasks(session, signal)
    search_index.put(session, SearchKind.SIGNAL, signal_id, None, signal.fact)
    return Change.of(Topic.SIGNALS, Topic.STEPS, undo=lambda session: bin_signal(session, signal_id, on=on))


def become_case(session: Session, signal_id: int, new: NewCase, *, on: date) -> Change:
    """Make a casus of a signaal: question of the pm'er, areas and the open step go along. Raises SignalAlreadyCase."""
    signal = session.get_one(Signal, signal_id)
    if signal.case_id is not None:
        raise SignalAlreadyCase(signal.case_id)
    change = open_case(session, new, on=on)
    case_id = change.created_id
    assert case_id is not None
    care_case = session.get_one(CareCase, case_id)
    care_case.team_question = signal.fact
    care_case.categories = care_case.categories or list(signal.categories)
    signal.become_case(case_id)
    for step in session.scalars(select(Step).where(Step.signal_id == signal_id)):
        step.case_id = case_id
    _clear_due_items(session, signal_id)
    search_index.remove(session, SearchKind.SIGNAL, signal_id)
    session.flush()
    return Change.of(Topic.CASES, Topic.SIGNALS, Topic.STEPS, case_id=case_id, created_id=case_id)


# Readers -------------------------------------------------------------------------------------------------------------


def signals(session: Session) -> SignalList:
    """The open signals, newest first, and how many faded."""
    rows = session.scalars(_with_places().where(*_is_open()).order_by(Signal.received_on.desc(), Signal.id.desc()))
    faded = session.scalar(select(func.count()).select_from(Signal).where(Signal.faded_on.is_not(None))) or 0
    return SignalList(tuple(_sheet(session, signal) for signal in rows), faded)


def signal_sheet(session: Session, signal_id: int) -> SignalSheet:
    """One signaal, whatever became of it."""
    return _sheet(session, session.get_one(Signal, signal_id))


def next_signal_code(session: Session) -> str:
    """The code that the next signaal gets; shown before anything is kept."""
    return Signal(number=(session.scalar(select(func.max(Signal.number))) or 0) + 1).code


def suggested_fading(session: Session, *, on: date) -> date:
    """The day on which a signaal of today fades, after the weeks of the settings."""
    return _fades_on(session, on)


def fading_signals(session: Session, *, on: date, within_days: int = 7) -> tuple[SignalSheet, ...]:
    """Open signals whose text goes within these days: ask about them."""
    soon = on + timedelta(days=within_days)
    rows = session.scalars(_with_places().where(*_is_open(), Signal.fades_on <= soon).order_by(Signal.fades_on))
    return tuple(_sheet(session, signal) for signal in rows)


def similar_signals(
    session: Session,
    group_id: int | None,
    age_months: int | None,
    categories: tuple[ConcernCategory, ...],
    *,
    but_not: int | None = None,
) -> tuple[SignalSheet, ...]:
    """Open signals of the same group, about the same age, with an area in common (screen 20: nothing else)."""
    if group_id is None or age_months is None:
        return ()
    rows = session.scalars(
        _with_places()
        .where(
            *_is_open(),
            Signal.group_id == group_id,
            Signal.age_months.between(age_months - _ALIKE_MONTHS, age_months + _ALIKE_MONTHS),
            Signal.id != (but_not or 0),
        )
        .order_by(Signal.received_on.desc())
    )
    wanted = {category.value for category in categories}
    alike = [signal for signal in rows if not wanted or not signal.categories or wanted & set(signal.categories)]
    return tuple(_sheet(session, signal) for signal in alike)


# Parts ---------------------------------------------------------------------------------------------------------------


def _write(session: Session, signal: Signal, given: SignalInput, *, on: date) -> None:
    signal.reporter, signal.manner = given.reporter.strip(), given.manner
    signal.group_id, signal.age_months = given.group_id, given.age_months
    signal.fact, signal.frequency, signal.worry = given.fact.strip(), given.frequency.strip(), given.worry
    signal.categories = [category.value for category in given.categories]
    signal.parents_know = given.parents_know
    session.flush()
    search_index.put(session, SearchKind.SIGNAL, signal.id, None, signal.fact)
    _keep_parents_step(session, signal, given, on=on)
    _derive_tasks(session, signal)


def _keep_parents_step(session: Session, signal: Signal, given: SignalInput, *, on: date) -> None:
    """Keep the step that "Nog niet" makes for the pm'er; another answer takes it away (screen 20)."""
    step = session.scalar(
        select(Step).where(Step.signal_id == signal.id, Step.source == PARENTS_STEP, Step.done_on.is_(None))
    )
    if signal.parents_know is not ParentsKnow.NOT_YET or not given.parents_step.strip():
        if step is not None:
            session.delete(step)
    else:
        step = step or Step(signal_id=signal.id, source=PARENTS_STEP, due_on=on + timedelta(days=PARENTS_STEP_DAYS))
        step.write(given.parents_step, signal.reporter, given.parents_step_due_on or step.due_on)
        session.add(step)
    session.flush()


def _derive_tasks(session: Session, signal: Signal) -> None:
    """Write what Vandaag shows of a signaal: its fading, and its open steps with the signaal as their number."""
    _clear_due_items(session, signal.id)
    if not signal.is_open:
        return
    steps = session.scalars(select(Step).where(Step.signal_id == signal.id, Step.done_on.is_(None)))
    tasks = [signal_task(signal.id, signal.fades_on, signal.code)]
    tasks += [
        DueTask(TaskKind.STEP, None, step.due_on, ref=step.id, what=step.what, who=step.who, number=signal.id)
        for step in steps
    ]
    for task in tasks:
        session.add(
            DueItem(
                case_id=None,
                kind=task.kind,
                key=_key(signal.id, task),
                due_on=task.due_on,
                weight=task.weight,
                task=task_to_json(task),
            )
        )


def _key(signal_id: int, task: DueTask) -> str:
    return f"signal:{signal_id}:{task.key}"


def _clear_due_items(session: Session, signal_id: int) -> None:
    session.flush()
    session.execute(delete(DueItem).where(DueItem.case_id.is_(None), DueItem.key.startswith(f"signal:{signal_id}:")))


def _forget_texts(session: Session, signal_id: int) -> None:
    """The earlier wording goes too, and who was to talk with the parents (product.md: only the count stays)."""
    session.execute(delete(TextVersion).where(TextVersion.owner_kind == "signal", TextVersion.owner_id == signal_id))
    session.execute(delete(Step).where(Step.signal_id == signal_id))


def _open(session: Session, signal_id: int) -> Signal:
    signal = session.get_one(Signal, signal_id)
    if signal.case_id is not None:
        raise SignalAlreadyCase(signal.case_id)
    return signal


def _is_open() -> tuple[ColumnElement[bool], ...]:
    return (Signal.case_id.is_(None), Signal.faded_on.is_(None), Signal.deleted_on.is_(None))


def _with_places() -> Select[Signal]:
    return select(Signal).options(selectinload(Signal.group).selectinload(CareGroup.location))


def _fades_on(session: Session, received_on: date) -> date:
    return received_on + timedelta(weeks=preferences(session).signal_fades_after_weeks)


def _sheet(session: Session, signal: Signal) -> SignalSheet:
    group: CareGroup | None = signal.group
    location: Location | None = group.location if group else None
    step = session.scalar(
        select(Step).where(Step.signal_id == signal.id, Step.source == PARENTS_STEP, Step.done_on.is_(None))
    )
    care_case = session.get(CareCase, signal.case_id) if signal.case_id is not None else None
    return SignalSheet(
        signal_id=signal.id,
        code=signal.code,
        received_on=signal.received_on,
        reporter=signal.reporter,
        manner=signal.manner,
        group_id=signal.group_id,
        group_name=group.name if group else "",
        location_id=location.id if location else None,
        location_name=location.name if location else "",
        municipality_id=location.municipality_id if location else None,
        age_months=signal.age_months,
        fact=signal.fact,
        frequency=signal.frequency,
        worry=signal.worry,
        categories=tuple(ConcernCategory(kept) for kept in signal.categories),
        parents_know=signal.parents_know,
        parents_step_due_on=step.due_on if step else None,
        fades_on=signal.fades_on,
        faded_on=signal.faded_on,
        case_id=signal.case_id,
        case_code=care_case.code if care_case else "",
    )
