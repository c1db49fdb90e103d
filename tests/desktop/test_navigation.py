"""Places of the domain lead to the right page; back and forward remember where the user was."""

import pytest

from zorgdesk.desktop.navigation import History, to_page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain import verdicts
from zorgdesk.domain.values import ConsentPurpose, OrganisationKind
from zorgdesk.domain.verdicts import CaseTab, PlaceField

A, B, C = (Place(PageKey.CASE, number) for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("tab", "field", "page"),
    [
        (CaseTab.CONSENT, PlaceField.ANSWER, PageKey.CASE),
        (CaseTab.INTAKE, PlaceField.AGREEMENTS, PageKey.INTAKE),
        (CaseTab.PLAN, PlaceField.GO_NO_GO, PageKey.PLAN),
        (CaseTab.PLAN, PlaceField.PAGE, PageKey.CASE),
        (CaseTab.HANDOVER, PlaceField.SCHOOL, PageKey.HANDOVER),
        (CaseTab.HANDOVER, PlaceField.RULES, PageKey.CASE),
        (CaseTab.OBSERVATIONS, PlaceField.SHEET, PageKey.SHEET_ENTRY),
    ],
)
def test_a_missing_item_leads_to_the_page_where_it_is_mended(tab: CaseTab, field: PlaceField, page: PageKey) -> None:
    place = to_page(verdicts.Place(tab, field, ref=7), 142)
    assert (place.page, place.case_id, place.ref) == (page, 142, 7)
    assert place.tab == (tab.value if page is PageKey.CASE else "")
    assert place.field == field.value


def test_a_hit_in_a_text_leads_to_that_field() -> None:
    place = to_page(verdicts.Place(CaseTab.HANDOVER, PlaceField.TEXT, key="language_seen"), 1)
    assert place.field == "language_seen"


def test_a_new_consent_keeps_purpose_party_and_person() -> None:
    wanted = verdicts.Place(
        CaseTab.CONSENT,
        PlaceField.REQUEST,
        guardian_id=3,
        purpose=ConsentPurpose.CONSULT,
        kind=OrganisationKind.JGZ,
        recipient_id=9,
    )
    place = to_page(wanted, 1)
    assert (place.person, place.purpose, place.kind, place.recipient) == (3, "consult", "jgz", 9)


def test_an_action_item_leads_to_its_meeting() -> None:
    place = to_page(verdicts.Place(CaseTab.TALKS, PlaceField.ACTION_ITEM, ref=4), None)
    assert (place.page, place.ref) == (PageKey.MEETING, 4)


def test_back_and_forward_walk_the_same_way() -> None:
    history = History()
    history.leave(A)
    history.leave(B)
    assert history.back(C) == B
    assert history.back(B) == A
    assert history.back(A) is None
    assert history.forward(A) == B
    assert history.forward(B) == C
    assert not history.can_go_forward


def test_a_new_place_forgets_what_lay_ahead() -> None:
    history = History()
    history.leave(A)
    history.back(B)
    history.leave(A)
    assert not history.can_go_forward


def test_coming_back_keeps_the_scroll_and_not_the_field_one_was_sent_to() -> None:
    history = History()
    history.leave(Place(PageKey.CASE, 1, field="answer", scroll=120))
    assert history.back(B) == Place(PageKey.CASE, 1, scroll=120)


def test_a_binned_case_is_no_place_to_go_back_to() -> None:
    history = History()
    history.leave(A)
    history.leave(B)
    history.forget_case(2)
    assert history.back(C) == A


def test_a_place_survives_being_kept() -> None:
    place = Place(PageKey.CASE, 142, tab="plan", ref=3, scroll=40, cursor=12, purpose="consult")
    assert Place.from_json(place.to_json()) == place
    assert Place.from_json({**place.to_json(), "later": 1}) == place
