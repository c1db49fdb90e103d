"""The first chapters: signaal, casus, parents with gezag, intake, toestemming, and the notes along the way."""

from dataclasses import replace
from datetime import date, timedelta

from zorgdesk.casework.cases import change_case, finish_intake, open_case
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.journal import NoteText, change_note, write_note
from zorgdesk.casework.people import add_guardian
from zorgdesk.casework.sheets.cases import CaseEdit, NewCase
from zorgdesk.casework.sheets.journal import Attendee
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signal_cases import become_case
from zorgdesk.casework.signals import record_signal
from zorgdesk.demo.around import a_voogd
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import phrase, shop_window
from zorgdesk.demo.days import workday_until
from zorgdesk.demo.scene import Ending, Scene
from zorgdesk.demo.world import World
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import (
    AuthoritySource,
    ConcernCategory,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    JournalKind,
    OrganisationKind,
    ParentalAuthority,
    ParentsKnow,
    PartiesInvolved,
    Relation,
    SignalManner,
    Visibility,
    VveStatus,
)

_NOT_APPROACHED = 13
"""Of every so many families the second parent may not be approached."""

_UNKNOWN_AUTHORITY = {Ending.INTAKE: 0.3, Ending.OBSERVATION: 0.05}
"""How often the gezag of the second parent still has to be cleared up."""

_PARENTS_DIFFER = 0.8
"""How often, where a nee is thinkable, only one of the two says it."""


def a_signal(scene: Scene, *, named: bool = False) -> int:
    """A worry comes in, mostly without a name."""
    return scene.clerk.do(
        record_signal,
        SignalInput(
            reporter=scene.location.mentor_name,
            manner=scene.rng.choice((SignalManner.PHONE, SignalManner.TALK, SignalManner.CARD)),
            name=scene.name if named else PersonName(),
            group_id=scene.rng.choice(scene.location.group_ids),
            age_months=age_in_months(scene.birth_date, scene.clerk.day),
            fact=scene.rng.choice(scene.arc.signals),
            frequency=phrase(f"signal_frequency_{scene.clerk.day.day % 3}"),
            worry=scene.rng.randint(2, 4),
            categories=(scene.arc.category,),
            parents_know=scene.rng.choice((ParentsKnow.YES, ParentsKnow.NOT_YET)),
        ),
        on=scene.clerk.day,
    )


def an_unborn_child(clerk: Clerk, world: World, today: date) -> None:
    """Parents who ask for help before the birth: a casus without a name, with a due date."""
    location = world.locations[1]
    clerk.day = workday_until(today - timedelta(days=11))
    new = NewCase(
        location_id=location.location_id,
        residence_id=location.municipality_id,
        owner=world.own_name,
        due_date=today + timedelta(days=66),
        question=phrase("unborn_question"),
        categories=(ConcernCategory.FAMILY,),
        opened_on=clerk.day,
    )
    case_id = clerk.do(open_case, new, on=clerk.day)
    mother = GuardianInput(
        name=PersonName("Mina", "", "Ochtenddauw"),
        relation=Relation.MOTHER,
        authority=ParentalAuthority.YES,
        authority_source=AuthoritySource.AUTHORITY_REGISTER,
        authority_seen_on=clerk.day,
        first_contact=True,
    )
    clerk.do(add_guardian, case_id, mother, on=clerk.day)
    a_voogd(clerk, case_id)


def becomes_a_case(scene: Scene) -> None:
    """The casus is opened, two times out of three from a signaal."""
    signal_id = a_signal(scene) if scene.rng.random() < 0.66 else 0
    if signal_id:
        scene.pass_days(1, 5)
    new = NewCase(
        location_id=scene.location.location_id,
        residence_id=scene.location.municipality_id,
        owner=scene.world.own_name,
        group_id=scene.rng.choice(scene.location.group_ids),
        first_name=scene.name.first_name,
        prefix=scene.name.prefix,
        surname=scene.name.surname,
        birth_date=scene.birth_date,
        question=scene.words("need"),
        categories=(scene.arc.category,),
        opened_on=scene.clerk.day,
    )
    if signal_id:
        scene.case_id = scene.clerk.do(become_case, signal_id, new, on=scene.clerk.day)
    else:
        scene.case_id = scene.clerk.do(open_case, new, on=scene.clerk.day)
    _parents(scene)


