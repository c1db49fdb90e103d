"""Read the tab "Toestemming en gezag" of one case (look.md screen 13), and the parties that can be asked about."""

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.releases import releases_of_child
from zorgdesk.casework.sheets.consents import (
    ConsentMatrix,
    Evidence,
    GuardianCard,
    HistoryKind,
    HistoryLine,
    Holder,
    MatrixRow,
    Party,
)
from zorgdesk.casework.sheets.releases import ReleaseSheet
from zorgdesk.domain.consent_rules import ConsentResult, Decider, Voice, deciders, outcome
from zorgdesk.domain.facts import CaseFacts, ConsentRequestFact
from zorgdesk.domain.names import namesake_numbers
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.consents import ConsentAnswer, ConsentRequest
from zorgdesk.domain.records.parent_meetings import ParentMeeting, ParentWords
from zorgdesk.domain.records.people import Guardianship
from zorgdesk.domain.records.reference import Organisation
from zorgdesk.domain.records.releases import Release
from zorgdesk.domain.values import ConsentDecision, ConsentPurpose, OrganisationKind, PaperKind


def consent_matrix(session: Session, case_id: int, *, on: date) -> ConsentMatrix:
    """Everything of the tab on one day; the newest request of each purpose and party first, in the order of asking."""
    care_case = session.get_one(CareCase, case_id)
    facts = case_facts(session, case_id)
    who = deciders(facts, on)
    columns = (*_in_file_order(facts, (*who.people, *who.unknown)),)
    return ConsentMatrix(
        case_id=case_id,
        on=on,
        child_name=care_case.child.name,
        facts=facts,
        columns=columns,
        unknown_ids=frozenset(one.guardian_id for one in who.unknown if one.guardian_id is not None),
        cards=_cards(session, care_case),
        rows=_rows(session, care_case.child_id, facts, columns, on),
        default_months=facts.care_rules.consent_months,
        residence_name=care_case.residence.name,
    )


def parties(session: Session, case_id: int, purpose: ConsentPurpose) -> tuple[Party, ...]:
    """The organisations of the sociale kaart: those whose kind suits the purpose first, then by name."""
    fitting = SUITED.get(purpose, ())
    own = session.get_one(CareCase, case_id).location.municipality_id
    rows = session.execute(
        select(Organisation.id, Organisation.name, Organisation.kind).order_by(
            Organisation.kind.in_(fitting).desc(),
            func.coalesce(Organisation.municipality_id == own, False).desc(),
            Organisation.search_name,
        )
    )
    return tuple(Party(ref, name, kind, kind in fitting) for ref, name, kind in rows)


SUITED: dict[ConsentPurpose, tuple[OrganisationKind, ...]] = {
    ConsentPurpose.OBSERVATION: (OrganisationKind.AMBULATORY_CARE,),
    ConsentPurpose.CONSULT: (OrganisationKind.JGZ, OrganisationKind.LOCAL_TEAM, OrganisationKind.AMBULATORY_CARE),
    ConsentPurpose.COACHING: (OrganisationKind.AMBULATORY_CARE,),
    ConsentPurpose.REFERRAL: (
        OrganisationKind.SPEECH_THERAPY,
        OrganisationKind.PHYSIOTHERAPY,
        OrganisationKind.AMBULATORY_CARE,
        OrganisationKind.YOUTH_CARE,
    ),
    ConsentPurpose.INFORM: (OrganisationKind.LOCAL_TEAM,),
    ConsentPurpose.HANDOVER: (OrganisationKind.PRIMARY_SCHOOL, OrganisationKind.BSO),
}
"""Which kinds of party a purpose is usually about; any other may be chosen too."""


def _in_file_order(facts: CaseFacts, people: tuple[Decider, ...]) -> list[Decider]:
    """Guardians in the order of the cards, the child last."""
    order = [guardian.guardian_id for guardian in facts.guardians]
    return sorted(people, key=lambda one: len(order) if one.guardian_id is None else order.index(one.guardian_id))


