"""What stands around the texts of a plan: kop, facts with their source, quotes, and what the group carries."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import begun as begun_trajectory
from tests.desktop.keys import press, type_text
from tests.desktop.pages.plan.driver import NOW, TODAY, Walk
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.sheets.plan_quality import PlanSection, SectionState
from zorgdesk.casework.wellbeing_trend import wellbeing_sheet
from zorgdesk.desktop import ask
from zorgdesk.desktop.pages.plan_parts.fact_row import FactRow
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import Chip
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.row_button import RowButton
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.values import CompanionKind, ConcernCategory, JournalKind, QuoteSource, Visibility
from zorgdesk.wording.message import Message

Fill = Callable[[Callable[[Maker], Any]], Any]


def internal_note(maker: Maker) -> None:
    case_id = maker.session.query(CareCase).order_by(CareCase.id).first().id  # type: ignore[union-attr]
    note = NoteText(JournalKind.TALK, date(2026, 11, 6), fact="Moeder twijfelt.", visibility=Visibility.INTERNAL)
    write_note(maker.session, case_id, note, at=NOW)


def test_the_kop_keeps_who_was_along_and_leads_to_what_is_agreed_elsewhere(begun: Walk) -> None:
    begun.open("head")
    vera = begun.find(Chip, "chip_Vera Luchtballon")
    vera.setFocus()
    press(vera, Qt.Key.Key_Space, text=" ")
    other = begun.find(QLineEdit, "other_coach")
    other.setFocus()
    type_text(other, "Cor Coachman")
    press(other, Qt.Key.Key_Return)
    assert [(one.kind, one.name) for one in begun.sheet().companions] == [
        (CompanionKind.PARENT, "Vera Luchtballon"),
        (CompanionKind.COACH, "Cor Coachman"),
    ]
    assert begun.find(Chip, "chip_Cor Coachman").isChecked()
    begun.type("made_by", " en Pleun")
    begun.press("change_director")
    assert begun.went[-1] == Place(PageKey.INTAKE, begun.case_id, field="case_director_choice")
    assert begun.page.leave()
    assert begun.sheet().made_by.endswith("en Pleun")


def test_a_picked_fact_stands_in_its_area_with_a_link_to_its_source(begun: Walk) -> None:
    begun.open("baseline")
    begun.page.quoting.take(begun.page.quotes.page.quotes[0])
    (fact,) = begun.sheet().facts
    assert (fact.text, fact.source, fact.seen_on) == ("Wijst naar de auto.", QuoteSource.JOURNAL, date(2026, 11, 5))
    row = begun.find(FactRow, f"fact_{fact.fact_id}")
    area = row.findChild(Choice, "area")
    assert area is not None
    area.setFocus()
    press(area, Qt.Key.Key_Down)
    begun.type("text", " Drie keer.")
    assert begun.page.leave()
    (fact,) = begun.sheet().facts
    assert (fact.text, fact.area) == ("Wijst naar de auto. Drie keer.", ConcernCategory.LANGUAGE)
    link = begun.find(RowButton, f"source_fact_{fact.fact_id}_0")
    assert link.accessibleName() == "Overgenomen uit logboek do 5 nov (Vera)"
    press(link, Qt.Key.Key_Space, text=" ")
    assert (begun.went[-1].page, begun.went[-1].tab, begun.went[-1].ref) == (PageKey.CASE, "journal", fact.source_id)


def test_an_empty_row_goes_and_a_row_taken_away_comes_back_with_undo(begun: Walk) -> None:
    begun.open("baseline")
    begun.press("add_try")
    begun.type("what", "Gebaren bij het eten")
    begun.type("since", "september")
    begun.type("effect", "Hij zegt meer")
    begun.press("add_fact")
    begun.open("needs")
    (row,) = begun.sheet().tried
    assert (row.what, row.since, row.effect) == ("Gebaren bij het eten", "september", "Hij zegt meer")
    assert begun.sheet().facts == ()
    begun.open("baseline")
    begun.press(f"remove_try_{row.try_id}")
    assert begun.sheet().tried == ()
    begun.desk.undo(begun.toasts[-1][1])
    assert [one.what for one in begun.sheet().tried] == ["Gebaren bij het eten"]


def test_quotes_are_found_by_words_and_kind_with_the_keyboard(begun: Walk) -> None:
    begun.open("needs")
    field = begun.find(LongText, "needs")
    field.setFocus()
    type_text(field, "Dit helpt:")
    begun.page.quoting.search()
    words = begun.find(QLineEdit, "quote_words")
    assert QApplication.focusWidget() is words
    type_text(words, "bestaat niet")
    assert begun.page.quotes.page.total == 0
    words.clear()
    type_text(words, "AUTO")
    press(words, Qt.Key.Key_Return)
    assert field.value() == "Dit helpt:\n“Wijst naar de auto.” (telefoon do 5 nov, Vera)"
    assert begun.find(RowButton, "source_needs_0").isVisible()
    assert begun.page.leave()
    (taken,) = begun.sheet().taken_over
    assert (taken.field, taken.text, taken.source) == ("needs.needs", "Wijst naar de auto.", QuoteSource.JOURNAL)
    begun.open("needs")
    assert "logboek do 5 nov" in begun.find(RowButton, "source_needs_0").accessibleName()
    begun.page.quotes.kind.setCurrentIndex(1)
    assert begun.page.quotes.page.total == 0


def test_an_internal_note_is_only_taken_over_when_it_was_asked(begun: Walk, fill: Fill) -> None:
    fill(internal_note)
    begun.open("needs")
    quote = begun.page.quotes.page.quotes[0]
    assert (quote.text, quote.internal) == ("Moeder twijfelt.", True)
    ask.next_answer(False)
    begun.page.quoting.take(quote)
    assert begun.find(LongText, "needs").value() == ""
    ask.next_answer(True)
    begun.page.quoting.take(quote)
    assert "Moeder twijfelt." in begun.find(LongText, "needs").value()
    assert len(ask.asked()) == 2
    begun.open("internal")
    begun.page.quoting.take(quote)
    assert "Moeder twijfelt." in begun.find(LongText, "hypothesis").value()
    assert len(ask.asked()) == 2
    assert begun.page.leave()
    assert [one.was_internal for one in begun.sheet().taken_over] == [True, True]


def test_what_is_internal_lies_sunken_and_everything_else_does_not(begun: Walk) -> None:
    begun.open("internal")
    assert begun.find(LongText, "hypothesis").property("sunken") is True
    begun.open("needs")
    assert not begun.find(LongText, "needs").property("sunken")


@pytest.mark.parametrize(("birth_date", "asked"), [(date(2018, 11, 10), True), (date(2018, 11, 11), False)])
def test_the_child_is_asked_from_eight_years_on(begun: Walk, fill: Fill, birth_date: date, asked: bool) -> None:
    def grow(maker: Maker) -> None:
        for child in maker.session.query(Child):
            child.birth_date = birth_date

    fill(grow)
    begun.open("support_question")
    assert begun.find(QWidget, "SupportQuestion").findChild(QWidget, "row_child_voice").isVisible() is asked


def test_whether_the_group_carries_it_needs_a_choice_and_a_reason(begun: Walk) -> None:
    begun.open("carries")
    form = begun.find(QWidget, "wellbeing_card")
    press(begun.find(QWidget, "carries"), Qt.Key.Key_Right)
    begun.press("keep_carrying")
    assert begun.desk.read(wellbeing_sheet, begun.case_id).answers == ()
    begun.type("reason", "Twee keer per dag hulp nodig")
    assert begun.page.leave()
    begun.press("close_carrying")
    begun.press("ask_carrying")
    assert begun.find(LongText, "reason").value() == "Twee keer per dag hulp nodig"
    begun.press("keep_carrying")
    (line,) = begun.desk.read(wellbeing_sheet, begun.case_id).answers
    assert (line.asked_on, line.reason) == (TODAY, "Twee keer per dag hulp nodig")
    assert form.isVisible()
    begun.desk.undo(begun.toasts[-1][1])
    assert begun.desk.read(wellbeing_sheet, begun.case_id).answers == ()


def test_a_quick_score_is_two_digits_and_stands_in_the_trend(begun: Walk) -> None:
    begun.press("add_score")
    press(begun.find(QWidget, "wellbeing"), Qt.Key.Key_4, text="4")
    assert QApplication.focusWidget() is begun.find(QWidget, "involvement")
    press(begun.find(QWidget, "involvement"), Qt.Key.Key_2, text="2")
    begun.press("keep_score")
    (point,) = begun.desk.read(wellbeing_sheet, begun.case_id).points
    assert (point.on, point.wellbeing, point.involvement) == (TODAY, 4.0, 2.0)
    assert "1 meting" in begun.page.wellbeing.chart.sentence()


def test_when_somebody_looks_on_quotes_reasons_and_names_are_masked(begun: Walk) -> None:
    begun.open("carries")
    press(begun.find(QWidget, "carries"), Qt.Key.Key_Right)
    begun.type("reason", "Vera belde")
    begun.press("keep_carrying")
    try:
        privacy().switch(True)
        begun.page.set_privacy(True)
        shown = " ".join(
            label.text() for label in begun.page.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()
        )
        assert "Vera" not in shown
        assert "Wijst naar" not in shown
    finally:
        privacy().switch(False)
        begun.page.set_privacy(False)


def test_what_the_traject_says_stands_above_inzet_and_leads_to_it(begun: Walk, fill: Fill) -> None:
    begun.open("effort")
    assert "Er loopt nog geen traject" in words_on(begun)
    fill(a_traject)
    begun.open("effort")
    assert begun.page._quality is not None
    assert begun.page._quality.states[PlanSection.EFFORT] is SectionState.FULL
    link = next(one for one in begun.page.findChildren(Button) if one.objectName().startswith("trajectory_"))
    press(link, Qt.Key.Key_Space, text=" ")
    assert (begun.went[-1].page, begun.went[-1].tab) == (PageKey.CASE, "trajectory")


def test_a_child_that_waits_is_named_above_the_overbrugging(begun: Walk, fill: Fill) -> None:
    begun.open("bridging")
    assert "wacht op hulp" not in words_on(begun)
    fill(it_waits)
    begun.open("bridging")
    assert "Dit kind wacht op hulp sinds di 3 nov: 7 dagen." in words_on(begun)


def a_traject(maker: Maker) -> None:
    begun_trajectory(maker, maker.session.query(CareCase).order_by(CareCase.id).first().id)  # type: ignore[union-attr]


def it_waits(maker: Maker) -> None:
    for care_case in maker.session.query(CareCase):
        care_case.waiting_since = date(2026, 11, 3)


def words_on(walk: Walk) -> str:
    """Everything that the page says."""
    return " ".join(label.text() for label in walk.page.findChildren(PlainLabel) if label.isVisible())


def test_whoever_asks_for_forty_goals_hears_why_three_is_enough(begun: Walk, messages: list[Message]) -> None:
    begun.open("goals")
    begun.press("first_goal")
    for _ in range(39):
        begun.press("add_goal")
    assert len(begun.sheet().goals) == 3
    assert "hoogstens 3 doelen" in messages[-1].text
    assert "genoeg aandacht" in messages[-1].text


@pytest.fixture
def messages(begun: Walk) -> list[Message]:
    """What the program said no to."""
    found: list[Message] = []
    begun.desk.refused.connect(found.append)
    return found
