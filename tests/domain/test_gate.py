"""The gate: one table of acts (signs: see makers.py), then what each act has of its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.makers import (
    FAR,
    FATHER,
    JGZ,
    MOTHER,
    SCHOOL,
    SPEECH,
    TEAM,
    TODAY,
    facts,
    handover,
    jgz,
    local_team,
    observation,
    request,
    school,
)
from zorgdesk.domain import gate
from zorgdesk.domain.facts import CaseFacts, SheetFact
from zorgdesk.domain.text_checks import FieldFinding, FindingKind, TextFinding
from zorgdesk.domain.values import (
    Act,
    Answer,
    ConsentPurpose,
    ConsentScope,
    HandoverManner,
    OrganisationKind,
    ParentalAuthority,
    SignRule,
    VveStatus,
)
from zorgdesk.domain.verdicts import CaseTab, CheckKind, MissingItem, PlaceField, Recipient, Verdict, Way, Weight

YES, NOT_YET, NO = Answer.YES, Answer.NOT_YET, Answer.NO
OLD = 4
Ask = Callable[[CaseFacts, date], Verdict]


def the_jgz(case: CaseFacts, on: date) -> Verdict:
    return gate.consult(case, OrganisationKind.JGZ, on)


def at_the_table(case: CaseFacts, on: date) -> Verdict:
    return gate.discuss_by_name(case, (JGZ,), on)


def finding(kind: FindingKind = FindingKind.OTHER_CHILD, words: str = "Fleur") -> FieldFinding:
    return FieldFinding("play", "Spel en betrokkenheid", 2, TextFinding(kind, 10, 10 + len(words), words))


class Row(NamedTuple):
    """One act in one situation: the answer and what is missing, in order."""

    why: str
    ask: Ask
    case: CaseFacts
    answer: Answer
    missing: tuple[MissingItem, ...] = ()


M = MissingItem
TABLE = [
    # observing one child
    Row("observe: both said ja", gate.observe, facts(observation("JJ")), YES),
    Row("observe: not asked", gate.observe, facts(), NOT_YET, (M.CONSENT_NOT_ASKED,)),
    Row("observe: father is open", gate.observe, facts(observation("Jo")), NOT_YET, (M.CONSENT_OPEN,)),
    Row("observe: nee", gate.observe, facts(observation("N.")), NO, (M.CONSENT_REFUSED,)),
    Row("observe: another party's ja is not ours", gate.observe, facts(jgz("JJ", ConsentPurpose.OBSERVATION)), NOT_YET,
        (M.CONSENT_NOT_ASKED,)),
    Row("observe: nobody decides", gate.observe, facts(gezag="NN"), NOT_YET, (M.CONSENT_NOT_ASKED, M.NOBODY_DECIDES)),
    Row("observe: nobody decides, row is there", gate.observe, facts(observation(".."), gezag="NN"), NOT_YET,
        (M.NOBODY_DECIDES,)),
    # consulting
    Row("jgz: both said ja", the_jgz, facts(jgz("JJ")), YES),
    Row("jgz: not asked", the_jgz, facts(), NOT_YET, (M.CONSENT_NOT_ASKED,)),
    Row("jgz: nobody answered", the_jgz, facts(jgz("oo")), NOT_YET, (M.CONSENT_OPEN, M.CONSENT_OPEN)),
    Row("jgz: one is enough, nobody answered", the_jgz, facts(jgz("o."), rule=SignRule.AT_LEAST_ONE), NOT_YET,
        (M.CONSENT_OPEN,)),
    Row("jgz: ended", the_jgz, facts(jgz("Jx")), NOT_YET, (M.CONSENT_EXPIRED,)),
    Row("jgz: confirm again", the_jgz, facts(jgz("Jr")), NOT_YET, (M.CONSENT_RECONFIRM,)),
    Row("jgz: withdrawn", the_jgz, facts(jgz("Jw")), NO, (M.CONSENT_WITHDRAWN,)),
    Row("jgz: parents disagree", the_jgz, facts(jgz("NJ")), NO, (M.PARENTS_DISAGREE,)),
    Row("jgz: withdrawn beside a nee beside a ja", the_jgz, facts(jgz("wNJ"), years=13), NO,
        (M.CONSENT_WITHDRAWN, M.PARENTS_DISAGREE)),
    Row("jgz: gezag unknown", the_jgz, facts(jgz("J."), gezag="Y?"), NOT_YET, (M.AUTHORITY_UNKNOWN,)),
    Row("jgz: gezag unknown and open", the_jgz, facts(jgz("o."), gezag="Y?"), NOT_YET,
        (M.CONSENT_OPEN, M.AUTHORITY_UNKNOWN)),
    Row("jgz: one is enough, gezag of both unknown", the_jgz, facts(jgz("JJ"), gezag="??", rule=SignRule.AT_LEAST_ONE),
        NOT_YET, (M.AUTHORITY_UNKNOWN, M.AUTHORITY_UNKNOWN)),
    Row("jgz: one is enough, child of 13 silent", the_jgz, facts(jgz("J."), years=13, rule=SignRule.AT_LEAST_ONE),
        NOT_YET, (M.CONSENT_NOT_ASKED,)),
    Row("jgz: one is enough, all three silent", the_jgz, facts(jgz("..."), years=13, rule=SignRule.AT_LEAST_ONE),
        NOT_YET, (M.CONSENT_NOT_ASKED, M.CONSENT_NOT_ASKED)),
    Row("jgz: 15, the child said ja, nobody has gezag", the_jgz, facts(jgz("..J"), years=15, gezag="NN"), NOT_YET,
        (M.NOBODY_DECIDES,)),
    Row("jgz: 16, only the child", the_jgz, facts(jgz(".."), years=16), NOT_YET, (M.CONSENT_NOT_ASKED,)),
    # referring, informing
    Row("refer: both said ja", gate.refer, facts(request(signs="JJ")), YES),
    Row("refer: nobody asked", gate.refer, facts(), NOT_YET, (M.CONSENT_NOT_ASKED,)),
    Row("refer: the newest row counts", gate.refer, facts(request(signs="JJ"), request(signs="Jo", number=200)),
        NOT_YET, (M.CONSENT_OPEN,)),
    Row("team: mother said nee", gate.inform_local_team, facts(local_team("N.")), NO, (M.CONSENT_REFUSED,)),
    Row("team: both said ja", gate.inform_local_team, facts(local_team("JJ")), YES),
    # the overdracht
    Row("school: too early", gate.hand_over, facts(), NOT_YET, (M.TOO_EARLY,)),
    Row("school: too early, and yet a nee", gate.hand_over, facts(school("N.")), NO, (M.CONSENT_REFUSED,)),
    Row("school: no birth date", gate.hand_over, facts(years=None), NOT_YET, (M.BIRTH_DATE_UNKNOWN,)),
    Row("school: old enough, not started", gate.hand_over, facts(school("JJ"), years=OLD), NOT_YET,
        (M.HANDOVER_NOT_STARTED,)),
    Row("school: draft before the age", gate.hand_over, facts(school("JJ"), handover=handover()), YES),
    Row("school: not asked", gate.hand_over, facts(years=OLD, handover=handover()), NOT_YET, (M.CONSENT_NOT_ASKED,)),
    Row("school: father is open", gate.hand_over, facts(school("Jo"), years=OLD, handover=handover()), NOT_YET,
        (M.CONSENT_OPEN,)),
    Row("school: refused", gate.hand_over, facts(school("NN"), years=OLD, handover=handover()), NO,
        (M.CONSENT_REFUSED, M.CONSENT_REFUSED)),
    Row("school: the ja is for another school", gate.hand_over,
        facts(school("JJ", to=99), years=OLD, handover=handover()), NOT_YET, (M.CONSENT_NOT_ASKED,)),
    Row("school: not chosen", gate.hand_over, facts(school("JJ"), years=OLD, handover=handover(to=None)), NOT_YET,
        (M.SCHOOL_UNKNOWN,)),
    Row("school: not chosen, not asked", gate.hand_over, facts(years=OLD, handover=handover(to=None)), NOT_YET,
        (M.CONSENT_NOT_ASKED, M.SCHOOL_UNKNOWN)),
    Row("school: ja for a talk only", gate.hand_over,
        facts(school("JJ", ConsentScope.TALK), years=OLD, handover=handover()), NOT_YET, (M.SCOPE_TOO_NARROW,)),
    Row("school: vve without a programme", gate.hand_over,
        facts(school("JJ"), handover=handover(vve_programme_filled=False), vve_status=VveStatus.YES), NOT_YET,
        (M.VVE_PROGRAMME_EMPTY,)),
    Row("school: no vve needs no programme", gate.hand_over,
        facts(school("JJ"), handover=handover(vve_programme_filled=False), vve_status=VveStatus.NO), YES),
    Row("school: parents' view is missing", gate.hand_over,
        facts(school("JJ"), handover=handover(has_parent_view=False)), NOT_YET, (M.PARENT_VIEW_MISSING,)),
    Row("school: a sheet is still out", gate.hand_over,
        facts(school("JJ"), handover=handover(), open_sheets=(SheetFact(5, "OBS-2026-0412", TODAY),)), NOT_YET,
        (M.SHEET_NOT_ENTERED,)),
    # by name at an overleg
    Row("table: the jgz has a ja", at_the_table, facts(jgz("JJ")), YES),
    Row("table: a ja for coaching counts", at_the_table, facts(jgz("JJ", ConsentPurpose.COACHING)), YES),
    Row("table: a ja for informing counts", at_the_table, facts(jgz("JJ", ConsentPurpose.INFORM)), YES),
    Row("table: a ja for referring does not", at_the_table, facts(jgz("JJ", ConsentPurpose.REFERRAL)), NOT_YET,
        (M.CONSENT_NOT_ASKED,)),
    Row("table: a nee for raadplegen wins", at_the_table,
        facts(jgz("N."), jgz("JJ", ConsentPurpose.COACHING, number=300)), NO, (M.CONSENT_REFUSED,)),
]  # fmt: skip


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.why)
def test_an_act_gets_its_answer_and_names_what_is_missing(row: Row) -> None:
    verdict = row.ask(row.case, TODAY)
    assert (verdict.answer, tuple(point.item for point in verdict.points)) == (row.answer, row.missing)
    assert (verdict.on, verdict.case_id) == (TODAY, 142)


SIGNS = st.text("JLsdexNo.wWfr", min_size=3, max_size=3)


@given(st.sampled_from([None, 0, 3, 4, 12, 16]), st.text("YN?V-", min_size=2, max_size=2), SIGNS,
       st.sampled_from(list(SignRule)), st.booleans(), st.sampled_from(list(ConsentScope)))  # fmt: skip
def test_a_yes_has_no_points_and_every_other_answer_has_one_with_a_place(
    years: int | None, gezag: str, said: str, rule: SignRule, begun: bool, scope: ConsentScope
) -> None:
    rows = (observation(said), jgz(said), request(signs=said), school(said, scope), local_team(said))
    case = facts(*rows, years=years, gezag=gezag, rule=rule, handover=handover() if begun else None)
    for verdict in (*gate.strip(case, TODAY), at_the_table(case, TODAY)):
        assert (verdict.answer is YES) == (not verdict.points)
        assert bool(verdict.consent_request_ids) <= (verdict.answer is YES or verdict.act is Act.HAND_OVER)
        for point in verdict.points:
            assert point.weight is Weight.HARD
            assert point.people or point.item not in (M.CONSENT_OPEN, M.CONSENT_REFUSED, M.AUTHORITY_UNKNOWN)
        if verdict.answer is NO:
            assert not verdict.can_be_overridden


def test_the_strip_asks_the_same_functions_that_open_the_papers() -> None:
    case = facts(observation("JJ"), jgz("JJ"), request(signs="Jo"), local_team("N."))
    assert gate.strip(case, TODAY) == (
        gate.observe(case, TODAY),
        gate.consult(case, OrganisationKind.JGZ, TODAY),
        gate.refer(case, TODAY),
        gate.hand_over(case, TODAY),
        gate.inform_local_team(case, TODAY),
    )
    assert [verdict.answer for verdict in gate.strip(case, TODAY)] == [YES, YES, NOT_YET, NOT_YET, NO]


def test_each_link_of_the_strip_leads_somewhere_that_helps() -> None:
    case = facts(observation("JJ"), jgz("N."), request(signs="Jo"), school("NJ"), local_team("N."))
    ways = [verdict.way for verdict in gate.strip(case, TODAY)]
    assert ways == [Way.DO_IT, Way.ANONYMOUS, Way.MEND, Way.LOOK, Way.ANONYMOUS]


def test_a_yes_says_who_carries_it_until_when_and_on_which_row() -> None:
    verdict = gate.observe(facts(observation("JJ")), TODAY)
    assert [person.guardian_id for person in verdict.yes_from] == [MOTHER, FATHER]
    assert (verdict.until, verdict.consent_request_ids, verdict.recipient) == (FAR, (101,), None)
    assert [check.kind for check in verdict.in_order] == [CheckKind.AUTHORITY_KNOWN, CheckKind.CONSENT_GIVEN]
    assert verdict.first is None


def test_a_point_names_the_person_the_day_and_the_cell_to_mend_it() -> None:
    point = gate.refer(facts(request(signs="Jo")), TODAY).first
    assert point is not None
    assert [person.name for person in point.people] == ["Pepijn Luchtballon"]
    assert (point.on, point.recipient) == (
        date(2026, 9, 28),
        Recipient(SPEECH, "Wies Woordenaar", OrganisationKind.SPEECH_THERAPY),
    )
    place = point.place
    assert (place.tab, place.field, place.ref, place.guardian_id) == (CaseTab.CONSENT, PlaceField.ANSWER, 100, FATHER)


def test_where_one_is_enough_the_point_waits_for_either_parent() -> None:
    verdict = gate.refer(facts(request(signs="o."), rule=SignRule.AT_LEAST_ONE), TODAY)
    assert [len(point.people) for point in verdict.points] == [2]


def test_an_act_that_was_never_asked_leads_to_a_new_row_for_that_party() -> None:
    verdict = gate.consult(facts(), Recipient(JGZ, "JGZ Sprookstad", OrganisationKind.JGZ), TODAY)
    assert verdict.first is not None
    place = verdict.first.place
    assert (place.field, place.purpose, place.recipient_id) == (PlaceField.REQUEST, ConsentPurpose.CONSULT, JGZ)
    assert verdict.recipient == Recipient(JGZ, "JGZ Sprookstad", OrganisationKind.JGZ)


def test_an_external_observer_needs_a_row_of_its_own() -> None:
    case = facts(observation("JJ"))
    assert gate.observe(case, TODAY, recipient_id=JGZ).answer is NOT_YET
    assert gate.observe(facts(jgz("JJ", ConsentPurpose.OBSERVATION)), TODAY, recipient_id=JGZ).answer is YES


def test_a_referral_can_be_asked_for_one_party() -> None:
    case = facts(request(signs="JJ"), request(signs="NN", number=200, to=TEAM, name="Wijkteam"))
    assert gate.refer(case, TODAY, SPEECH).answer is YES
    assert gate.refer(case, TODAY).answer is NO


def test_a_nee_of_unknown_gezag_is_shown_beside_the_answer() -> None:
    verdict = gate.refer(facts(request(signs="JN"), gezag="Y?", rule=SignRule.AT_LEAST_ONE), TODAY)
    assert (verdict.answer, [note.item for note in verdict.notes]) == (YES, [M.UNKNOWN_SAID_NO])


# The overdracht -----------------------------------------------------------------------------------------------------


def test_too_early_says_from_which_day_and_age_by_the_rule_of_the_location() -> None:
    case = facts(birth_date=date(2023, 12, 4))
    point = gate.hand_over(case, TODAY).first
    assert point is not None
    assert (point.on, point.months, point.place.field) == (date(2027, 6, 4), 42, PlaceField.RULES)
    later = replace(case, care_rules=replace(case.care_rules, handover_start_months=45))
    assert gate.hand_over(later, date(2027, 6, 4)).answer is NOT_YET


def test_texts_that_nobody_looked_at_are_not_called_clean() -> None:
    case = facts(school("JJ"), handover=handover())
    unchecked, checked = gate.hand_over(case, TODAY), gate.hand_over(case, TODAY, ())
    assert (unchecked.texts_checked, checked.texts_checked) == (False, True)
    clean = {CheckKind.NO_BSN, CheckKind.NO_OTHER_CHILD, CheckKind.NO_INTERNAL_NOTES}
    assert clean.isdisjoint(check.kind for check in unchecked.in_order)
    assert clean <= {check.kind for check in checked.in_order}


def test_every_hit_in_a_text_is_a_question_that_leads_to_that_text() -> None:
    case = facts(school("JJ"), handover=handover())
    hits = (finding(), finding(FindingKind.BSN, "123456782"))
    verdict = gate.hand_over(case, TODAY, hits)
    assert [(point.item, point.weight) for point in verdict.points] == [
        (M.OTHER_CHILD_IN_TEXT, Weight.QUESTION),
        (M.BSN_IN_TEXT, Weight.QUESTION),
    ]
    assert (verdict.answer, verdict.can_be_overridden) == (NOT_YET, True)
    assert verdict.points[0].place.key == "play"
    assert CheckKind.NO_BSN not in {check.kind for check in verdict.in_order}


def test_a_warm_talk_that_was_not_asked_for_is_a_note() -> None:
    warm = handover(manner=HandoverManner.WARM)
    narrow = gate.hand_over(facts(school("JJ"), handover=warm), TODAY)
    wide = gate.hand_over(facts(school("JJ", ConsentScope.FORM_AND_WARM_TALK), handover=warm), TODAY)
    assert (narrow.answer, [note.item for note in narrow.notes]) == (YES, [M.WARM_TALK_NOT_IN_SCOPE])
    assert wide.notes == ()


def test_what_is_in_order_is_told_too() -> None:
    case = facts(school("JJ"), handover=handover(), vve_status=VveStatus.YES)
    kinds = {check.kind for check in gate.hand_over(case, TODAY).in_order}
    assert {CheckKind.SCHOOL_KNOWN, CheckKind.VVE_PROGRAMME_FILLED, CheckKind.PARENT_VIEW_INCLUDED} <= kinds


# Talking ------------------------------------------------------------------------------------------------------------


def test_talk_within_the_own_team_needs_no_consent_and_shows_an_objection() -> None:
    verdict = gate.discuss_by_name(facts(gezag="??", objects_to_team_talk=True), (), TODAY)
    assert (verdict.answer, [note.item for note in verdict.notes]) == (YES, [M.TEAM_TALK_OBJECTION])
    assert [check.kind for check in verdict.in_order] == [CheckKind.OWN_TEAM_ONLY]


def test_each_party_at_the_table_needs_its_own_ja() -> None:
    case = facts(jgz("sJ"), local_team("JJ"))
    both = gate.discuss_by_name(case, (JGZ, OrganisationKind.LOCAL_TEAM), TODAY)
    assert (both.answer, both.consent_request_ids, both.recipient) == (YES, (102, 104), None)
    assert both.until == date(2026, 11, 24)
    third = gate.discuss_by_name(case, (JGZ, TEAM, Recipient(SCHOOL, "De Papieren Boot", None)), TODAY)
    assert (third.answer, len(third.points)) == (NOT_YET, 1)


def test_a_guest_who_is_not_in_the_file_has_no_ja_of_anyone_else() -> None:
    guest = gate.discuss_by_name(facts(jgz("JJ")), (Recipient(None, "Iemand van buiten", None),), TODAY)
    assert (guest.answer, [point.item for point in guest.points]) == (NOT_YET, [M.CONSENT_NOT_ASKED])


def test_anonymous_is_always_free_to_choose_with_a_reason_where_by_name_may_not() -> None:
    allowed, refused = facts(jgz("JJ")), facts(jgz("N."))
    free = gate.discuss_anonymously(allowed, "", TODAY, at_the_table(allowed, TODAY))
    silent = gate.discuss_anonymously(refused, "  ", TODAY, at_the_table(refused, TODAY))
    told = gate.discuss_anonymously(refused, " Vraag over gedrag ", TODAY, at_the_table(refused, TODAY))
    assert (free.answer, silent.answer, told.answer) == (YES, NOT_YET, YES)
    assert [point.item for point in silent.points] == [M.REASON_MISSING]
    assert told.anonymous_reason == "Vraag over gedrag"


# Copies and blank sheets --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("authority", "expected", "missing"),
    [
        (ParentalAuthority.YES, YES, None),
        (ParentalAuthority.LEGAL_GUARDIAN, YES, None),
        (ParentalAuthority.NO, NO, M.NO_AUTHORITY),
        (ParentalAuthority.UNKNOWN, NOT_YET, M.AUTHORITY_UNKNOWN),
    ],
)
def test_a_copy_goes_to_a_parent_with_gezag(
    authority: ParentalAuthority, expected: Answer, missing: MissingItem | None
) -> None:
    mother, father = facts().guardians
    case = facts(guardians=(mother, replace(father, authority=authority)))
    verdict = gate.copy_for_parent(case, FATHER, TODAY, ())
    assert (verdict.answer, verdict.guardian_id) == (expected, FATHER)
    assert (verdict.first.item if verdict.first else None) is missing
    asked = gate.copy_for_parent(case, FATHER, TODAY, (finding(),))
    assert (asked.answer, len(asked.points)) == (NOT_YET if expected is YES else expected, 1 if missing is None else 2)


def test_a_copy_for_someone_else_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        gate.copy_for_parent(facts(), 99, TODAY)


def test_a_blank_sheet_may_always_be_printed() -> None:
    verdict = gate.print_blank_sheet(TODAY)
    assert (verdict.answer, verdict.case_id, verdict.act) == (YES, None, Act.PRINT_BLANK_SHEET)


def test_a_parent_who_may_not_be_approached_is_shown_and_not_enforced() -> None:
    case = facts()
    barred = replace(case, guardians=(replace(case.guardians[0], do_not_contact=True), *case.guardians[1:]))
    verdict = gate.copy_for_parent(barred, MOTHER, TODAY, ())
    assert verdict.answer is Answer.YES
    assert [note.item for note in verdict.notes] == [MissingItem.DO_NOT_CONTACT]
    assert gate.copy_for_parent(barred, FATHER, TODAY, ()).notes == ()