def the_intake(scene: Scene) -> None:
    """Questions of parents and pm'er; the three agreements when the story goes on after the intake."""
    rng, day = scene.rng, scene.clerk.day
    vve = rng.choice((VveStatus.YES, VveStatus.NO, VveStatus.NO, VveStatus.UNKNOWN))
    edit = CaseEdit(
        mentor_id=scene.location.mentor_id,
        parents_question=scene.words("parents_question"),
        team_question=scene.words("team_question"),
        home_languages=rng.choice(shop_window().people["languages"]),
        vve_status=vve,
        vve_source=f"JGZ {scene.location.municipality}" if vve is VveStatus.YES else "",
        vve_since=day if vve is VveStatus.YES else None,
        care_started_on=scene.birth_date.replace(day=1).replace(year=scene.birth_date.year + 1),
    )
    scene.clerk.do(change_case, scene.case_id, edit, on=day)
    a_phone_call(scene)
    if scene.ending is Ending.INTAKE:
        return
    agreed = CaseEdit(
        case_director=scene.world.own_name,
        contact_for_parents=scene.location.mentor_name,
        parties_involved=rng.choice((PartiesInvolved.YES, PartiesInvolved.YES, PartiesInvolved.NOT_YET)),
        district_team_discussed_on=day,
    )
    scene.clerk.do(change_case, scene.case_id, agreed, on=day)
    scene.pass_days(1, 4)
    scene.clerk.do(finish_intake, scene.case_id, on=scene.clerk.day)


def consents(scene: Scene) -> None:
    """Observation is asked of everyone; JGZ and wijkteam of most; now and then somebody says no or waits."""
    wait = 0.5 if scene.ending is Ending.INTAKE else 0.06
    ask(scene, ConsentPurpose.OBSERVATION, None, ConsentScope.REPORT, phrase("shared_observation"), wait=wait)
    if scene.ending is Ending.INTAKE:
        return
    jgz = scene.world.party(OrganisationKind.JGZ, scene.location.municipality)
    ask(scene, ConsentPurpose.CONSULT, jgz.organisation_id, ConsentScope.TALK, phrase("shared_question"))
    if scene.rng.random() < 0.4:
        team = scene.world.party(OrganisationKind.LOCAL_TEAM, scene.location.municipality)
        ask(
            scene,
            ConsentPurpose.INFORM,
            team.organisation_id,
            ConsentScope.TALK,
            phrase("shared_thinking_along"),
            no=0.25,
        )
    if scene.ending >= Ending.SUPPORT and scene.rng.random() < 0.3:
        speech = scene.world.party(OrganisationKind.SPEECH_THERAPY, scene.location.municipality)
        ask(
            scene,
            ConsentPurpose.REFERRAL,
            speech.organisation_id,
            ConsentScope.REPORT,
            phrase("shared_language_report"),
            wait=0.3,
        )


def ask(
    scene: Scene,
    purpose: ConsentPurpose,
    recipient_id: int | None,
    scope: ConsentScope,
    shared: str,
    *,
    no: float = 0.05,
    wait: float = 0.06,
) -> None:
    """Ask consent of all who decide and write down most of the answers within two weeks."""
    request_id = scene.clerk.do(ask_consent, scene.case_id, purpose, recipient_id, scope, shared, on=scene.clerk.day)
    scene.pass_days(1, 9)
    together = ConsentDecision.NO if scene.rng.random() < no else ConsentDecision.YES
    for number, guardian_id in enumerate(scene.guardian_ids):
        if scene.rng.random() < wait:
            continue
        alone = number == 1 and scene.rng.random() < no * _PARENTS_DIFFER
        decision = ConsentDecision.NO if alone else together
        manner = scene.rng.choice((ConsentManner.PAPER, ConsentManner.PAPER, ConsentManner.TALK, ConsentManner.MAIL))
        day = scene.clerk.day
        scene.clerk.do(record_answer, request_id, guardian_id, decision, manner, decided_on=day, on=day)


def a_phone_call(scene: Scene) -> None:
    """A short note of a call with a parent."""
    fact = scene.one_of(scene.arc.phone)
    whom = scene.rng.choice(scene.guardian_names)
    note = NoteText(
        kind=JournalKind.PHONE,
        happened_on=scene.clerk.day,
        attendees=tuple(one for one in scene.parents if one.name == whom),
        fact=fact,
        minutes=scene.rng.choice((5, 10, 15)),
        visibility=scene.rng.choice((Visibility.INTERNAL, Visibility.SHARED)),
    )
    scene.clerk.do(write_note, scene.case_id, note, at=scene.clerk.moment)


