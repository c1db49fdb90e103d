"""The tab "Toestemming en gezag", operated as a user does, on a real file."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.consent import ConsentTab
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.values import (
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    OrganisationKind,
    PaperKind,
    Relation,
)

TODAY = date(2026, 11, 10)
W = TypeVar("W", bound=QWidget)
Fill = Callable[[Callable[[Maker], Any]], Any]


def family(maker: Maker) -> tuple[int, int, int]:
    case_id = maker.case()
    mother = maker.guardian(case_id, "Vera")
    father = maker.guardian(case_id, "Pepijn", relation=Relation.FATHER)
    session = maker.session
    jgz = maker.organisation()
    maker.organisation("Wies Woordenaar", OrganisationKind.SPEECH_THERAPY)
    rows = [
        (ConsentPurpose.OBSERVATION, None, "YY"), (ConsentPurpose.CONSULT, jgz, "YY"),
        (ConsentPurpose.REFERRAL, maker.organisation("Wies Woordenaar"), "Y-"),
        (ConsentPurpose.INFORM, maker.organisation("Wijkteam Sprookstad", OrganisationKind.LOCAL_TEAM), "N-"),
        (ConsentPurpose.PHOTO_VIDEO, None, "NY"),
    ]  # fmt: skip
    for purpose, party, answers in rows:
        what = "Verslag taal, 1 bladzijde."
        asked = ask_consent(session, case_id, purpose, party, ConsentScope.REPORT, what, on=date(2026, 9, 28))
        request = made(asked)
        for who, answer in zip((mother, father), answers, strict=True):
            if answer != "-":
                decision = ConsentDecision.YES if answer == "Y" else ConsentDecision.NO
                record_answer(
                    session, request, who, decision, ConsentManner.PAPER, decided_on=date(2026, 9, 28), on=TODAY
                )
    maker.derived(case_id)
    return case_id, mother, father


@pytest.fixture
def case(fill: Fill) -> tuple[int, int, int]:
    found: tuple[int, int, int] = fill(family)
    return found


@pytest.fixture
def tab(desk: Desk, case: tuple[int, int, int], qtbot: QtBot) -> Iterator[ConsentTab]:
    made_tab = ConsentTab(desk)
    qtbot.addWidget(made_tab)
    made_tab.resize(1110, 560)
    made_tab.show_place(Place(PageKey.CASE, case[0], tab="consent"))
    made_tab.show()
    qtbot.waitExposed(made_tab)
    yield made_tab
    made_tab.hide()


def part(tab: ConsentTab, name: str, kind: type[W]) -> W:
    """The visible widget of this name; what was just added to a layout is shown first."""
    QApplication.processEvents()
    found = [one for one in tab.findChildren(kind, name) if one.isVisible()]
    assert len(found) == 1, name
    return found[0]


def press(tab: ConsentTab, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(part(tab, name, QAbstractButton), Qt.MouseButton.LeftButton)


def outcomes(tab: ConsentTab) -> list[str]:
    model = tab.table.rows()
    column = [one.key for one in model.columns].index("outcome")
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def open_at(tab: ConsentTab, case_id: int, **where: Any) -> None:
    tab.show_place(Place(PageKey.CASE, case_id, tab="consent", **where))


def test_the_matrix_shows_the_outcome_of_every_row(tab: ConsentTab) -> None:
    assert outcomes(tab) == ["Mag", "Mag", "1 van 2", "Niet delen", "Oneens"]
    assert part(tab, "why", PlainLabel).text() == "Verwijzen mag nog niet. Vader heeft nog niet geantwoord."


def test_a_missing_answer_is_recorded_from_the_panel(tab: ConsentTab, qtbot: QtBot) -> None:
    press(tab, qtbot, "record")
    assert part(tab, "who", Choice).currentText() == "Pepijn Luchtballon (vader)"
    part(tab, "decision", Segmented).setFocus()
    qtbot.keyClick(part(tab, "decision", Segmented), Qt.Key.Key_1)
    with qtbot.waitSignal(tab.toast) as told:
        press(tab, qtbot, "answer_save")
    assert told.args[0] == "Vader zei ja. Vastgelegd."
    assert outcomes(tab)[2] == "Mag"


def test_an_answer_taken_back_in_the_toast_leaves_the_row_as_it_was(
    tab: ConsentTab, desk: Desk, qtbot: QtBot
) -> None:
    press(tab, qtbot, "record")
    part(tab, "decision", Segmented).set_value("no")
    with qtbot.waitSignal(tab.toast) as told:
        press(tab, qtbot, "answer_save")
    assert outcomes(tab)[2] == "Oneens"
    desk.undo(told.args[1])
    assert outcomes(tab)[2] == "1 van 2"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("decided_on", date(2026, 11, 11), "Deze dag moet nog komen."),
        ("decided_on", None, "De datum ontbreekt."),
        ("valid_until", date(2026, 11, 9), ""),
    ],
)
def test_a_date_that_cannot_be_is_refused_beside_its_field(
    tab: ConsentTab, qtbot: QtBot, field: str, value: date | None, sentence: str
) -> None:
    press(tab, qtbot, "record")
    part(tab, "decision", Segmented).set_value("yes")
    part(tab, field, DateField).set_value(value)
    press(tab, qtbot, "answer_save")
    error = part(tab, f"row_{field}", FormRow).error()
    assert error
    assert error.startswith(sentence)
    press(tab, qtbot, "answer_cancel")
    assert outcomes(tab)[2] == "1 van 2"


def test_an_answer_without_ja_or_nee_is_not_kept(tab: ConsentTab, qtbot: QtBot) -> None:
    press(tab, qtbot, "record")
    press(tab, qtbot, "answer_save")
    assert part(tab, "row_decision", FormRow).error().startswith("Ja of nee")


def test_asking_a_party_adds_a_row_that_waits(tab: ConsentTab, qtbot: QtBot) -> None:
    press(tab, qtbot, "add")
    part(tab, "purpose", Choice).set_value("consult")
    party = part(tab, "party", Choice)
    party.setCurrentIndex(party.findText("Wijkteam Sprookstad"))
    part(tab, "what_is_shared", LongText).set_value("Alleen de vraag.")
    with qtbot.waitSignal(tab.toast) as told:
        press(tab, qtbot, "ask_save")
    assert told.args[0] == "Vraag genoteerd: Wijkteam Sprookstad"
    assert outcomes(tab)[-1] == "0 van 2"
    assert part(tab, "what", PlainLabel).text() == "Alleen de vraag."


def test_a_question_without_a_party_is_not_asked(tab: ConsentTab, qtbot: QtBot) -> None:
    press(tab, qtbot, "add")
    part(tab, "purpose", Choice).set_value("consult")
    part(tab, "party", Choice).set_value("nobody")
    press(tab, qtbot, "ask_save")
    assert part(tab, "row_party", FormRow).error().startswith("De partij")


def test_the_gate_opens_the_question_it_misses(tab: ConsentTab, case: tuple[int, int, int]) -> None:
    open_at(tab, case[0], field="request", purpose="referral", kind="speech_therapy")
    assert part(tab, "purpose", Choice).currentText() == "Verwijzen"
    assert part(tab, "party", Choice).currentText() == "Wies Woordenaar"


def test_the_gate_opens_the_very_answer_that_is_missing(tab: ConsentTab, case: tuple[int, int, int]) -> None:
    open_at(tab, case[0], field="answer", ref=4, person=case[2])
    assert part(tab, "who", Choice).currentText() == "Pepijn Luchtballon (vader)"
    assert part(tab, "answer_about", PlainLabel).text() == "Wijkteam Sprookstad, informeren"


def test_the_gate_opens_gezag_and_a_change_asks_every_ja_again(
    tab: ConsentTab, qtbot: QtBot, case: tuple[int, int, int]
) -> None:
    open_at(tab, case[0], field="authority", person=case[2])
    part(tab, "authority", Choice).set_value("no")
    part(tab, "source", Choice).set_value("court_decision")
    press(tab, qtbot, "authority_save")
    assert outcomes(tab) == ["Mag", "Mag", "Mag", "Niet delen", "Niet delen"]
    press(tab, qtbot, f"change_authority_{case[2]}")
    part(tab, "authority", Choice).set_value("yes")
    press(tab, qtbot, "authority_save")
    assert outcomes(tab)[:2] == ["Opnieuw bevestigen", "Opnieuw bevestigen"]


def test_withdrawing_says_what_stays_and_turns_the_row_red(
    tab: ConsentTab, qtbot: QtBot, case: tuple[int, int, int]
) -> None:
    open_at(tab, case[0], ref=2)
    press(tab, qtbot, "change")
    assert "JGZ Sprookstad" in part(tab, "change_about", PlainLabel).text()
    with qtbot.waitSignal(tab.toast) as told:
        press(tab, qtbot, f"withdraw_{case[2]}")
    assert told.args[0] == "Vader trok de toestemming in. Delen stopt."
    assert outcomes(tab)[1] == "Ingetrokken"


def test_one_ja_can_be_asked_to_be_confirmed(tab: ConsentTab, qtbot: QtBot, case: tuple[int, int, int]) -> None:
    open_at(tab, case[0], ref=1)
    press(tab, qtbot, "change")
    press(tab, qtbot, f"reconfirm_{case[1]}")
    assert outcomes(tab)[:2] == ["Opnieuw bevestigen", "Mag"]


def test_privacy_view_shows_initials_and_no_texts(tab: ConsentTab) -> None:
    privacy().switch(True)
    tab.set_privacy(True)
    try:
        shown = " ".join(label.text() for label in tab.findChildren(PlainLabel) if label.isVisible())
        heads = [column.title for column in tab.table.rows().columns]
    finally:
        privacy().switch(False)
    for name in ("Vera", "Pepijn", "Luchtballon", "Verslag taal"):
        assert name not in shown
        assert not [head for head in heads if name in head]


def test_a_child_without_rows_learns_how_it_begins(desk: Desk, fill: Fill, qtbot: QtBot) -> None:
    case_id = fill(lambda maker: maker.derived(maker.case("Isa", "Inktvlek")))
    tab = ConsentTab(desk)
    qtbot.addWidget(tab)
    open_at(tab, case_id)
    tab.show()
    with qtbot.waitSignal(tab.go) as gone:
        press(tab, qtbot, "empty_act")
    assert gone.args[0].page is PageKey.INTAKE
    tab.hide()


def test_every_part_can_be_reached_and_has_a_name(tab: ConsentTab) -> None:
    for button in (one for one in tab.findChildren(QAbstractButton) if one.isVisible()):
        assert button.accessibleName() or button.text(), button.objectName()
    assert tab.first_focus() is tab.table


def test_a_half_filled_answer_is_there_again_after_leaving(
    tab: ConsentTab, qtbot: QtBot, case: tuple[int, int, int]
) -> None:
    press(tab, qtbot, "record")
    part(tab, "decision", Segmented).set_value("no")
    part(tab, "note", LongText).set_value("Vader belt nog terug.")
    part(tab, "decided_on", DateField).set_value(date(2026, 11, 9))
    assert tab.leave()
    open_at(tab, case[0])
    assert part(tab, "note", LongText).value() == "Vader belt nog terug."
    assert part(tab, "decision", Segmented).value() == "no"
    assert part(tab, "decided_on", DateField).value() == date(2026, 11, 9)
    press(tab, qtbot, "answer_cancel")
    assert tab.leave()
    open_at(tab, case[0])
    assert not tab.panel.answer.isVisible()


def test_a_half_written_question_is_there_again_after_leaving(
    tab: ConsentTab, qtbot: QtBot, case: tuple[int, int, int]
) -> None:
    press(tab, qtbot, "add")
    part(tab, "what_is_shared", LongText).set_value("Alleen de vraag.")
    assert tab.leave()
    open_at(tab, case[0])
    assert part(tab, "what_is_shared", LongText).value() == "Alleen de vraag."


def test_a_ja_to_too_little_opens_the_question_for_more(
    tab: ConsentTab, qtbot: QtBot, case: tuple[int, int, int]
) -> None:
    open_at(tab, case[0], field="request", ref=2)
    part(tab, "scope", Choice).set_value("report")
    part(tab, "what_is_shared", LongText).set_value("Verslag taal en het plan.")
    press(tab, qtbot, "ask_save")
    assert outcomes(tab) == ["Mag", "1 van 2", "Niet delen", "Oneens", "0 van 2", "Mag"]
    assert part(tab, "what", PlainLabel).text() == "Verslag taal en het plan."


def test_something_else_can_be_asked_of_who_said_ja(
    tab: ConsentTab, qtbot: QtBot, case: tuple[int, int, int]
) -> None:
    open_at(tab, case[0], ref=2)
    press(tab, qtbot, "change")
    press(tab, qtbot, "ask_other")
    assert part(tab, "party", Choice).currentText() == "JGZ Sprookstad"


def test_the_letter_is_made_for_the_parent_whose_answer_is_wanted(
    tab: ConsentTab, case: tuple[int, int, int], qtbot: QtBot
) -> None:
    QApplication.processEvents()
    buttons = [one for one in tab.findChildren(QAbstractButton) if one.isVisible()]
    letters = [one for one in buttons if one.objectName().startswith("letter_")]
    assert [(one.objectName(), one.text()) for one in letters] == [(f"letter_{case[2]}", "Brief voor vader")]
    with qtbot.waitSignal(tab.go) as went:
        press(tab, qtbot, f"letter_{case[2]}")
    place = went.args[0]
    assert place.page is PageKey.PAPER
    request = PaperRequest.from_key(place.paper)
    assert (request.paper, request.guardian_id) == (PaperKind.CONSENT_LETTER, case[2])
    assert request.source_id is not None
