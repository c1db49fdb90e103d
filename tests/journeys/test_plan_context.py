"""Writing a plan from what the file knows, without a mouse: facts and quotes with their source, and the group."""

from datetime import date

from PySide6.QtCore import Qt

from tests.journeys.driver import Coordinator
from tests.journeys.stories import a_new_case
from tests.journeys.workday import CTRL
from zorgdesk.casework.plan_sheet import newest_plan, plan_sheet
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.casework.today import today_sheet
from zorgdesk.casework.wellbeing_trend import wellbeing_sheet
from zorgdesk.desktop.places import PageKey
from zorgdesk.domain.values import CompanionKind, QuoteSource, TaskKind

SEEN = ((4, 3, "Wijst naar de auto en kijkt Pleun aan."), (3, 3, "Zegt “toe”."), (4, 2, "Loopt naar de kast."))
REASON = "Twee keer per dag springt een collega bij."
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_plan_takes_over_what_was_seen_and_asks_what_the_group_carries(fenna_without_a_mouse: Coordinator) -> None:
    fenna = fenna_without_a_mouse
    a_new_case(fenna)
    fenna.prints_sheet(save_as="blad.pdf")
    fenna.moves_to(date(2026, 9, 3))
    fenna.enters_sheet("2026-1", SEEN, child="Łukasz")
    fenna.opens_case("Łukasz")
    fenna.begins_plan()

    fenna.to_section("head")
    fenna.at.press("chip_Agnieszka Hof-Çelik")
    fenna.at.write("other_educator", "Pleun Proefrit")
    fenna.at.key(Qt.Key.Key_Return)
    fenna.to_section("baseline")
    picks(fenna, "AUTO")
    fenna.to_section("needs")
    fenna.at.write("needs", "Dit helpt:")
    picks(fenna, "toe")

    sheet = plan_of(fenna)
    assert [(one.kind, one.name) for one in sheet.companions] == [
        (CompanionKind.PARENT, "Agnieszka Hof-Çelik"),
        (CompanionKind.EDUCATOR, "Pleun Proefrit"),
    ]
    (fact,) = sheet.facts
    assert (fact.text, fact.source) == ("Wijst naar de auto en kijkt Pleun aan.", QuoteSource.OBSERVATION)
    assert sheet.sections["needs"].needs.startswith("Dit helpt:\n“Zegt “toe”.” (observatie ")
    assert [one.field for one in sheet.taken_over] == ["needs.needs"]

    the_group_does_not_carry_it(fenna)


def the_group_does_not_carry_it(fenna: Coordinator) -> None:
    """Half an answer survives the lock; the whole one asks for an act within a week."""
    fenna.at.press("ask_carrying")
    fenna.at.pick("carries", "no")
    fenna.at.write("reason", REASON)
    fenna.locks_and_unlocks()
    fenna.at.press("ask_carrying")
    fenna.at.pick("carries", "no")
    fenna.at.press("keep_carrying")
    (answer,) = fenna.desk.read(wellbeing_sheet, fenna.case_id).answers
    assert (answer.carries, answer.reason, answer.asked_on) == (False, REASON, date(2026, 9, 3))
    fenna.moves_to(date(2026, 9, 14))
    late = [task.task for task in fenna.desk.read(today_sheet, on=fenna.clock.today).late]
    assert TaskKind.GROUP_CARRIES in {task.kind for task in late}


def picks(fenna: Coordinator, words: str) -> None:
    """Ctrl+Shift+I, a word, Enter: the first text that fits goes to the cursor."""
    fenna.at.key(Qt.Key.Key_I, CTRL | SHIFT)
    fenna.at.write("quote_words", words)
    fenna.at.key(Qt.Key.Key_Return)


def plan_of(fenna: Coordinator) -> PlanSheet:
    """The newest version, with everything that was typed written down."""
    assert fenna.is_on().page is PageKey.PLAN
    fenna.to_section("internal")
    plan_id = fenna.desk.read(newest_plan, fenna.case_id)
    assert plan_id is not None
    return fenna.desk.read(plan_sheet, plan_id)
