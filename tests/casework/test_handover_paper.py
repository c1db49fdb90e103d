"""Preparing the overdracht for school: what comes on it, what stays behind, and where each point leads."""

from datetime import date, datetime

import pytest

from tests.casework.makers import Maker, made
from tests.casework.test_handovers import Story
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.consents import ask_consent, record_answer, withdraw_answer
from zorgdesk.casework.handovers import (
    AreaText,
    HandoverText,
    name_party,
    write_area,
    write_handover,
    write_handover_answer,
    write_handover_view,
)
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.handover_paper import HandoverPaper
from zorgdesk.casework.sheets.papers import LeftOutKind, PaperFrame
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.permits import permit
from zorgdesk.domain.values import (
    Answer,
    AreaScore,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    DevelopmentArea,
    HandoverAttachment,
    HandoverStep,
    OrganisationKind,
    PaperKind,
    RecognisesPicture,
    VveStatus,
)
from zorgdesk.domain.verdicts import MissingItem

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)


@pytest.fixture
def story(maker: Maker) -> Story:
    return Story(maker)


def proposal(story: Story) -> Proposal:
    story.session.flush()
    found = prepare(story.session, PaperRequest(PaperKind.HANDOVER, story.case_id), on=TODAY)
    assert found is not None
    return found


def paper(story: Story) -> HandoverPaper:
    sheet = proposal(story).sheet
    assert isinstance(sheet, HandoverPaper)
    return sheet


def answer(story: Story, section: str, field: str, text: str) -> None:
    write_handover_answer(story.session, story.id, section, field, text, at=NOW)


def area(story: Story, which: DevelopmentArea, text: AreaText) -> None:
    write_area(story.session, story.id, which, text, at=NOW)


def missing(story: Story) -> dict[MissingItem, str]:
    return {point.item: point.place.key for point in proposal(story).verdict.points}


def test_a_case_without_overdracht_has_no_paper(maker: Maker) -> None:
    case_id = maker.case()
    assert prepare(maker.session, PaperRequest(PaperKind.HANDOVER, case_id), on=TODAY) is None


def test_a_fresh_draft_says_everything_that_is_missing(story: Story) -> None:
    change_case(story.session, story.case_id, CaseEdit(vve_status=VveStatus.YES), on=TODAY)
    items = set(missing(story))
    assert {MissingItem.SCHOOL_UNKNOWN, MissingItem.VVE_PROGRAMME_EMPTY, MissingItem.PARENT_VIEW_MISSING} <= items
    assert proposal(story).verdict.answer is Answer.NOT_YET


def test_with_everything_in_order_a_permit_follows(story: Story) -> None:
    story.choose_school()
    story.step(HandoverStep.DISCUSSED)
    story.parents_speak()
    request = story.consent(story.mother, story.father)
    found = proposal(story)
    assert found.verdict.answer is Answer.YES
    assert permit(found.verdict).consent_request_ids == (request,)
    assert (found.recipient, found.version, found.request.recipient_id) == ("De Papieren Boot", 1, story.school)


def test_another_child_and_a_bsn_lead_to_their_field(story: Story, maker: Maker) -> None:
    maker.case("Fleur", "Zandkasteel")
    area(story, DevelopmentArea.PLAY, AreaText(AreaScore.ATTENTION, "Samen met Fleur lukt het.", "Een maatje."))
    answer(story, "this_is_me", "comfort", "Bel 111222333 als het niet lukt.")
    found = missing(story)
    assert found[MissingItem.OTHER_CHILD_IN_TEXT] == "play.seen"
    assert found[MissingItem.BSN_IN_TEXT] == "this_is_me.comfort"


def test_the_words_of_a_parent_are_looked_at_too(story: Story, maker: Maker) -> None:
    maker.case("Fleur", "Zandkasteel")
    write_handover_view(story.session, story.id, story.father, "Thuis speelt Fleur mee.", None, "", said_on=TODAY)
    assert missing(story)[MissingItem.OTHER_CHILD_IN_TEXT] == f"view_{story.father}.text"


def test_home_is_printed_only_with_the_yes_of_the_parents(story: Story) -> None:
    answer(story, "home_situation", "home", "Woont in twee huizen.")
    assert paper(story).home_situation == ""
    write_handover(story.session, story.id, HandoverText(home_situation_agreed=True))
    assert paper(story).home_situation == "Woont in twee huizen."