def a_talk(scene: Scene) -> None:
    """A note of a talk in the team or a visit to the group."""
    note = NoteText(
        kind=scene.rng.choice((JournalKind.TALK, JournalKind.GROUP_VISIT, JournalKind.MAIL)),
        happened_on=scene.clerk.day,
        attendees=(Attendee(scene.location.mentor_name, person_id=scene.location.mentor_id),),
        fact=scene.one_of(scene.arc.talk),
        interpretation=phrase("interpretation") if scene.rng.random() < 0.3 else "",
        minutes=scene.rng.choice((10, 20, 30, 45)),
    )
    scene.clerk.do(write_note, scene.case_id, note, at=scene.clerk.moment)


def notes_along_the_way(scene: Scene, how_many: int, least: int = 4, most: int = 16) -> None:
    """Calls and talks while time passes."""
    for _ in range(how_many):
        if not scene.past:
            return
        scene.pass_days(least, most)
        (a_phone_call if scene.rng.random() < 0.5 else a_talk)(scene)
    if how_many and (scene.case_id + scene.clerk.day.day) % 3 == 0:
        the_rarer_notes(scene)


def the_rarer_notes(scene: Scene) -> None:
    """Help with a form, a visit at home, a decision, and what one parent asked to keep apart; one of them corrected."""
    day, at, parents = scene.clerk.day, scene.clerk.moment, scene.parents
    mentor = Attendee(scene.location.mentor_name, person_id=scene.location.mentor_id)
    secret = NoteText(
        JournalKind.TALK, day, fact=phrase("apart"), minutes=20, attendees=tuple(parents[:1]),
        visibility=Visibility.CONFIDENTIAL, confidential_guardian_id=parents[0].guardian_id,
    ) if parents else None  # fmt: skip
    notes = (
        NoteText(JournalKind.FORM_SUPPORT, day, fact=phrase("form_help"), minutes=35, attendees=tuple(parents[:1])),
        NoteText(JournalKind.HOME_VISIT, day, fact=phrase("home_visit"), minutes=55, attendees=(*parents, mentor)),
        NoteText(JournalKind.DECISION, day, fact=phrase("decision"), minutes=10, attendees=(mentor,)),
        secret,
    )
    chosen = notes[scene.clerk.day.day % len(notes)]
    if chosen is None:
        return
    note_id = scene.clerk.do(write_note, scene.case_id, replace(chosen, fact=phrase("first_words")), at=at)
    scene.clerk.do(change_note, note_id, chosen, at=at)


def _parents(scene: Scene) -> None:
    people, rng = shop_window().people, scene.rng
    both = rng.random() < 0.8 or scene.family is not None
    unknown = both and rng.random() < _UNKNOWN_AUTHORITY.get(scene.ending, 0)
    for number, relation in enumerate((Relation.MOTHER, Relation.FATHER) if both else (Relation.MOTHER,)):
        first_name = rng.choice(people["mothers" if relation is Relation.MOTHER else "fathers"])
        if scene.family is not None:
            first_name = scene.family.mother if relation is Relation.MOTHER else scene.family.father
        name = PersonName(first_name, scene.name.prefix, scene.name.surname)
        authority = ParentalAuthority.UNKNOWN if unknown and number == 1 else ParentalAuthority.YES
        given = GuardianInput(
            name=name,
            relation=relation,
            authority=authority,
            authority_source=AuthoritySource.AUTHORITY_REGISTER if authority is ParentalAuthority.YES else None,
            authority_seen_on=scene.clerk.day if authority is ParentalAuthority.YES else None,
            phone=f"000 200 {rng.randint(10, 99)} {rng.randint(10, 99)}",
            language=rng.choice(people["languages"]),
            lives_with_child=number == 0 or rng.random() < 0.75,
            first_contact=number == 0,
            do_not_contact=number == 1 and scene.family is None and scene.case_id % _NOT_APPROACHED == 0,
            do_not_contact_reason=phrase("do_not_contact"),
        )
        guardian_id = scene.clerk.do(add_guardian, scene.case_id, given, on=scene.clerk.day)
        scene.guardian_names.append(name.full)
        scene.parents.append(Attendee(name.full, guardian_id=guardian_id))
        if authority is ParentalAuthority.YES:
            scene.guardian_ids.append(guardian_id)
