"""Asking, answering and withdrawing consent, as the deeds write it and the matrix reads it back."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.changes import Change
from zorgdesk.casework.consent_matrix import consent_matrix, parties
from zorgdesk.casework.consents import ask_consent, mark_reconfirm, record_answer, withdraw_answer
from zorgdesk.casework.facts import case_facts, facts_to_decide
from zorgdesk.casework.handovers import begin_handover
from zorgdesk.casework.reference import change_rules
from zorgdesk.casework.releases import release_paper
from zorgdesk.casework.sheets.consents import HistoryKind, MatrixRow
from zorgdesk.casework.sheets.releases import Ground, ReleaseInput
from zorgdesk.domain.consent_rules import VoiceState, care_rules_for, deciders
from zorgdesk.domain.errors import ConsentEndsBeforeStart, ConsentNotGiven
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.permits import permit
from zorgdesk.domain.records.consents import ConsentRequest
from zorgdesk.domain.values import (
    ConsentDecision,
    ConsentManner,
    ConsentOutcome,
    ConsentPurpose,
    ConsentScope,
    OrganisationKind,
    PaperKind,
    ParentalAuthority,
    Relation,
    ReleaseManner,
    SignRule,
)

TODAY = date(2026, 11, 10)
YES, NO, PAPER = ConsentDecision.YES, ConsentDecision.NO, ConsentManner.PAPER


@pytest.fixture
def case(maker: Maker) -> tuple[int, int, int]:
    """Lotje with her mother Jana and father Pepijn, both with gezag."""
    case_id = maker.case()
    mother = maker.guardian(case_id)
    father = maker.guardian(case_id, "Pepijn", relation=Relation.FATHER)
    return case_id, mother, father


@pytest.mark.parametrize("purpose", ConsentPurpose)
def test_who_decides_is_the_same_from_few_facts_as_from_all(
    session: Session, maker: Maker, case: tuple[int, int, int], purpose: ConsentPurpose
) -> None:
    begin_handover(session, case[0], on=TODAY, by="Fenna", at=maker.at)
    change_rules(session, maker.municipality(), MunicipalityRules(consent_months=6, sign_rule=SignRule.ALL), on=TODAY)
    every, few = case_facts(session, case[0]), facts_to_decide(session, case[0], purpose)
    assert care_rules_for(few, purpose) == care_rules_for(every, purpose)
    for day in (TODAY, date(2036, 1, 1), date(2041, 1, 1)):
        assert deciders(few, day, purpose) == deciders(every, day, purpose)


def ask(session: Session, case_id: int, recipient: int | None = None, what: str = "", on: date = TODAY) -> int:
    purpose = ConsentPurpose.OBSERVATION if recipient is None else ConsentPurpose.CONSULT
    return made(ask_consent(session, case_id, purpose, recipient, ConsentScope.TALK, what, on=on))


def answer(
    session: Session, request: int, who: int | None, what: ConsentDecision = YES, *, on: date = TODAY, **more: date
) -> Change:
    return record_answer(session, request, who, what, PAPER, decided_on=on, on=TODAY, **more)


def row(session: Session, case_id: int, request: int, on: date = TODAY) -> MatrixRow:
    found = consent_matrix(session, case_id, on=on).row(request)
    assert found is not None
    return found


def states(session: Session, case_id: int, request: int, on: date = TODAY) -> list[VoiceState]:
    return [voice.state for voice in row(session, case_id, request, on).voices if voice is not None]


def test_asking_asks_everyone_who_decides_that_day(session: Session, case: tuple[int, int, int]) -> None:
    request = ask(session, case[0], what="Alleen wat wij zien.")
    asked = row(session, case[0], request)
    assert states(session, case[0], request) == [VoiceState.OPEN, VoiceState.OPEN]
    assert asked.what_is_shared == "Alleen wat wij zien."
    assert asked.result.outcome is ConsentOutcome.PARTLY
    assert [line.kind for line in asked.history] == [HistoryKind.ASKED, HistoryKind.ASKED]


def test_a_parent_without_gezag_is_not_asked_and_has_no_column(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    maker.guardian(case_id, "Pepijn", relation=Relation.FATHER, authority=ParentalAuthority.NO)
    ask(session, case_id)
    matrix = consent_matrix(session, case_id, on=TODAY)
    assert [column.guardian_id for column in matrix.columns] == [mother]
    assert len(matrix.cards) == 2


def test_an_unknown_gezag_has_a_column_and_waits(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    maker.guardian(case_id)
    father = maker.guardian(case_id, "Pepijn", relation=Relation.FATHER, authority=ParentalAuthority.UNKNOWN)
    request = ask(session, case_id)
    matrix = consent_matrix(session, case_id, on=TODAY)
    assert matrix.unknown_ids == {father}
    assert states(session, case_id, request) == [VoiceState.OPEN, VoiceState.NOT_ASKED]


def test_a_child_of_twelve_is_asked_too_and_stands_last(session: Session, maker: Maker) -> None:
    case_id = maker.case(birth_date=date(2014, 11, 10))
    mother = maker.guardian(case_id)
    request = ask(session, case_id)
    columns = consent_matrix(session, case_id, on=TODAY).columns
    assert [column.guardian_id for column in columns] == [mother, None]
    answer(session, request, mother)
    assert row(session, case_id, request).result.outcome is ConsentOutcome.PARTLY
    answer(session, request, None)
    assert row(session, case_id, request).result.outcome is ConsentOutcome.ALLOWED


def test_asking_twice_gives_the_same_request_and_no_second_question(
    session: Session, case: tuple[int, int, int]
) -> None:
    first = ask(session, case[0])
    assert ask(session, case[0]) == first
    assert len(row(session, case[0], first).history) == 2


def test_more_than_was_answered_needs_a_request_of_its_own(session: Session, case: tuple[int, int, int]) -> None:
    first = ask(session, case[0], what="Een gesprek.")
    answer(session, first, case[1])
    second = ask(session, case[0], what="Een gesprek en het plan.")
    assert second != first
    assert row(session, case[0], first).what_is_shared == "Een gesprek."
    assert not row(session, case[0], first).newest
    assert row(session, case[0], second).newest
    assert states(session, case[0], second) == [VoiceState.OPEN, VoiceState.OPEN]


def test_a_text_nobody_decided_on_may_still_change(session: Session, case: tuple[int, int, int]) -> None:
    first = ask(session, case[0], what="Een gesprek.")
    assert ask(session, case[0], what="Een gesprek en het plan.") == first
    assert row(session, case[0], first).what_is_shared == "Een gesprek en het plan."


def test_a_refusal_is_not_asked_over(session: Session, case: tuple[int, int, int]) -> None:
    request = ask(session, case[0])
    answer(session, request, case[1], NO)
    ask(session, case[0])
    assert states(session, case[0], request) == [VoiceState.REFUSED, VoiceState.OPEN]


def test_an_ended_ja_is_asked_again_and_stays_in_the_history(session: Session, case: tuple[int, int, int]) -> None:
    request = ask(session, case[0], on=date(2025, 1, 6))
    answer(session, request, case[1], on=date(2025, 1, 7))
    ask(session, case[0])
    found = row(session, case[0], request)
    assert found.result.voices[0].state is VoiceState.OPEN
    assert HistoryKind.YES in [line.kind for line in found.history]


def test_taking_a_question_back_leaves_no_empty_row(session: Session, case: tuple[int, int, int]) -> None:
    change = ask_consent(session, case[0], ConsentPurpose.OBSERVATION, None, ConsentScope.TALK, "", on=TODAY)
    assert change.undo is not None
    change.undo(session)
    session.flush()
    assert consent_matrix(session, case[0], on=TODAY).rows == ()


def test_taking_a_question_back_keeps_what_was_answered_since(session: Session, case: tuple[int, int, int]) -> None:
    change = ask_consent(session, case[0], ConsentPurpose.OBSERVATION, None, ConsentScope.TALK, "", on=TODAY)
    answer(session, made(change), case[1])
    assert change.undo is not None
    change.undo(session)
    session.flush()
    assert states(session, case[0], made(change)) == [VoiceState.YES, VoiceState.NOT_ASKED]


@pytest.mark.parametrize(
    ("mother", "father", "outcome"),
    [
        (YES, YES, ConsentOutcome.ALLOWED),
        (YES, NO, ConsentOutcome.PARENTS_DISAGREE),
        (NO, NO, ConsentOutcome.REFUSED),
        (YES, None, ConsentOutcome.PARTLY),
        (NO, None, ConsentOutcome.REFUSED),
    ],
)
def test_the_answers_make_the_outcome(
    session: Session,
    case: tuple[int, int, int],
    mother: ConsentDecision,
    father: ConsentDecision | None,
    outcome: ConsentOutcome,
) -> None:
    request = ask(session, case[0])
    answer(session, request, case[1], mother)
    if father is not None:
        answer(session, request, case[2], father)
    assert row(session, case[0], request).result.outcome is outcome


@pytest.mark.parametrize(("months", "until"), [(12, date(2027, 1, 15)), (6, date(2026, 7, 15)), (1, date(2026, 2, 15))])
def test_a_ja_ends_when_the_gemeente_says(session: Session, maker: Maker, months: int, until: date) -> None:
    maker.municipality("Sprookstad", MunicipalityRules(consent_months=months))
    case_id = maker.case()
    mother = maker.guardian(case_id)
    request = ask(session, case_id)
    answer(session, request, mother, on=date(2026, 1, 15))
    voice = row(session, case_id, request, date(2026, 1, 20)).result.voices[0]
    assert voice.answer is not None
    assert voice.answer.valid_until == until
    assert states(session, case_id, request, until) == [VoiceState.YES]
    assert states(session, case_id, request, date(until.year, until.month, until.day + 1)) == [VoiceState.EXPIRED]


def test_a_ja_that_ends_before_it_began_is_refused_and_nothing_changes(
    session: Session, case: tuple[int, int, int]
) -> None:
    request = ask(session, case[0])
    with pytest.raises(ConsentEndsBeforeStart):
        answer(session, request, case[1], valid_until=date(2026, 11, 9))
    session.expire_all()
    assert states(session, case[0], request) == [VoiceState.OPEN, VoiceState.OPEN]


def test_a_later_answer_comes_after_the_earlier_one(session: Session, case: tuple[int, int, int]) -> None:
    request = ask(session, case[0], on=date(2026, 9, 1))
    answer(session, request, case[1], NO, on=date(2026, 9, 2))
    answer(session, request, case[1], YES)
    kinds = [line.kind for line in row(session, case[0], request).history]
    assert kinds == [HistoryKind.YES, HistoryKind.NO, HistoryKind.ASKED, HistoryKind.ASKED]
    assert states(session, case[0], request)[0] is VoiceState.YES


@pytest.mark.parametrize("earlier", [None, NO])
def test_an_answer_can_be_taken_back(
    session: Session, case: tuple[int, int, int], earlier: ConsentDecision | None
) -> None:
    request = ask(session, case[0])
    if earlier is not None:
        answer(session, request, case[1], earlier)
    before = states(session, case[0], request)
    change = answer(session, request, case[1])
    assert change.undo is not None
    change.undo(session)
    session.flush()
    assert states(session, case[0], request) == before


def test_withdrawing_says_no_and_keeps_what_was_shared(session: Session, case: tuple[int, int, int]) -> None:
    from zorgdesk.casework.case_gate import may_observe

    request = ask(session, case[0])
    for who in case[1:]:
        answer(session, request, who)
    leave = permit(may_observe(session, case[0], on=TODAY))
    paper = ReleaseInput(
        paper=PaperKind.OBSERVATION_SHEET, title="Observatieblad", recipient="Regenboog", fingerprint="f",
        file_hash="h", file_name="blad.pdf", pages=1, manner=ReleaseManner.PRINTED,
    )  # fmt: skip
    release_paper(session, leave, paper, on=TODAY, by="F. Fantasia")
    assert row(session, case[0], request).releases[0].ground is Ground.CONSENT

    change = withdraw_answer(session, request, case[2], on=TODAY)
    found = row(session, case[0], request)
    assert found.result.outcome is ConsentOutcome.WITHDRAWN
    assert [release.ground for release in found.releases] == [Ground.WITHDRAWN]
    assert {line.kind for line in found.history} >= {HistoryKind.SHARED, HistoryKind.WITHDRAWN, HistoryKind.YES}
    assert change.undo is not None
    change.undo(session)
    session.flush()
    assert row(session, case[0], request).result.outcome is ConsentOutcome.ALLOWED


def test_only_a_standing_ja_can_be_withdrawn(session: Session, case: tuple[int, int, int]) -> None:
    request = ask(session, case[0])
    with pytest.raises(ConsentNotGiven):
        withdraw_answer(session, request, case[1], on=TODAY)
    answer(session, request, case[1])
    withdraw_answer(session, request, case[1], on=TODAY)
    with pytest.raises(ConsentNotGiven):
        withdraw_answer(session, request, case[1], on=TODAY)


def test_a_changed_situation_asks_every_ja_again(session: Session, case: tuple[int, int, int]) -> None:
    request = ask(session, case[0])
    for who in case[1:]:
        answer(session, request, who)
    change = mark_reconfirm(session, case[0], on=TODAY, guardian_id=case[1])
    assert states(session, case[0], request) == [VoiceState.RECONFIRM, VoiceState.YES]
    assert change.undo is not None
    change.undo(session)
    session.flush()
    assert row(session, case[0], request).result.outcome is ConsentOutcome.ALLOWED
    mark_reconfirm(session, case[0], on=TODAY)
    assert states(session, case[0], request) == [VoiceState.RECONFIRM, VoiceState.RECONFIRM]


def test_the_parties_that_suit_the_purpose_come_first(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    maker.organisation("Aap en Noot", OrganisationKind.PRIMARY_SCHOOL)
    maker.organisation()
    found = parties(session, case_id, ConsentPurpose.CONSULT)
    assert [(party.name, party.fits) for party in found] == [("JGZ Sprookstad", True), ("Aap en Noot", False)]
    first, *_ = parties(session, case_id, ConsentPurpose.HANDOVER)
    assert first.name == "Aap en Noot"


def test_taking_back_twice_changes_nothing_more(session: Session, case: tuple[int, int, int]) -> None:
    asked = ask_consent(session, case[0], ConsentPurpose.OBSERVATION, None, ConsentScope.TALK, "", on=TODAY)
    refused = answer(session, made(asked), case[1], NO)
    second = answer(session, made(asked), case[1])
    for change in (second, second, refused, asked, asked):
        assert change.undo is not None
        change.undo(session)
        session.flush()
    assert consent_matrix(session, case[0], on=TODAY).rows == ()


def test_the_card_tells_when_each_parent_was_last_told(session: Session, case: tuple[int, int, int]) -> None:
    from zorgdesk.casework.case_gate import may_copy_for_parent

    paper = ReleaseInput(
        paper=PaperKind.SUPPORT_PLAN, title="Begeleidingsplan", recipient="Jana", fingerprint="f", file_hash="h",
        file_name="plan.pdf", pages=3, manner=ReleaseManner.PRINTED,
    )  # fmt: skip
    leave = permit(may_copy_for_parent(session, case[0], case[1], on=TODAY, findings=()))
    release_paper(session, leave, paper, on=TODAY, by="F. Fantasia")
    cards = consent_matrix(session, case[0], on=TODAY).cards
    assert [card.informed_on for card in cards] == [TODAY, None]
    assert [card.shown_name for card in cards] == ["Jana Luchtballon", "Pepijn Luchtballon"]


def test_a_talk_about_a_request_stands_in_its_history(session: Session, case: tuple[int, int, int]) -> None:
    request = ask(session, case[0])
    session.get_one(ConsentRequest, request).discussed_on = date(2026, 9, 1)
    session.flush()
    assert row(session, case[0], request).history[-1].kind is HistoryKind.DISCUSSED
