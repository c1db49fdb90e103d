"""Overdracht: begin it, write the gebieden and sections, parents' zienswijze, and the chain of steps (domain.md 2)."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from zorgdesk.casework.case_gate import may_hand_over
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind, put, remove
from zorgdesk.casework.sections import keep_version, section_answers, write_answer
from zorgdesk.domain.errors import NotAllowed, ReasonMissing
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.handovers import Handover, HandoverArea, ParentView
from zorgdesk.domain.records.parties import CaseParty
from zorgdesk.domain.records.reference import Person
from zorgdesk.domain.records.sections import SectionAnswers
from zorgdesk.domain.values import (
    AreaScore,
    DevelopmentArea,
    HandoverManner,
    HandoverStep,
    MayBeNamed,
    RecognisesPicture,
    SendManner,
    VveStatus,
    WarmRule,
)
from zorgdesk.domain.verdicts import CaseTab, Weight

OWNER = "handover"
PARTIES = "named_parties"
_HOME = "home_situation"


@dataclass(frozen=True)
class HandoverText:
    """What is filled in beside gebieden and sections."""

    school_id: int | None = None
    school_starts_on: date | None = None
    school_contact: str = ""
    manner: HandoverManner = HandoverManner.COLD
    manner_reason: str = ""
    vve_programme: str = ""
    vve_duration: str = ""
    tracking_system: str = ""
    tracking_on: date | None = None
    include_plan: bool = False
    include_tracking: bool = False
    home_situation_agreed: bool = False


@dataclass(frozen=True)
class AreaText:
    """What is written about one gebied."""

    score: AreaScore | None = None
    seen: str = ""
    helps: str = ""
    source: str = ""
    on_cover: bool = False


def begin_handover(session: Session, case_id: int, *, on: date, by: str, at: datetime) -> Change:
    """Start the overdracht, or the next version after one that was sent; an open draft is opened again.

    The draft keeps the rules of the location's gemeente as they are today (product.md rule 7).
    """
    newest = _newest(session, case_id)
    if newest is not None and HandoverStep.SENT not in newest.done_steps():
        return Change.of(Topic.HANDOVERS, case_id=case_id, created_id=newest.id)
    care_case = session.get_one(CareCase, case_id)
    rules = care_case.location.municipality.rules
    handover = Handover(
        case_id=case_id,
        version=newest.version + 1 if newest else 1,
        started_on=on,
        made_by=by,
        rules_kept=rules.to_json(),
        manner=_manner_by_rule(rules, care_case),
    )
    session.add(handover)
    handover.areas = [HandoverArea(area=area) for area in DevelopmentArea]
    session.flush()
    if newest is not None:
        _take_over(session, newest, handover, at)
    else:
        _name_those_who_may_be(session, handover, on, at)
    handover.do_step(HandoverStep.DRAFT, on=on, by=by)
    _index(session, handover)
    handover_id = handover.id

    def take_back(later: Session) -> Change:
        begun = later.get_one(Handover, handover_id)
        answers = (SectionAnswers.owner_kind == OWNER, SectionAnswers.owner_id == handover_id)
        later.execute(delete(SectionAnswers).where(*answers))
        remove(later, SearchKind.HANDOVER, handover_id)
        later.delete(begun)
        return Change.of(Topic.HANDOVERS, case_id=case_id)

    return _changed(handover, created_id=handover_id, undo=take_back)


def _name_those_who_may_be(session: Session, handover: Handover, on: date, at: datetime) -> None:
    """Parties of betrokkenen whose name the parents want on papers stand ticked at the start; asked once is enough."""
    involved = (
        select(Person.organisation_id)
        .join(CaseParty, CaseParty.person_id == Person.id)
        .where(
            CaseParty.case_id == handover.case_id,
            CaseParty.may_be_named == MayBeNamed.YES,
            CaseParty.ended_on.is_(None) | (CaseParty.ended_on > on),
            Person.organisation_id.is_not(None),
        )
        .distinct()
    )
    named = {str(organisation_id): "" for organisation_id in session.scalars(involved)}
    if named:
        session.add(
            SectionAnswers(owner_kind=OWNER, owner_id=handover.id, section=PARTIES, answers=named, saved_at=at)
        )


def accept_rules(session: Session, handover_id: int) -> Change:
    """Take over the rules of the gemeente as they are now; raises HandoverReadOnly (product.md rule 7). With undo."""
    handover = _open_handover(session, handover_id)
    before = handover.rules_kept
    handover.rules_kept = session.get_one(CareCase, handover.case_id).location.municipality.rules.to_json()

    def put_back(later: Session) -> Change:
        again = later.get_one(Handover, handover_id)
        again.rules_kept = before
        return _changed(again)

    return _changed(handover, undo=put_back)


def name_party(
    session: Session, handover_id: int, organisation_id: int, involvement: str | None, *, at: datetime
) -> Change:
    """The parents agree that this party is named to school, with what it does; None takes the name off again.

    Raises HandoverReadOnly.
    """
    handover = _open_handover(session, handover_id)
    row = _answers(session, handover_id, PARTIES)
    if row is None:
        row = SectionAnswers(owner_kind=OWNER, owner_id=handover_id, section=PARTIES, answers={}, saved_at=at)
        session.add(row)
    others = {key: text for key, text in row.answers.items() if key != str(organisation_id)}
    row.answers = others if involvement is None else {**others, str(organisation_id): involvement.strip()}
    row.saved_at = at
    return _changed(handover)


def write_handover(session: Session, handover_id: int, text: HandoverText) -> Change:
    """Fill in school, manner, VVE and what goes along; raises HandoverReadOnly."""
    handover = _open_handover(session, handover_id)
    for part in fields(text):
        setattr(handover, part.name, getattr(text, part.name))
    return _changed(handover)


def write_area(session: Session, handover_id: int, area: DevelopmentArea, text: AreaText, *, at: datetime) -> Change:
    """Write one gebied; raises HandoverReadOnly. Earlier texts are kept."""
    handover = _open_handover(session, handover_id)
    kept = next(one for one in handover.areas if one.area is area)
    for name in ("seen", "helps"):
        keep_version(
            session, f"handover.{area.value}", handover_id, name, getattr(kept, name), getattr(text, name), at=at
        )
    for part in fields(text):
        setattr(kept, part.name, getattr(text, part.name))
    _index(session, handover)
    return _changed(handover)


def write_handover_answer(
    session: Session, handover_id: int, section: str, field: str, text: str, *, at: datetime
) -> Change:
    """Write one answer of a section; raises HandoverReadOnly.

    The parents agreed to the text about home as it stood: another text asks them again (papers.md section 5).
    """
    handover = _open_handover(session, handover_id)
    if section == _HOME and text != section_answers(session, OWNER, handover_id)[_HOME].home:
        handover.home_situation_agreed = False
    write_answer(session, OWNER, handover_id, section, field, text, at=at)
    _index(session, handover)
    return _changed(handover)


def write_handover_view(
    session: Session,
    handover_id: int,
    guardian_id: int,
    text: str,
    recognises: RecognisesPicture | None,
    wishes: str,
    *,
    said_on: date,
) -> Change:
    """Write one parent's zienswijze as said; raises HandoverReadOnly, ParentViewLocked."""
    handover = _open_handover(session, handover_id)
    view = next((kept for kept in handover.views if kept.guardian_id == guardian_id), None)
    if view is None:
        view = ParentView(guardian_id=guardian_id, text="", wishes="")
        handover.views.append(view)
    view.write(text, recognises, wishes, said_on=said_on)
    return _changed(handover)


