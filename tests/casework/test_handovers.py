"""The overdracht: rules, chain of steps, words of parents, versions (domain.md 2, product.md rules 6 and 7)."""

from datetime import date, datetime

import pytest

from tests.casework.makers import Maker, made
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.consents import ask_consent, record_answer, withdraw_answer
from zorgdesk.casework.handover_sheet import handover_sheet, insertable, newest_handover
from zorgdesk.casework.handovers import (
    AreaText,
    HandoverText,
    accept_rules,
    begin_handover,
    do_handover_step,
    name_party,
    plan_warm_talk,
    send_handover,
    write_area,
    write_handover,
    write_handover_answer,
    write_handover_view,
)
from zorgdesk.casework.parties import add_party
from zorgdesk.casework.reference import add_person, change_rules
from zorgdesk.casework.search import find
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.handovers import HandoverSheet
from zorgdesk.casework.sheets.people import PartyInput
from zorgdesk.domain.errors import (
    HandoverReadOnly,
    NotAllowed,
    ParentViewLocked,
    ReasonMissing,
    StepOutOfOrder,
)
from zorgdesk.domain.municipality_rules import NEUTRAL, MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import (
    AreaScore,
    ConcernCategory,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    DevelopmentArea,
    HandoverManner,
    HandoverStep,
    MayBeNamed,
    OrganisationKind,
    PersonRole,
    RecognisesPicture,
    Relation,
    SendManner,
    SignRule,
    VveStatus,
    WarmRule,
)

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)
OWN = "Fenna Fantasia"


class Story:
    """One child on the way to school, told through the deeds."""

    def __init__(self, maker: Maker) -> None:
        self.session = maker.session
        self.case_id = maker.case("Wout", "Wolkenkijker", birth_date=date(2023, 2, 1))
        self.mother = maker.guardian(self.case_id, "Wiep", "Wolkenkijker")
        self.father = maker.guardian(self.case_id, "Dolf", "Wolkenkijker", relation=Relation.FATHER)
        self.school = maker.organisation("De Papieren Boot", OrganisationKind.PRIMARY_SCHOOL)
        self.id = self.begin()

    def begin(self) -> int:
        return made(begin_handover(self.session, self.case_id, on=TODAY, by=OWN, at=NOW))

    def sheet(self) -> HandoverSheet:
        self.session.flush()
        return handover_sheet(self.session, self.id, on=TODAY)

    def step(self, step: HandoverStep, note: str = "") -> None:
        do_handover_step(self.session, self.id, step, on=TODAY, by=OWN, note=note)

    def choose_school(self, manner: HandoverManner = HandoverManner.WARM) -> None:
        write_handover(self.session, self.id, HandoverText(school_id=self.school, manner=manner))

    def parents_speak(self) -> None:
        for guardian, words in ((self.mother, "Wij herkennen dit."), (self.father, "Graag een rustige plek.")):
            write_handover_view(self.session, self.id, guardian, words, RecognisesPicture.YES, "", said_on=TODAY)

    def consent(self, *who: int) -> int:
        request = made(
            ask_consent(
                self.session, self.case_id, ConsentPurpose.HANDOVER, self.school, ConsentScope.FORM_AND_WARM_TALK,
                "Het formulier.", on=TODAY,
            )
        )  # fmt: skip
        for guardian in who:
            record_answer(
                self.session, request, guardian, ConsentDecision.YES, ConsentManner.PAPER, decided_on=TODAY, on=TODAY
            )
        return request

    def send(self) -> None:
        self.choose_school()
        self.step(HandoverStep.DISCUSSED)
        self.parents_speak()
        self.step(HandoverStep.REACTION)
        self.consent(self.mother, self.father)
        self.step(HandoverStep.CONSENT)
        send_handover(self.session, self.id, SendManner.SECURE_MAIL, on=TODAY, by=OWN)


@pytest.fixture
def story(maker: Maker) -> Story:
    return Story(maker)


def test_a_draft_has_eleven_areas_and_its_first_step(story: Story) -> None:
    sheet = story.sheet()
    assert [one.area for one in sheet.areas] == list(DevelopmentArea)
    assert [one.step for one in sheet.steps] == [HandoverStep.DRAFT]
    assert sheet.open_step is HandoverStep.DISCUSSED
    assert sheet.steps[0].done_by == OWN


def test_parties_whose_name_the_parents_want_on_paper_stand_ticked_at_the_start(maker: Maker) -> None:
    case_id, jgz, team = maker.case(), maker.organisation(), maker.organisation("Wijkteam")
    for party, named in ((jgz, MayBeNamed.YES), (team, MayBeNamed.NO)):
        person = add_person(
            maker.session, PersonName("Ada", "", f"Afspraak {party}"), PersonRole.JGZ_NURSE, organisation_id=party
        )
        add_party(maker.session, case_id, made(person), PartyInput(PersonRole.JGZ_NURSE, named), on=TODAY)
        ask_consent(maker.session, case_id, ConsentPurpose.CONSULT, party, ConsentScope.TALK, "Taal.", on=TODAY)
    begun = begin_handover(maker.session, case_id, on=TODAY, by=OWN, at=NOW)
    sheet = handover_sheet(maker.session, made(begun), on=TODAY)
    assert {one.organisation_id for one in sheet.parties if one.named} == {jgz}
    assert begun.undo is not None
    begun.undo(maker.session)
    assert newest_handover(maker.session, case_id) is None