def _cards(session: Session, care_case: CareCase) -> tuple[GuardianCard, ...]:
    told = _told(session, care_case.child_id)
    links = care_case.child.guardianships
    numbers = namesake_numbers([link.guardian.name.full or link.guardian.institution for link in links])
    return tuple(_card(link, told, number) for link, number in zip(links, numbers, strict=True))


def _card(link: Guardianship, told: dict[int, date], number: int) -> GuardianCard:
    guardian = link.guardian
    return GuardianCard(
        guardian_id=link.guardian_id,
        name=guardian.name,
        institution=guardian.institution,
        relation=link.relation,
        authority=link.authority,
        authority_source=link.authority_source,
        authority_seen_on=link.authority_seen_on,
        first_contact=link.first_contact,
        lives_with_child=link.lives_with_child,
        language=guardian.language,
        interpreter_needed=guardian.interpreter_needed,
        informed_on=told.get(link.guardian_id),
        do_not_contact=guardian.do_not_contact,
        do_not_contact_reason=guardian.do_not_contact_reason,
        number=number,
    )


def _told(session: Session, child_id: int) -> dict[int, date]:
    """The last day each guardian was told something in a talk or got a copy (look.md 13: a visible line with dates)."""
    spoken = (
        select(ParentWords.guardian_id, func.max(ParentWords.informed_on))
        .join(ParentMeeting, ParentMeeting.id == ParentWords.parent_meeting_id)
        .join(CareCase, CareCase.id == ParentMeeting.case_id)
        .where(CareCase.child_id == child_id, ParentWords.informed_on.is_not(None))
        .group_by(ParentWords.guardian_id)
    )
    given = (
        select(Release.guardian_id, func.max(Release.released_on))
        .join(CareCase, CareCase.id == Release.case_id)
        .where(CareCase.child_id == child_id, Release.guardian_id.is_not(None), Release.not_left_on.is_(None))
        .group_by(Release.guardian_id)
    )
    told: dict[int, date] = {}
    for guardian_id, day in (*session.execute(spoken), *session.execute(given)):
        told[guardian_id] = max(day, told.get(guardian_id, day))
    return told


def _rows(
    session: Session, child_id: int, facts: CaseFacts, columns: tuple[Decider, ...], on: date
) -> tuple[MatrixRow, ...]:
    requests = session.scalars(
        select(ConsentRequest)
        .where(ConsentRequest.child_id == child_id)
        .order_by(ConsentRequest.id)
        .options(selectinload(ConsentRequest.answers))
    ).all()
    shared = releases_of_child(session, child_id)
    names = _names(facts)
    newest = {(request.purpose, request.recipient_id): request.id for request in requests}
    known = {fact.request_id: fact for fact in facts.consent_requests}
    rows = [
        _row(request, known[request.id], facts, columns, names, shared, on, request.id in newest.values())
        for request in requests
    ]
    return tuple(sorted(rows, key=lambda row: not row.newest))


def _row(
    request: ConsentRequest,
    fact: ConsentRequestFact,
    facts: CaseFacts,
    columns: tuple[Decider, ...],
    names: dict[int | None, Decider],
    shared: tuple[ReleaseSheet, ...],
    on: date,
    newest: bool,
) -> MatrixRow:
    result = outcome(fact, facts, on)
    own = tuple(release for release in shared if request.id in release.consent_request_ids)
    return MatrixRow(
        request=fact,
        result=result,
        voices=tuple(_voice_of(result, column) for column in columns),
        what_is_shared=request.what_is_shared,
        created_on=request.created_on,
        discussed_on=request.discussed_on,
        history=_history(request, names, own, _letters(request, shared), on),
        releases=own,
        newest=newest,
        holders=_holders(own, facts),
    )


def _holders(shared: tuple[ReleaseSheet, ...], facts: CaseFacts) -> tuple[Holder, ...]:
    """Who has copies, the latest first; a copy that could not be made after all is nobody's."""
    found: dict[str, list[ReleaseSheet]] = {}
    for release in shared:
        if release.not_left_on is None:
            found.setdefault(release.recipient, []).append(release)
    return tuple(
        Holder(who, tuple(papers), asked_back=_is_asked_back(who, papers, facts)) for who, papers in found.items()
    )


