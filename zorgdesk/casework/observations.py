"""Observatiebladen: print one, enter it back, tick that the paper was destroyed (observation-sheets.md O2)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind, put, remove
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.errors import SheetUnknown
from zorgdesk.domain.records.observations import Observation, ObservationMoment, ObservationSheet
from zorgdesk.domain.values import SheetKind, SheetLabel, Situation


@dataclass(frozen=True)
class MomentText:
    """One row of the sheet; empty scores stay empty."""

    time: str = ""
    situation: Situation | None = None
    wellbeing: int | None = None
    involvement: int | None = None
    seen: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing was written in this row."""
        return self == MomentText()


@dataclass(frozen=True)
class ObservationText:
    """What stands on a sheet that came back."""

    observed_on: date
    observer: str
    question: str = ""
    interpretation: str = ""
    moments: tuple[MomentText, ...] = ()


def draw_sheet(
    session: Session,
    case_id: int | None,
    kind: SheetKind,
    label: SheetLabel,
    question: str,
    *,
    token: str,
    on: date,
) -> Change:
    """Give out the next bladcode; `case_id` None is a blank sheet, `token` the 8 random signs of its QR code."""
    last = session.scalar(select(func.max(ObservationSheet.number)).where(ObservationSheet.year == on.year))
    sheet = ObservationSheet(
        year=on.year,
        number=(last or 0) + 1,
        token=token,
        kind=kind,
        case_id=case_id,
        label=label,
        question=question.strip(),
        printed_on=on,
    )
    session.add(sheet)
    session.flush()
    return Change.of(Topic.SHEETS, case_id=case_id, created_id=sheet.id)


def cancel_sheet(session: Session, sheet_id: int, *, on: date) -> Change:
    """A printed sheet that will not come back, with undo."""
    sheet = session.get_one(ObservationSheet, sheet_id)
    sheet.cancelled_on = on

    def wait_again(later: Session) -> Change:
        later.get_one(ObservationSheet, sheet_id).cancelled_on = None
        return Change.of(Topic.SHEETS, case_id=sheet.case_id)

    return Change.of(Topic.SHEETS, case_id=sheet.case_id, undo=wait_again)


def find_sheet(session: Session, typed: str) -> int:
    """The id of the sheet with this bladcode or QR text, typed in any usual way; raises SheetUnknown."""
    cleaned = typed.strip().upper().replace(" ", "")
    if cleaned.startswith("ZD1:"):
        token = typed.strip().split(":")[1] if typed.count(":") >= 1 else ""
        found = session.scalar(select(ObservationSheet.id).where(ObservationSheet.token == token))
    else:
        found = _by_code(session, cleaned.removeprefix("OBS").strip("-"))
    if found is None:
        raise SheetUnknown(typed.strip())
    return found


def enter_sheet(session: Session, sheet_id: int, case_id: int, text: ObservationText, *, on: date) -> Change:
    """Enter a sheet that came back; raises SheetAlreadyEntered, ScoreOutOfRange. With undo."""
    sheet = session.get_one(ObservationSheet, sheet_id)
    before = Undoing(session)
    draft = _draft_of(session, sheet_id)
    sheet.enter(case_id, on=on)
    observation = draft or Observation(sheet_id=sheet_id, kind=sheet.kind)
    made = _write(session, observation, case_id, text, is_draft=False)
    undo = before.undo(*made.topics, case_id=case_id, then=_forget(made.created_id))
    return _changed(observation, created_id=made.created_id, undo=undo)


def keep_sheet_draft(session: Session, sheet_id: int, case_id: int, text: ObservationText) -> Change:
    """Keep a half entered sheet; the sheet stays open and the draft counts nowhere yet."""
    sheet = session.get_one(ObservationSheet, sheet_id)
    draft = _draft_of(session, sheet_id)
    observation = draft or Observation(sheet_id=sheet_id, kind=sheet.kind)
    return _write(session, observation, case_id, text, is_draft=True)


def change_observation(session: Session, observation_id: int, text: ObservationText) -> Change:
    """Mend what was entered; raises ScoreOutOfRange."""
    observation = session.get_one(Observation, observation_id)
    return _write(session, observation, observation.case_id, text, is_draft=observation.is_draft)


def tick_destroyed(session: Session, sheet_id: int, *, destroyed_on: date | None) -> Change:
    """Tick "papier vernietigd" with its date, or take the tick away."""
    sheet = session.get_one(ObservationSheet, sheet_id)
    before = Undoing(session)
    sheet.destroyed_on = destroyed_on
    undo = before.undo(Topic.SHEETS, case_id=sheet.case_id)
    return Change.of(Topic.SHEETS, case_id=sheet.case_id, undo=undo)


def bin_observation(session: Session, observation_id: int, *, on: date) -> Change:
    """Move an observation to the prullenbak, with undo."""
    observation = session.get_one(Observation, observation_id)
    observation.deleted_on = on
    remove(session, SearchKind.OBSERVATION, observation_id)

    def restore(later: Session) -> Change:
        again = later.get_one(Observation, observation_id)
        again.deleted_on = None
        _index(later, again)
        return _changed(again)

    return _changed(observation, undo=restore)


def _by_code(session: Session, rest: str) -> int | None:
    year, _, number = rest.partition("-")
    if not (year.isdecimal() and number.isdecimal()):
        return None
    return session.scalar(
        select(ObservationSheet.id).where(
            ObservationSheet.year == int(year), ObservationSheet.number == int(number)
        )
    )


def _draft_of(session: Session, sheet_id: int) -> Observation | None:
    return session.scalars(
        select(Observation).where(Observation.sheet_id == sheet_id, Observation.is_draft.is_(True))
    ).first()


def _write(
    session: Session, observation: Observation, case_id: int, text: ObservationText, *, is_draft: bool
) -> Change:
    observation.case_id = case_id
    observation.observed_on, observation.observer = text.observed_on, text.observer.strip()
    observation.question, observation.interpretation = text.question.strip(), text.interpretation.strip()
    observation.is_draft = is_draft
    session.add(observation)
    observation.moments.clear()
    session.flush()
    for position, row in enumerate(text.moments, start=1):
        if row.is_empty:
            continue
        moment = ObservationMoment(position=position, time=row.time, situation=row.situation, seen=row.seen.strip())
        moment.score(row.wellbeing, row.involvement)
        observation.moments.append(moment)
    observation.compute_averages()
    session.flush()
    if not is_draft:
        _index(session, observation)
    return _changed(observation, created_id=observation.id)


def _forget(observation_id: int | None) -> Callable[[Session], None]:
    """What an undo does for the search: the sheet is not entered, so nothing of it is found."""
    return lambda later: remove(later, SearchKind.OBSERVATION, observation_id) if observation_id else None


def _index(session: Session, observation: Observation) -> None:
    parts = [observation.question, *(moment.seen for moment in observation.moments), observation.interpretation]
    put(session, SearchKind.OBSERVATION, observation.id, observation.case_id, "\n".join(p for p in parts if p))


def _changed(
    observation: Observation, created_id: int | None = None, undo: Callable[[Session], Change] | None = None
) -> Change:
    return Change.of(
        Topic.OBSERVATIONS, Topic.SHEETS, case_id=observation.case_id, created_id=created_id, undo=undo
    )