def test_beginning_again_opens_the_draft_that_is_there(story: Story) -> None:
    assert story.begin() == story.id


def test_a_begun_draft_is_gone_after_undo(maker: Maker) -> None:
    case_id = maker.case("Pip", "Gouddraad", birth_date=date(2023, 2, 1))
    change = begin_handover(maker.session, case_id, on=TODAY, by=OWN, at=NOW)
    assert change.undo is not None
    change.undo(maker.session)
    assert newest_handover(maker.session, case_id) is None


@pytest.mark.parametrize(
    ("rule", "vve", "concern", "manner"),
    [
        (WarmRule.ALWAYS, VveStatus.NO, False, HandoverManner.WARM),
        (WarmRule.VVE, VveStatus.YES, False, HandoverManner.WARM),
        (WarmRule.VVE, VveStatus.NO, True, HandoverManner.COLD),
        (WarmRule.VVE_OR_CONCERN, VveStatus.NO, True, HandoverManner.WARM),
        (WarmRule.VVE_OR_CONCERN, VveStatus.NO, False, HandoverManner.COLD),
        (WarmRule.ON_REQUEST, VveStatus.YES, True, HandoverManner.COLD),
    ],
)
def test_warm_or_cold_follows_the_rule_of_the_gemeente(
    maker: Maker, rule: WarmRule, vve: VveStatus, concern: bool, manner: HandoverManner
) -> None:
    maker.municipality(rules=MunicipalityRules(warm_rule=rule))
    case_id = maker.case(birth_date=date(2023, 2, 1))
    categories = (ConcernCategory.LANGUAGE,) if concern else ()
    change_case(maker.session, case_id, CaseEdit(vve_status=vve, categories=categories), on=TODAY)
    handover_id = made(begin_handover(maker.session, case_id, on=TODAY, by=OWN, at=NOW))
    assert handover_sheet(maker.session, handover_id, on=TODAY).manner is manner


def test_a_draft_keeps_the_rules_it_began_with_until_they_are_accepted(story: Story, maker: Maker) -> None:
    newer = MunicipalityRules(handover_send_months=44, sign_rule=SignRule.AT_LEAST_ONE)
    change_rules(story.session, maker.municipality(), newer, on=TODAY)
    assert story.sheet().rules == NEUTRAL
    assert story.sheet().rules_differ
    assert story.sheet().consent.rule is SignRule.ALL
    change = accept_rules(story.session, story.id)
    assert story.sheet().rules == newer
    assert not story.sheet().rules_differ
    assert story.sheet().consent.rule is SignRule.AT_LEAST_ONE
    assert change.undo is not None
    change.undo(story.session)
    assert story.sheet().rules == NEUTRAL


def test_an_area_keeps_score_texts_and_cover(story: Story) -> None:
    text = AreaText(AreaScore.ATTENTION, "Speelt graag met water.", "Begin met één maatje.", "observatie 29 okt", True)
    write_area(story.session, story.id, DevelopmentArea.PLAY, text, at=NOW)
    kept = next(one for one in story.sheet().areas if one.area is DevelopmentArea.PLAY)
    assert (kept.score, kept.seen, kept.helps, kept.source, kept.on_cover) == (
        AreaScore.ATTENTION, "Speelt graag met water.", "Begin met één maatje.", "observatie 29 okt", True,
    )  # fmt: skip
    assert [hit.case_id for hit in find(story.session, "maatje").texts] == [story.case_id]


def test_another_text_about_home_asks_the_parents_again(story: Story) -> None:
    write_handover_answer(story.session, story.id, "home_situation", "home", "Woont in twee huizen.", at=NOW)
    write_handover(story.session, story.id, HandoverText(home_situation_agreed=True))
    write_handover_answer(story.session, story.id, "home_situation", "home", "Woont in twee huizen.", at=NOW)
    assert story.sheet().home_situation_agreed
    write_handover_answer(story.session, story.id, "home_situation", "home", "Woont nu bij moeder.", at=NOW)
    assert not story.sheet().home_situation_agreed


def test_skipping_a_step_needs_the_reason(story: Story) -> None:
    story.parents_speak()
    with pytest.raises(StepOutOfOrder) as no:
        story.step(HandoverStep.REACTION)
    assert no.value.skipped == (HandoverStep.DISCUSSED,)
    story.step(HandoverStep.REACTION, "Ouders reageerden op papier.")
    assert story.sheet().done[HandoverStep.REACTION].note == "Ouders reageerden op papier."


