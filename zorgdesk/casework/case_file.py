"""Read the overview of one casus: next steps, people and scores; the timeline has its own reader."""

from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, ScalarSelect, bindparam, func, select, union_all
from sqlalchemy.orm import Session

from zorgdesk.casework.attachment_list import SEEN
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.prepared import CASE, rows
from zorgdesk.casework.sheets.case_file import CaseCounts, CaseFile, Involved, ScorePoint
from zorgdesk.casework.task_json import task_from_json
from zorgdesk.casework.timeline import timeline
from zorgdesk.domain.consent_rules import ConsentResult, outcome, relevant_requests
from zorgdesk.domain.names import PersonName, namesake_numbers, told_apart
from zorgdesk.domain.records.attachments import Attachment
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.consents import ConsentRequest
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.observations import Observation
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.parties import CaseParty
from zorgdesk.domain.records.people import Guardianship
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.records.reference import Organisation, Person
from zorgdesk.domain.records.releases import Release
from zorgdesk.domain.records.wellbeing import LooseScore
from zorgdesk.domain.values import ConsentOutcome

TIMELINE_FIRST = 50
CHART_POINTS = 12


def case_file(session: Session, case_id: int) -> CaseFile:
    """The overview of one casus."""
    items = session.scalars(select(DueItem).where(DueItem.case_id == case_id).order_by(DueItem.due_on, DueItem.weight))
    return CaseFile(
        case_id=case_id,
        tasks=tuple(task_from_json(item.task) for item in items),
        timeline=timeline(session, case_id, limit=TIMELINE_FIRST),
        involved=involved(session, case_id),
        scores=scores(session, case_id),
    )


def _count(*where: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count()).where(*where).scalar_subquery()


_VERSION = select(func.max(SupportPlan.version)).where(SupportPlan.case_id == CASE).scalar_subquery()
_COUNTS = select(
    func.coalesce(_VERSION, 0),
    _count(Observation.case_id == CASE, Observation.is_draft.is_(False), Observation.deleted_on.is_(None)),
    _count(ParentMeeting.case_id == CASE, ParentMeeting.deleted_on.is_(None)),
    _count(Release.case_id == CASE) + _count(Attachment.case_id == CASE, *SEEN),
    _count(JournalEntry.case_id == CASE, JournalEntry.deleted_on.is_(None)),
)


def case_counts(session: Session, case_id: int) -> CaseCounts:
    """The numbers that stand on the tabs of a casus."""
    return CaseCounts(*rows(session, _COUNTS, case_id).one())


def involved(session: Session, case_id: int) -> tuple[Involved, ...]:
    """Parents in the order of entry, the mentor, whom the user put there, and the contacts of parties that were asked.

    A party that was asked about shows all its people only until the user says who of them it is.
    """
    care_case = session.get_one(CareCase, case_id)
    links = care_case.child.guardianships
    numbers = namesake_numbers([_guardian_name(link) for link in links])
    parents = [_guardian(link, number) for link, number in zip(links, numbers, strict=True)]
    around = _parties(session, case_id, CaseParty.ended_on.is_(None))
    mentor = [] if care_case.mentor is None else [_mentor(care_case.mentor, around)]
    known = {one.ref for one in (*mentor, *around)}
    settled = {one.organisation_id for one in around}
    asked = select(ConsentRequest.recipient_id).where(
        ConsentRequest.child_id == care_case.child_id, ConsentRequest.recipient_id.is_not(None)
    )
    people = session.execute(
        select(Person, Organisation.name)
        .join(Organisation, Organisation.id == Person.organisation_id)
        .where(Person.organisation_id.in_(asked))
        .order_by(Person.sort_name)
    )
    others = [_professional("professional", person, organisation) for person, organisation in people]
    return (
        *parents,
        *mentor,
        *(one for one in around if one.ref not in {each.ref for each in mentor}),
        *(one for one in others if one.ref not in known and one.organisation_id not in settled),
    )


def ended_parties(session: Session, case_id: int) -> tuple[Involved, ...]:
    """Who was around the child and is not any more, the latest first."""
    ended = _parties(session, case_id, CaseParty.ended_on.is_not(None))
    return tuple(sorted(ended, key=lambda one: one.ended_on or date.min, reverse=True))