def _is_asked_back(recipient: str, papers: list[ReleaseSheet], facts: CaseFacts) -> bool:
    """Whether an open step names this party and the number of one of these papers."""
    codes = [paper.code for paper in papers]
    return any(recipient in step.what and any(code in step.what for code in codes) for step in facts.steps)


def _voice_of(result: ConsentResult, column: Decider) -> Voice | None:
    return next(
        (one for one in (*result.voices, *result.unknown) if one.decider.guardian_id == column.guardian_id), None
    )


def _names(facts: CaseFacts) -> dict[int | None, Decider]:
    """Everyone who ever could have answered, also when gezag has changed since."""
    relations = [guardian.relation for guardian in facts.guardians]
    names: dict[int | None, Decider] = {None: Decider(None, facts.child_first_name, None)}
    for guardian in facts.guardians:
        unique = relations.count(guardian.relation) == 1
        names[guardian.guardian_id] = Decider(guardian.guardian_id, guardian.name, guardian.relation, unique)
    return names


def _letters(request: ConsentRequest, shared: tuple[ReleaseSheet, ...]) -> tuple[ReleaseSheet, ...]:
    """The letters that asked this question: about it alone, or about everything that was open that day."""
    return tuple(
        release
        for release in shared
        if release.paper is PaperKind.CONSENT_LETTER and _is_about(release, request)
    )


def _is_about(letter: ReleaseSheet, request: ConsentRequest) -> bool:
    return letter.source_id == request.id or (letter.source_id is None and request.created_on <= letter.released_on)


def _history(
    request: ConsentRequest,
    names: dict[int | None, Decider],
    shared: tuple[ReleaseSheet, ...],
    letters: tuple[ReleaseSheet, ...],
    on: date,
) -> tuple[HistoryLine, ...]:
    """What happened, newest first; on one day a later step stands above an earlier one."""
    lines: list[HistoryLine] = []
    if request.discussed_on is not None:
        lines.append(HistoryLine(HistoryKind.DISCUSSED, request.discussed_on))
    for answer in request.answers:
        lines += _steps(answer, names.get(answer.guardian_id), on)
    lines += [
        HistoryLine(HistoryKind.SHARED, release.released_on, what=release.title)
        for release in reversed(shared)
        if release.not_left_on is None
    ]
    lines += [
        HistoryLine(HistoryKind.LETTER, release.released_on, names.get(release.guardian_id))
        for release in reversed(letters)
        if release.not_left_on is None and release.guardian_id in names
    ]
    order = {line: place for place, line in enumerate(lines)}
    return tuple(sorted(lines, key=lambda line: (line.on, order[line]), reverse=True))


def _steps(answer: ConsentAnswer, who: Decider | None, on: date) -> list[HistoryLine]:
    lines = []
    if answer.asked_on is not None and answer.asked_on != answer.decided_on:
        lines.append(HistoryLine(HistoryKind.ASKED, answer.asked_on, who))
    if answer.decided_on is not None and answer.decision is not ConsentDecision.OPEN:
        kind = HistoryKind.YES if answer.decision is ConsentDecision.YES else HistoryKind.NO
        evidence = Evidence(answer.signed_on, answer.seen_by, answer.reference)
        given = HistoryLine(
            kind, answer.decided_on, who, answer.manner, answer.note, evidence=evidence, until=answer.valid_until
        )
        lines.append(given)
    if answer.reconfirm_on is not None:
        why = HistoryKind.AUTHORITY_CHANGED if answer.authority_changed else HistoryKind.RECONFIRM
        lines.append(HistoryLine(why, answer.reconfirm_on, who))
    if answer.valid_until is not None and answer.valid_until < on and answer.withdrawn_on is None:
        lines.append(HistoryLine(HistoryKind.EXPIRED, answer.valid_until + timedelta(days=1), who))
    if answer.withdrawn_on is not None:
        lines.append(HistoryLine(HistoryKind.WITHDRAWN, answer.withdrawn_on, who))
    return lines