def test_a_reaction_nobody_gave_needs_the_reason(story: Story) -> None:
    story.step(HandoverStep.DISCUSSED)
    with pytest.raises(ReasonMissing):
        story.step(HandoverStep.REACTION)
    story.step(HandoverStep.REACTION, "De ouders wilden niets toevoegen.")


def test_the_words_of_parents_lock_with_the_reaction_and_open_after_undo(story: Story) -> None:
    story.step(HandoverStep.DISCUSSED)
    story.parents_speak()
    change = do_handover_step(story.session, story.id, HandoverStep.REACTION, on=TODAY, by=OWN)
    assert story.sheet().views_locked
    with pytest.raises(ParentViewLocked):
        write_handover_view(story.session, story.id, story.mother, "Anders.", None, "", said_on=TODAY)
    assert change.undo is not None
    change.undo(story.session)
    write_handover_view(story.session, story.id, story.mother, "Anders.", None, "", said_on=TODAY)
    assert story.sheet().views[0].text == "Anders."


def test_the_consent_step_waits_for_every_gezag_holder(story: Story) -> None:
    story.choose_school()
    story.step(HandoverStep.DISCUSSED)
    story.parents_speak()
    story.step(HandoverStep.REACTION)
    request = story.consent(story.mother)
    with pytest.raises(NotAllowed):
        story.step(HandoverStep.CONSENT)
    record_answer(
        story.session, request, story.father, ConsentDecision.YES, ConsentManner.TALK, decided_on=TODAY, on=TODAY
    )
    story.step(HandoverStep.CONSENT)
    result = story.sheet().consent.result
    assert result is not None
    assert (result.yes_count, result.needed_count) == (2, 2)


def test_nothing_is_sent_after_a_withdrawal(story: Story) -> None:
    story.choose_school()
    story.step(HandoverStep.DISCUSSED)
    story.parents_speak()
    story.step(HandoverStep.REACTION)
    request = story.consent(story.mother, story.father)
    story.step(HandoverStep.CONSENT)
    withdraw_answer(story.session, request, story.father, on=TODAY)
    with pytest.raises(NotAllowed):
        send_handover(story.session, story.id, SendManner.PORTAL, on=TODAY, by=OWN)
    assert story.sheet().send_manner is None


def test_a_sent_version_is_read_only(story: Story) -> None:
    story.send()
    assert not story.sheet().writable
    with pytest.raises(HandoverReadOnly):
        write_area(story.session, story.id, DevelopmentArea.PLAY, AreaText(), at=NOW)
    with pytest.raises(HandoverReadOnly):
        name_party(story.session, story.id, story.school, "", at=NOW)
    with pytest.raises(HandoverReadOnly):
        accept_rules(story.session, story.id)


def test_version_two_takes_over_the_texts_and_begins_its_own_chain(story: Story) -> None:
    write_handover_answer(story.session, story.id, "this_is_me", "comfort", "Het boek van de zee.", at=NOW)
    write_area(story.session, story.id, DevelopmentArea.PLAY, AreaText(AreaScore.STRONG, "Bouwt lang."), at=NOW)
    story.send()
    first, story.id = story.id, story.begin()
    second = story.sheet()
    assert (second.version, second.writable, second.is_newest) == (2, True, True)
    assert second.sections["this_is_me"].comfort == "Het boek van de zee."
    assert next(one for one in second.areas if one.area is DevelopmentArea.PLAY).seen == "Bouwt lang."
    assert [one.step for one in second.steps] == [HandoverStep.DRAFT]
    assert not any(view.is_said for view in second.views)
    assert [one.version for one in second.versions] == [2, 1]
    assert not handover_sheet(story.session, first, on=TODAY).is_newest


def test_a_cold_overdracht_ends_with_the_receipt(story: Story) -> None:
    story.choose_school(HandoverManner.COLD)
    assert HandoverStep.WARM_TALK not in story.sheet().chain
    story.step(HandoverStep.DISCUSSED)
    story.parents_speak()
    story.step(HandoverStep.REACTION)
    story.consent(story.mother, story.father)
    story.step(HandoverStep.CONSENT)
    send_handover(story.session, story.id, SendManner.PARENTS, on=TODAY, by=OWN)
    change = do_handover_step(story.session, story.id, HandoverStep.RECEIVED, on=TODAY, by=OWN)
    assert story.sheet().finished_on == TODAY
    assert story.sheet().open_step is None
    assert change.undo is not None
    change.undo(story.session)
    assert story.sheet().finished_on is None


def test_the_planned_day_of_the_warm_talk_comes_back_after_undo(story: Story) -> None:
    story.send()
    story.step(HandoverStep.RECEIVED)
    plan_warm_talk(story.session, story.id, date(2026, 11, 25))
    change = do_handover_step(story.session, story.id, HandoverStep.WARM_TALK, on=TODAY, by=OWN)
    assert story.sheet().warm_talk_on == TODAY
    assert change.undo is not None
    change.undo(story.session)
    assert story.sheet().warm_talk_on == date(2026, 11, 25)


def test_what_can_be_inserted_is_shared_and_dated(story: Story) -> None:
    assert insertable(story.session, story.case_id).facts == ()