def do_handover_step(
    session: Session, handover_id: int, step: HandoverStep, *, on: date, by: str, note: str = ""
) -> Change:
    """Record a step of the chain; the reaction step locks the parents' words. With undo.

    Raises StepOutOfOrder, ReasonMissing for a reaction nobody gave and nobody explained, and NotAllowed for a consent
    that is not there and for sending what may not leave (product.md rule 1).
    """
    handover = session.get_one(Handover, handover_id)
    if step in handover.done_steps():
        return _changed(handover)
    _must_be_allowed(session, handover, step, on)
    if step is HandoverStep.REACTION and not note.strip() and not any(_is_said(view) for view in handover.views):
        raise ReasonMissing
    before = (handover.warm_talk_on, handover.finished_on)
    handover.do_step(step, on=on, by=by, note=note)
    locked = [view for view in handover.views if view.locked_on is None] if step is HandoverStep.REACTION else []
    for view in locked:
        view.locked_on = on
    if step is HandoverStep.WARM_TALK:
        handover.warm_talk_on = on
    if step is _last_step(handover):
        handover.finished_on = on
    session.flush()
    locked_ids = [view.id for view in locked]

    def take_back(later: Session) -> Change:
        again = later.get_one(Handover, handover_id)
        again.steps = [done for done in again.steps if done.step is not step]
        again.warm_talk_on, again.finished_on = before
        for view_id in locked_ids:
            later.get_one(ParentView, view_id).locked_on = None
        return _changed(again)

    return _changed(handover, undo=take_back)


