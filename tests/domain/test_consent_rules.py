"""Who must say ja, and what the answers amount to: one table of cases (signs: see makers.py)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.makers import (
    FAR,
    FATHER,
    MOTHER,
    ONE,
    TODAY,
    answer,
    facts,
    handover,
    jgz,
    observation,
    request,
    school,
)
from zorgdesk.domain.consent_rules import (
    VoiceState,
    case_light,
    deciders,
    outcome,
    relevant_requests,
    request_for,
    voice_state,
)
from zorgdesk.domain.dates import add_months, birthday
from zorgdesk.domain.facts import ConsentAnswerFact
from zorgdesk.domain.municipality_rules import NEUTRAL
from zorgdesk.domain.values import (
    Answer,
    ConsentDecision,
    ConsentLight,
    ConsentManner,
    ConsentOutcome,
    ConsentPurpose,
    HandoverStep,
    OrganisationKind,
    SignRule,
)

ALL, AT_LEAST_ONE = SignRule.ALL, SignRule.AT_LEAST_ONE
YES, NOT_YET, NO = Answer.YES, Answer.NOT_YET, Answer.NO


class Row(NamedTuple):
    """One case: who there is, what they said, and what it amounts to."""

    why: str
    years: int | None
    gezag: str
    rule: SignRule
    said: str
    answer: Answer
    outcome: ConsentOutcome
    count: str


TABLE = [
    # under 12: the guardians with gezag, all of them
    Row("both said ja", 3, "YY", ALL, "JJ", YES, ConsentOutcome.ALLOWED, "2/2"),
    Row("a ja without an end lasts", 3, "YY", ALL, "LL", YES, ConsentOutcome.ALLOWED, "2/2"),
    Row("one parent with gezag is everyone", 3, "Y-", ALL, "J", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("a parent without gezag is not asked", 3, "YN", ALL, "J.", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("a nee without gezag does not count", 3, "YN", ALL, "JN", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("a voogd has gezag", 3, "VN", ALL, "J.", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("before a birth date the parents decide", None, "YY", ALL, "JJ", YES, ConsentOutcome.ALLOWED, "2/2"),
    Row("the other has not answered", 3, "YY", ALL, "Jo", NOT_YET, ConsentOutcome.PARTLY, "1/2"),
    Row("the other was not asked", 3, "YY", ALL, "J.", NOT_YET, ConsentOutcome.PARTLY, "1/2"),
    Row("asked, nobody answered", 3, "YY", ALL, "oo", NOT_YET, ConsentOutcome.PARTLY, "0/2"),
    Row("nobody was asked", 3, "YY", ALL, "..", NOT_YET, ConsentOutcome.NOT_ASKED, "0/2"),
    Row("there is nobody", 3, "--", ALL, "", NOT_YET, ConsentOutcome.NOT_ASKED, "0/1"),
    Row("nobody has gezag", 3, "NN", ALL, "JJ", NOT_YET, ConsentOutcome.NOT_ASKED, "0/1"),
    # what a nee does
    Row("one nee, the other silent", 3, "YY", ALL, "N.", NO, ConsentOutcome.REFUSED, "0/2"),
    Row("one nee, one ja: ouders oneens", 3, "YY", ALL, "NJ", NO, ConsentOutcome.PARENTS_DISAGREE, "1/2"),
    Row("two times nee", 3, "YY", ALL, "NN", NO, ConsentOutcome.REFUSED, "0/2"),
    Row("withdrawn by one", 3, "YY", ALL, "wJ", NO, ConsentOutcome.WITHDRAWN, "1/2"),
    Row("withdrawn and refused", 3, "YY", ALL, "wN", NO, ConsentOutcome.WITHDRAWN, "0/2"),
    Row("withdrawn next week is a ja today", 3, "YY", ALL, "WJ", YES, ConsentOutcome.ALLOWED, "2/2"),
    Row("a ja of next week is none today", 3, "YY", ALL, "fJ", NOT_YET, ConsentOutcome.PARTLY, "1/2"),
    # ends
    Row("14 days left", 3, "YY", ALL, "Js", YES, ConsentOutcome.EXPIRES_SOON, "2/2"),
    Row("30 days left is amber", 3, "YY", ALL, "Jd", YES, ConsentOutcome.EXPIRES_SOON, "2/2"),
    Row("valid until is that day included", 3, "YY", ALL, "Je", YES, ConsentOutcome.EXPIRES_SOON, "2/2"),
    Row("the day after it is over", 3, "YY", ALL, "Jx", NOT_YET, ConsentOutcome.EXPIRED, "1/2"),
    Row("expired weighs more than open", 3, "YY", ALL, "ox", NOT_YET, ConsentOutcome.EXPIRED, "0/2"),
    Row("a nee weighs more than expired", 3, "YY", ALL, "Nx", NO, ConsentOutcome.REFUSED, "0/2"),
    Row("confirm again is not yet", 3, "YY", ALL, "Jr", NOT_YET, ConsentOutcome.RECONFIRM, "1/2"),
    # gezag unknown
    Row("all must sign, one gezag is unknown", 3, "Y?", ALL, "J.", NOT_YET, ConsentOutcome.PARTLY, "1/2"),
    Row("a ja of unknown gezag waits", 3, "Y?", ALL, "JJ", NOT_YET, ConsentOutcome.PARTLY, "1/2"),
    Row("a nee of unknown gezag waits too", 3, "Y?", ALL, "JN", NOT_YET, ConsentOutcome.PARTLY, "1/2"),
    Row("a known nee is a nee all the same", 3, "Y?", ALL, "N.", NO, ConsentOutcome.REFUSED, "0/2"),
    Row("only unknown gezag, asked", 3, "??", ALL, "JJ", NOT_YET, ConsentOutcome.PARTLY, "0/2"),
    # at least one
    Row("one ja is enough", 3, "YY", AT_LEAST_ONE, "J.", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("one ja is enough while the other is open", 3, "YY", AT_LEAST_ONE, "Jo", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("two times ja", 3, "YY", AT_LEAST_ONE, "JJ", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("the other one's ja ended", 3, "YY", AT_LEAST_ONE, "Jx", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("a nee stays a nee", 3, "YY", AT_LEAST_ONE, "JN", NO, ConsentOutcome.PARENTS_DISAGREE, "1/1"),
    Row("a withdrawal stays a nee", 3, "YY", AT_LEAST_ONE, "Jw", NO, ConsentOutcome.WITHDRAWN, "1/1"),
    Row("nobody said ja yet", 3, "YY", AT_LEAST_ONE, "oo", NOT_YET, ConsentOutcome.PARTLY, "0/1"),
    Row("nobody was asked, one is enough", 3, "YY", AT_LEAST_ONE, "..", NOT_YET, ConsentOutcome.NOT_ASKED, "0/1"),
    Row("known ja, unknown silent", 3, "Y?", AT_LEAST_ONE, "J.", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("known ja, unknown nee waits", 3, "Y?", AT_LEAST_ONE, "JN", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("unknown ja alone waits", 3, "Y?", AT_LEAST_ONE, ".J", NOT_YET, ConsentOutcome.PARTLY, "0/1"),
    Row("only unknown gezag", 3, "?-", AT_LEAST_ONE, "J", NOT_YET, ConsentOutcome.PARTLY, "0/1"),
    Row("nobody with gezag", 3, "N-", AT_LEAST_ONE, "J", NOT_YET, ConsentOutcome.NOT_ASKED, "0/1"),
    # 12-15: the child and the guardians
    Row("11 years: the child has no say", 11, "YY", ALL, "JJN", YES, ConsentOutcome.ALLOWED, "2/2"),
    Row("12 today: the child is needed", 12, "YY", ALL, "JJ.", NOT_YET, ConsentOutcome.PARTLY, "2/3"),
    Row("12: child and parents", 12, "YY", ALL, "JJJ", YES, ConsentOutcome.ALLOWED, "3/3"),
    Row("15: the child says nee", 15, "YY", ALL, "JJN", NO, ConsentOutcome.PARENTS_DISAGREE, "2/3"),
    Row("15: the child alone is not enough", 15, "YY", ALL, "..J", NOT_YET, ConsentOutcome.PARTLY, "1/3"),
    Row("15: one parent and the child", 15, "YY", AT_LEAST_ONE, "J.J", YES, ConsentOutcome.ALLOWED, "2/2"),
    Row("15: one parent without the child", 15, "YY", AT_LEAST_ONE, "J..", NOT_YET, ConsentOutcome.PARTLY, "1/2"),
    Row("15: the child without a parent", 15, "YY", AT_LEAST_ONE, "..J", NOT_YET, ConsentOutcome.PARTLY, "1/2"),
    Row("15: nobody with gezag", 15, "NN", ALL, "..J", NOT_YET, ConsentOutcome.PARTLY, "1/2"),
    # from 16: the child alone
    Row("16 today: the child decides", 16, "YY", ALL, "..J", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("16: parents no longer say nee", 16, "YY", ALL, "NNJ", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row("16: parents' ja is not enough", 16, "YY", ALL, "JJ.", NOT_YET, ConsentOutcome.NOT_ASKED, "0/1"),
    Row("16: the child says nee", 16, "YY", ALL, "JJN", NO, ConsentOutcome.REFUSED, "0/1"),
    Row("16: gezag no longer matters", 16, "??", ALL, "..J", YES, ConsentOutcome.ALLOWED, "1/1"),
    Row(
        "16: one is enough asks the child as well", 16, "YY", AT_LEAST_ONE, "JJo", NOT_YET, ConsentOutcome.PARTLY, "0/1"
    ),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.why)
def test_a_row_of_the_matrix_amounts_to_what_the_rules_say(row: Row) -> None:
    case = facts(years=row.years, gezag=row.gezag, rule=row.rule)
    result = outcome(request(signs=row.said), case, TODAY)
    counted = f"{result.yes_count}/{result.needed_count}"
    assert (result.answer, result.outcome, counted) == (row.answer, row.outcome, row.count)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.why)
def test_a_row_says_whom_it_waits_for_or_who_refused(row: Row) -> None:
    case = facts(years=row.years, gezag=row.gezag, rule=row.rule)
    result = outcome(request(signs=row.said), case, TODAY)
    assert bool(result.refused_by) == (row.answer is NO)
    if row.answer is not NOT_YET:
        assert result.waiting_for == ()


def test_the_stricter_of_two_gemeenten_decides_who_signs() -> None:
    for care, residence, expected in [(ONE, ONE, AT_LEAST_ONE), (NEUTRAL, ONE, ALL), (ONE, NEUTRAL, ALL)]:
        case = facts(care_rules=care, residence_rules=residence)
        assert deciders(case, TODAY).rule is expected


def test_a_running_overdracht_keeps_the_sign_rule_it_began_with() -> None:
    case = facts(rule=ALL, handover=handover(rules=ONE))
    assert deciders(case, TODAY, ConsentPurpose.HANDOVER).rule is AT_LEAST_ONE
    assert deciders(case, TODAY, ConsentPurpose.REFERRAL).rule is ALL
    assert outcome(school("J."), case, TODAY).answer is YES


def test_two_mothers_are_not_told_apart_by_their_relation() -> None:
    both = facts().guardians
    case = facts(guardians=(both[0], replace(both[1], relation=both[0].relation)))
    assert [person.unique_relation for person in deciders(case, TODAY).people] == [False, False]


def test_replacing_consent_of_a_court_counts_as_the_ja_of_that_parent() -> None:
    row = request(signs="J")
    by_court = replace(answer("J", FATHER), manner=ConsentManner.COURT)
    assert outcome(replace(row, answers=(*row.answers, by_court)), facts(), TODAY).answer is YES


def test_twelve_months_from_15_january_end_on_15_january_that_day_included() -> None:
    last = add_months(date(2026, 1, 15), 12)
    said = ConsentAnswerFact(MOTHER, ConsentDecision.YES, decided_on=date(2026, 1, 15), valid_until=last)
    assert voice_state(said, date(2027, 1, 15)) is VoiceState.YES
    assert voice_state(said, date(2027, 1, 16)) is VoiceState.EXPIRED


def test_an_open_answer_that_was_never_asked_is_not_asked() -> None:
    assert voice_state(ConsentAnswerFact(MOTHER, ConsentDecision.OPEN), TODAY) is VoiceState.NOT_ASKED


def test_under_all_the_first_ja_to_end_ends_the_row_and_under_one_the_last() -> None:
    soon = TODAY + timedelta(days=14)
    assert outcome(request(signs="Js"), facts(rule=ALL), TODAY).until == soon
    assert outcome(request(signs="Js"), facts(rule=AT_LEAST_ONE), TODAY).until == FAR
    assert outcome(request(signs="LL"), facts(years=None), TODAY).until is None
    assert outcome(request(signs="LL"), facts(years=3), TODAY).until == date(2035, 11, 9)  # 12 the day after
    assert outcome(request(signs="JsJ"), facts(years=13, rule=AT_LEAST_ONE), TODAY).until == FAR
    assert outcome(request(signs="JJs"), facts(years=13, rule=AT_LEAST_ONE), TODAY).until == soon


def test_a_ja_ends_the_day_before_the_child_gets_a_say_and_has_said_nothing() -> None:
    birth = add_months(TODAY + timedelta(days=20), -12 * 12)
    turns = birthday(birth, 12)
    result = outcome(request(signs="JJ"), facts(birth_date=birth), TODAY)
    assert (result.until, result.answers_until) == (turns - timedelta(days=1), FAR)
    assert result.outcome is ConsentOutcome.EXPIRES_SOON
    assert outcome(request(signs="JJJ"), facts(birth_date=birth), TODAY).until == FAR
    assert outcome(request(signs="JJ"), facts(birth_date=birth), turns).answer is NOT_YET
    assert outcome(request(signs="ss"), facts(birth_date=birth), TODAY).until == TODAY + timedelta(days=14)


def test_a_ja_of_child_and_parents_goes_on_when_the_child_turns_16() -> None:
    birth = add_months(TODAY + timedelta(days=20), -16 * 12)
    assert outcome(request(signs="JJJ"), facts(birth_date=birth), TODAY).until == FAR
    assert outcome(request(signs="LLL"), facts(birth_date=birth), TODAY).until is None


def test_an_expired_row_says_when_it_ended() -> None:
    result = outcome(request(signs="Jx"), facts(), TODAY)
    assert (result.until, result.answers_until) == (None, TODAY - timedelta(days=1))


@given(
    st.integers(0, 17),
    st.text("YN?V-", min_size=2, max_size=2),
    st.sampled_from(list(SignRule)),
    st.text("JLsdexNo.wr", min_size=3, max_size=3),
)
def test_the_last_allowed_day_is_allowed_and_the_next_is_not(years: int, gezag: str, rule: SignRule, said: str) -> None:
    case = facts(years=years, gezag=gezag, rule=rule)
    row = request(signs=said)
    result = outcome(row, case, TODAY)
    if result.until is None:
        return
    assert result.answer is YES
    assert outcome(row, case, result.until).answer is YES
    assert outcome(row, case, result.until + timedelta(days=1)).answer is not YES


def test_the_newest_row_of_a_purpose_and_party_holds() -> None:
    old, new, other = request(number=1), request(number=2), jgz("", number=3)
    case = facts(old, new, other, observation("", number=4))
    assert request_for(case, ConsentPurpose.REFERRAL) == new
    assert request_for(case, ConsentPurpose.CONSULT, kind=OrganisationKind.JGZ) == other
    assert request_for(case, ConsentPurpose.CONSULT, recipient_id=99) is None
    assert request_for(case, ConsentPurpose.OBSERVATION, own=True) is not None
    assert request_for(case, ConsentPurpose.REFERRAL, own=True) is None


LIGHTS = [
    ("nothing asked of anyone", (), ConsentLight.NOT_ASKED, None),
    ("everything allowed", (observation("JJ"), jgz("JJ")), ConsentLight.COMPLETE, FAR),
    ("one waits", (observation("JJ"), jgz("Jo")), ConsentLight.PARTLY, None),
    ("one was not asked", (observation("JJ"), jgz("..")), ConsentLight.NOT_ASKED, None),
    ("one refused party does not stop the case", (observation("JJ"), jgz("NN")), ConsentLight.PARTLY, None),
    ("to be confirmed again", (observation("JJ"), jgz("Jr")), ConsentLight.PARTLY, None),
    ("one ends soon", (observation("Jo"), jgz("sJ")), ConsentLight.EXPIRES, TODAY + timedelta(days=14)),
    ("one ended", (observation("sJ"), jgz("xJ")), ConsentLight.EXPIRED, TODAY - timedelta(days=1)),
    ("one was withdrawn", (observation("xJ"), jgz("wJ")), ConsentLight.WITHDRAWN, None),
    ("parents disagree", (observation("wJ"), jgz("NJ")), ConsentLight.PARENTS_DISAGREE, None),
    ("the newest row counts", (jgz("NJ", number=1), jgz("JJ", number=2)), ConsentLight.COMPLETE, FAR),
    ("without an end: until the child is 12", (jgz("LL"),), ConsentLight.COMPLETE, date(2035, 11, 9)),
]


@pytest.mark.parametrize(("why", "rows", "light", "until"), LIGHTS, ids=[row[0] for row in LIGHTS])
def test_the_light_of_a_case_is_its_worst(why: str, rows: tuple, light: ConsentLight, until: date | None) -> None:
    assert case_light(facts(*rows), TODAY) == (light, until), why


def test_the_school_is_no_light_before_its_age_unless_somebody_was_asked_and_not_after_sending() -> None:
    young, old = facts(school("..")), facts(school(".."), years=4)
    assert relevant_requests(young, TODAY) == ()
    assert relevant_requests(facts(school(".."), years=None), TODAY) == ()
    assert relevant_requests(old, TODAY) == (school(".."),)
    assert relevant_requests(facts(school("o.")), TODAY) == (school("o."),)
    assert relevant_requests(replace(young, handover=handover()), TODAY) == (school(".."),)
    assert relevant_requests(replace(old, handover=handover(HandoverStep.SENT)), TODAY) == ()