def test_a_party_is_named_only_when_the_parents_agreed_and_its_consent_stands(story: Story, maker: Maker) -> None:
    jgz = maker.organisation()
    request = made(
        ask_consent(story.session, story.case_id, ConsentPurpose.CONSULT, jgz, ConsentScope.TALK, "Taal.", on=TODAY)
    )
    for guardian in (story.mother, story.father):
        record_answer(
            story.session, request, guardian, ConsentDecision.YES, ConsentManner.PAPER, decided_on=TODAY, on=TODAY
        )
    assert paper(story).parties == ()
    assert [one.kind for one in paper(story).left_out] == [LeftOutKind.PARTIES_NOT_NAMED]
    name_party(story.session, story.id, jgz, "kijkt mee, sinds mei 2026", at=NOW)
    [named] = paper(story).parties
    assert (named.name, named.involvement) == ("JGZ Sprookstad", "kijkt mee, sinds mei 2026")
    withdraw_answer(story.session, request, story.father, on=TODAY)
    assert paper(story).parties == ()


def test_the_cover_takes_the_first_sentence_of_what_was_put_on_it(story: Story) -> None:
    seen = "Speelt lang met water. Daarna wordt het druk."
    area(story, DevelopmentArea.PLAY, AreaText(AreaScore.ATTENTION, seen, "Eén maatje. En rust.", "", True))
    area(story, DevelopmentArea.GROSS_MOTOR, AreaText(AreaScore.STRONG, "Klimt graag. Durft veel.", ""))
    area(story, DevelopmentArea.FINE_MOTOR, AreaText(AreaScore.ATTENTION, "Tekent kort.", "Dik krijt."))
    shown = paper(story)
    assert [(point.area, point.text) for point in shown.attention] == [(DevelopmentArea.PLAY, "Eén maatje.")]
    assert shown.goes_well == ("Klimt graag.",)
    assert [one.area for one in shown.areas if one.remarkable] == [DevelopmentArea.PLAY]


def test_an_area_nobody_scored_is_not_seen_and_all_eleven_are_there(story: Story) -> None:
    shown = paper(story)
    assert [one.area for one in shown.areas] == list(DevelopmentArea)
    assert {one.score for one in shown.areas} == {AreaScore.NOT_SEEN}


def test_the_scale_has_the_words_of_the_gemeente(maker: Maker) -> None:
    maker.municipality(rules=MunicipalityRules(scale_labels={"strong": "loopt voor"}, source="Werkafspraak 2026"))
    shown = paper(Story(maker))
    assert [(one.score, one.label) for one in shown.scale][:2] == [
        (AreaScore.STRONG, "loopt voor"), (AreaScore.FITTING, ""),
    ]  # fmt: skip
    assert shown.form_name == "Werkafspraak 2026"


def test_parents_who_differ_each_keep_their_own_answer(story: Story) -> None:
    write_handover_view(story.session, story.id, story.mother, "Ja.", RecognisesPicture.YES, "Rust.", said_on=TODAY)
    write_handover_view(story.session, story.id, story.father, "Nee.", RecognisesPicture.NO, "Rust.", said_on=TODAY)
    shown = paper(story)
    assert shown.recognises is None
    assert [(one.who, one.answer) for one in shown.recognised_by] == [
        ("Wiep Wolkenkijker", RecognisesPicture.YES), ("Dolf Wolkenkijker", RecognisesPicture.NO),
    ]  # fmt: skip
    assert [one.words for one in shown.parent_words] == ["Ja.", "Nee."]
    assert shown.parent_wish == "Rust."


def test_what_goes_along_has_a_line_of_its_own(story: Story, maker: Maker) -> None:
    bso = maker.organisation("BSO De Kreukel", OrganisationKind.BSO)
    ask_consent(story.session, story.case_id, ConsentPurpose.HANDOVER, bso, ConsentScope.REPORT, "", on=TODAY)
    story.choose_school()
    assert [row.scope for row in paper(story).consents] == [ConsentScope.FORM, ConsentScope.TALK, ConsentScope.REPORT]
    write_handover(story.session, story.id, HandoverText(school_id=story.school, include_plan=True))
    shown = paper(story)
    assert shown.attached == (HandoverAttachment.PLAN_FOR_PARENTS,)
    assert [row.scope for row in shown.consents][:2] == [ConsentScope.FORM, ConsentScope.FORM_WITH_ATTACHMENTS]


def test_version_two_says_which_version_it_replaces(story: Story) -> None:
    story.send()
    story.id = story.begin()
    found = proposal(story)
    assert isinstance(found.frame, PaperFrame)
    assert (found.version, found.frame.replaces_version, found.frame.replaces_made_on) == (2, 1, TODAY)
    assert found.verdict.answer is not Answer.YES