def send_handover(
    session: Session, handover_id: int, manner: SendManner, *, on: date, by: str, note: str = ""
) -> Change:
    """Record that and how it went out; from now on this version is read-only (product.md rule 6)."""
    change = do_handover_step(session, handover_id, HandoverStep.SENT, on=on, by=by, note=note)
    session.get_one(Handover, handover_id).send_manner = manner
    return change


def plan_warm_talk(session: Session, handover_id: int, talk_on: date | None) -> Change:
    """Set the date of the warm gesprek."""
    handover = session.get_one(Handover, handover_id)
    handover.warm_talk_on = talk_on
    return _changed(handover)


def _must_be_allowed(session: Session, handover: Handover, step: HandoverStep, on: date) -> None:
    """The gate decides about the consent step and about sending, on the day it happened."""
    if step not in (HandoverStep.CONSENT, HandoverStep.SENT):
        return
    session.flush()
    verdict = may_hand_over(session, handover.case_id, on=on, findings=())
    hard = [point for point in verdict.points if point.weight is Weight.HARD]
    if step is HandoverStep.CONSENT:
        hard = [point for point in hard if point.place.tab is CaseTab.CONSENT or handover.school_id is None]
    if hard:
        raise NotAllowed(verdict)


def _is_said(view: ParentView) -> bool:
    return bool(view.text.strip() or view.wishes.strip() or view.recognises)


def _last_step(handover: Handover) -> HandoverStep:
    return HandoverStep.WARM_TALK if handover.manner is HandoverManner.WARM else HandoverStep.RECEIVED


def _answers(session: Session, handover_id: int, section: str) -> SectionAnswers | None:
    return session.scalars(
        select(SectionAnswers).where(
            SectionAnswers.owner_kind == OWNER,
            SectionAnswers.owner_id == handover_id,
            SectionAnswers.section == section,
        )
    ).one_or_none()


def _newest(session: Session, case_id: int) -> Handover | None:
    versions = select(Handover).where(Handover.case_id == case_id).order_by(Handover.version.desc())
    return session.scalars(versions.limit(1)).first()


def _open_handover(session: Session, handover_id: int) -> Handover:
    handover = session.get_one(Handover, handover_id)
    handover.must_be_open()
    return handover


def _manner_by_rule(rules: MunicipalityRules, care_case: CareCase) -> HandoverManner:
    """Warm or cold as the gemeente's rule says for this child (product.md rule 7)."""
    has_vve = care_case.vve_status is VveStatus.YES
    warm = {
        WarmRule.ALWAYS: True,
        WarmRule.VVE: has_vve,
        WarmRule.VVE_OR_CONCERN: has_vve or bool(care_case.categories),
        WarmRule.ON_REQUEST: False,
    }[rules.warm_rule]
    return HandoverManner.WARM if warm else HandoverManner.COLD


def _take_over(session: Session, old: Handover, new: Handover, at: datetime) -> None:
    """The next version begins with what stood in the one before; consent and steps begin anew."""
    for part in fields(HandoverText):
        setattr(new, part.name, getattr(old, part.name))
    texts = {area.area: area for area in old.areas}
    for area in new.areas:
        for part in fields(AreaText):
            setattr(area, part.name, getattr(texts[area.area], part.name))
    for kept in session.scalars(
        select(SectionAnswers).where(SectionAnswers.owner_kind == OWNER, SectionAnswers.owner_id == old.id)
    ).all():
        session.add(
            SectionAnswers(
                owner_kind=OWNER,
                owner_id=new.id,
                section=kept.section,
                answers=dict(kept.answers),
                saved_at=at,
            )
        )


def _index(session: Session, handover: Handover) -> None:
    session.flush()
    texts = [text for area in handover.areas for text in (area.seen, area.helps)]
    for section in section_answers(session, OWNER, handover.id).values():
        texts += [getattr(section, part.name) for part in fields(section)]
    put(session, SearchKind.HANDOVER, handover.id, handover.case_id, "\n".join(text for text in texts if text))


def _changed(
    handover: Handover, created_id: int | None = None, undo: Callable[[Session], Change] | None = None
) -> Change:
    return Change.of(Topic.HANDOVERS, case_id=handover.case_id, created_id=created_id, undo=undo)
