"""Paper 09: one page with exactly what a gemeente is asked, and nothing else (product.md, Settled)."""

import dataclasses
from datetime import date

import pytest

from tests.documents.every_paper import REQUEST
from tests.documents.looking import page_texts, whole_text
from tests.documents.samples_trajectory import request, request_frame
from zorgdesk.casework.sheets.paper_problems import PaperField, TextTooLong
from zorgdesk.casework.sheets.trajectory_paper import TrajectoryRequestPaper
from zorgdesk.documents import TRAJECTORY_REQUEST
from zorgdesk.domain.values import Rhythm, TrajectoryKind
from zorgdesk.wording.messages import explain

LONG = "Wij kijken mee en doen voor, elke week opnieuw. " * 110


def _text(**changes: object) -> str:
    return whole_text(TRAJECTORY_REQUEST.render(request(**changes), request_frame()))


def test_the_request_says_what_how_long_until_when_who_done_and_what_if_not() -> None:
    text = whole_text(REQUEST.pdf)
    order = (
        "Aanvraag traject", "Mies Krijtstreep", "9 juni 2024", "Wat vragen wij?", "Hoe lang en hoe vaak?",
        "12 weken, 1 keer per week, steeds 1 uur.", "Verwachte einddatum", "26 februari 2027", "Wie voert het uit?",
        "Personenregister gezien op 16 november 2026.", "Wanneer is het klaar?", "Wat als het niet doorgaat?",
        "Beide ouders met gezag gaven op 16 november 2026 toestemming", "Meegestuurd", "Niets.",
        "In te vullen door wijkteam Vouwdam", "toegekend", "Nummer beschikking",
    )  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_the_sheet_has_a_field_for_nothing_else() -> None:
    assert {field.name for field in dataclasses.fields(TrajectoryRequestPaper)} == {
        "child_full_name", "birth_date", "due_date", "kind", "title", "assignment", "times", "minutes", "rhythm",
        "starts_on", "ends_on", "executor", "done_when", "if_not", "consent",
    }  # fmt: skip


def test_group_location_money_and_parents_are_not_on_the_page() -> None:
    frame = request_frame(location_line="locatie Kraanvogel, Vouwdam")
    text = whole_text(TRAJECTORY_REQUEST.render(request(), frame))
    assert not [word for word in ("Kraanvogel", "Geldstroom", "geldstroom", "Groep", "Krijtstreep-") if word in text]


@pytest.mark.parametrize(
    ("rhythm", "said"),
    [
        (Rhythm.WEEK, "12 weken, 2 keer per week, steeds 1,5 uur."),
        (Rhythm.FORTNIGHT, "12 weken, 2 keer per 2 weken, steeds 1,5 uur."),
        (Rhythm.TOTAL, "12 weken, 2 keer in totaal, steeds 1,5 uur."),
        (Rhythm.PLACEMENT, "12 weken, een plaatsing."),
    ],
)
def test_every_rhythm_is_said_in_full(rhythm: Rhythm, said: str) -> None:
    assert said in _text(rhythm=rhythm, times=2, minutes=90)


def test_what_is_not_known_is_said() -> None:
    text = _text(executor=None, consent=None, if_not="", title="", kind=TrajectoryKind.DIAGNOSTICS, minutes=45)
    assert "Nog niemand gevonden." in text
    assert "Er is nog geen toestemming om dit te vragen." in text
    assert "Diagnostiek" in text
    assert "steeds 45 minuten" in text
    assert text.count("niet ingevuld") == 1


def test_a_child_without_a_birth_date_or_still_to_come() -> None:
    assert "Geboren niet ingevuld" in _text(birth_date=None)
    assert "Verwacht 15 april 2027" in _text(birth_date=None, due_date=date(2027, 4, 15))


def test_a_longer_text_takes_smaller_type_of_the_scale_and_stays_on_one_page() -> None:
    half = LONG[:900]
    pdf = TRAJECTORY_REQUEST.render(request(assignment=half), request_frame())
    assert len(page_texts(pdf)) == 1
    assert half.split(".")[-2].strip() in whole_text(pdf)


def test_a_text_of_five_thousand_signs_is_named_before_anything_is_made() -> None:
    assert len(LONG) > 5000
    with pytest.raises(TextTooLong) as caught:
        TRAJECTORY_REQUEST.render(request(done_when=LONG), request_frame())
    assert caught.value.field == PaperField("TrajectoryRequestPaper", "done_when")
    assert "“klaar als” is " in explain(caught.value).what


def test_a_name_with_every_sign_stands_whole() -> None:
    assert "Łukasz van ’t Hof-Çelik" in _text(child_full_name="Łukasz van ’t Hof-Çelik")