def consent_of_parties(session: Session, case_id: int, *, on: date) -> dict[int, ConsentResult]:
    """What may be shared with each organisation on a day; of several purposes the one that allows least."""
    facts = case_facts(session, case_id)
    found: dict[int, ConsentResult] = {}
    for request in relevant_requests(facts, on):
        if request.recipient_id is None:
            continue
        result = outcome(request, facts, on)
        known = found.get(request.recipient_id)
        if known is None or _WORSE.index(result.outcome) > _WORSE.index(known.outcome):
            found[request.recipient_id] = result
    return found


_WORSE = list(ConsentOutcome)


_SEEN_BEFORE = select(
    Observation.observed_on.label("day"),
    Observation.wellbeing_average.label("wellbeing"),
    Observation.involvement_average.label("involvement"),
    Observation.id.label("at"),
).where(
    Observation.case_id == CASE,
    Observation.id != bindparam("without"),
    Observation.is_draft.is_(False),
    Observation.deleted_on.is_(None),
)
_LOOSE = select(LooseScore.scored_on, LooseScore.wellbeing * 1.0, LooseScore.involvement * 1.0, LooseScore.id).where(
    LooseScore.case_id == CASE
)
_EVERY = union_all(_SEEN_BEFORE, _LOOSE).subquery()
_SCORES = (
    select(_EVERY.c.day, _EVERY.c.wellbeing, _EVERY.c.involvement)
    .where(_EVERY.c.wellbeing.is_not(None) | _EVERY.c.involvement.is_not(None))
    .order_by(_EVERY.c.day.desc(), _EVERY.c.at.desc())
    .limit(CHART_POINTS)
)


def scores(session: Session, case_id: int, *, without: int | None = None) -> tuple[ScorePoint, ...]:
    """Averages of the last observations and scores without a sheet, oldest first; one without a figure, and the
    observation `without`, are left out.
    """
    last = rows(session, _SCORES, case_id, without=without or 0).all()
    return tuple(ScorePoint(*row) for row in reversed(last))


def _guardian_name(link: Guardianship) -> str:
    return link.guardian.name.full or link.guardian.institution


def _guardian(link: Guardianship, number: int) -> Involved:
    person = link.guardian
    return Involved(
        kind="guardian",
        ref=link.guardian_id,
        name=person.name,
        shown=told_apart(_guardian_name(link), number),
        relation=link.relation,
        role=None,
        organisation=person.institution,
        phone=person.phone,
        email=person.email,
        authority=link.authority,
        first_contact=link.first_contact,
        lives_with_child=link.lives_with_child,
        language=person.language,
        interpreter_needed=person.interpreter_needed,
        do_not_contact=person.do_not_contact,
        do_not_contact_reason=person.do_not_contact_reason,
    )


def _parties(session: Session, case_id: int, which: ColumnElement[bool]) -> list[Involved]:
    """Whom the user put around the child: own staff first, then by name."""
    parties = session.execute(
        select(CaseParty, Person, Organisation.name)
        .join(Person, Person.id == CaseParty.person_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .where(CaseParty.case_id == case_id, which)
        .order_by(Person.organisation_id.is_not(None), Person.sort_name)
    )
    return [
        replace(
            _professional("party", person, organisation or ""),
            role=party.role,
            party_id=party.id,
            may_be_named=party.may_be_named,
            note=party.note,
            ended_on=party.ended_on,
        )
        for party, person, organisation in parties
    ]


def _mentor(person: Person, around: list[Involved]) -> Involved:
    """The mentor, with what the user wrote down about this person in the case."""
    own = next((one for one in around if one.ref == person.id), None)
    mentor = _professional("mentor", person, "")
    if own is None:
        return mentor
    return replace(mentor, party_id=own.party_id, may_be_named=own.may_be_named, note=own.note)


def _professional(kind: str, person: Person, organisation: str) -> Involved:
    name = PersonName(person.first_name, person.prefix, person.surname)
    return Involved(
        kind=kind,
        ref=person.id,
        name=name,
        shown=name.full,
        relation=None,
        role=person.role,
        organisation=organisation,
        phone=person.phone,
        email=person.email,
        organisation_id=person.organisation_id,
    )
