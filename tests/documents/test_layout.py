"""The flow over pages: what stays together, what splits, and that length costs no more than it must."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents import samples, samples_plan
from tests.documents.every_paper import PLAN, TALK
from tests.documents.looking import boxes, flat, page_texts, whole_text
from zorgdesk.casework.sheets.papers import DatedFact
from zorgdesk.documents import PARENT_MEETING, SUPPORT_PLAN
from zorgdesk.documents.blocks import Column, Gap, Grid, NewPage, Row, Stack, Text
from zorgdesk.documents.components.headings import Section
from zorgdesk.documents.components.rows import Bullets
from zorgdesk.documents.page import TooTall, lay_out, overflow
from zorgdesk.documents.style import BODY, MM, TEXT_HEIGHT, TEXT_WIDTH

WIDE = (Column(0, TEXT_WIDTH),)


def _row(height: float) -> Row:
    return Row(WIDE, (Gap(height),), pad_top=0, pad_bottom=0)


def test_a_heading_moves_with_the_first_row_under_it() -> None:
    pages = lay_out([Gap(TEXT_HEIGHT - 60 * MM), Section("Kop"), Grid([_row(50 * MM)])])
    assert [type(placed.block).__name__ for placed in pages[1]] == ["Section", "Grid"]


def test_a_heading_needs_38_mm() -> None:
    pages = lay_out([Gap(TEXT_HEIGHT - 40 * MM), Section("Kop"), Text("Eén regel.", BODY)])
    assert len(pages) == 2
    assert len(lay_out([Gap(TEXT_HEIGHT - 50 * MM), Section("Kop"), Text("Eén regel.", BODY)])) == 1


def test_a_row_stays_whole_up_to_90_mm_and_splits_above() -> None:
    text = "Een zin die een regel vult en daarna nog een stukje verder gaat, zodat er veel regels zijn. " * 60
    tall = Row(WIDE, (Text(text, BODY),))
    assert tall.height > 90 * MM
    pages = lay_out([Gap(TEXT_HEIGHT - 60 * MM), Grid([tall])])
    assert len(pages) == 2
    assert len(pages[0]) == 2
    moved = lay_out([Gap(TEXT_HEIGHT - 60 * MM), Grid([_row(80 * MM)])])
    assert len(moved[0]) == 1


def test_no_single_row_is_left_alone_on_the_last_page() -> None:
    pages = lay_out([Grid([_row(60 * MM) for _ in range(5)])])
    first, last = pages[0][0].block, pages[1][0].block
    assert isinstance(first, Grid)
    assert isinstance(last, Grid)
    assert (len(first.rows), len(last.rows)) == (3, 2)


def test_what_must_stay_whole_moves_and_what_can_not_fit_splits() -> None:
    whole = Stack([Gap(50 * MM), Gap(50 * MM)], whole=True)
    assert len(lay_out([Gap(TEXT_HEIGHT - 80 * MM), whole])[0]) == 1
    too_much = Stack([Gap(100 * MM) for _ in range(4)], whole=True)
    assert len(lay_out([too_much])) == 2


def test_a_block_taller_than_a_page_is_our_mistake() -> None:
    with pytest.raises(TooTall):
        lay_out([Gap(TEXT_HEIGHT + 1)])


def test_a_new_page_at_the_top_makes_no_empty_one() -> None:
    assert len(lay_out([NewPage(), Gap(10), NewPage(), NewPage(), Gap(10)])) == 2


def test_space_before_falls_away_at_the_top() -> None:
    assert overflow([Section("Kop", tight=False)], height=40) == 0


def test_a_list_splits_between_its_items_without_a_second_dot() -> None:
    pages = lay_out([Bullets(["Een regel."] * 100)])
    assert len(pages) == 3


def test_ten_thousand_rows_open_and_keep_their_head() -> None:
    facts = tuple(DatedFact(date(2026, 10, 6), f"Feit nummer {number}.") for number in range(10_000))
    pdf = PARENT_MEETING.render(samples.parent_meeting(facts=facts), TALK.frame)
    pages = page_texts(pdf)
    assert "Feit nummer 9999." in whole_text(pdf)
    assert len(pages) > 250
    assert "Wanneer" in flat(pages[100])


def test_a_goal_card_is_never_cut() -> None:
    three = (*PLAN.sheet.goals, PLAN.sheet.goals[0])
    pages = page_texts(SUPPORT_PLAN.render(samples_plan.support_plan(goals=three), PLAN.frame))
    for page in pages:
        assert page.count("Specifiek") == page.count("Stand nu")


def test_no_page_holds_only_a_signature() -> None:
    for sample in (TALK, PLAN):
        last = flat(page_texts(sample.pdf)[-1])
        assert "Handtekening" in last
        assert len(last) > 300


def test_a_long_name_wraps_in_the_title_and_is_cut_in_the_running_head() -> None:
    name = "Annabella Wilhelmina Theodora van Oudshoorn-Middendorp tot Groeneveld en Zonnestraal van de Papieren Brug"
    pdf = SUPPORT_PLAN.render(samples_plan.support_plan(child_full_name=name), PLAN.frame)
    assert name in flat(page_texts(pdf)[0])
    heads = [box for box in boxes(pdf) if box.page == 2 and box.top < 16]
    assert any("…" in box.text for box in heads)
    assert max(box.right for box in heads) < 193


def test_nothing_to_say_is_said() -> None:
    empty = replace(
        PLAN.sheet, strengths=(), tried=(), goals=(), actions=(), moments=(), parent_words=(), absent_parents=(),
        parents_question=None, effort="", birth_date=None, age_months=None, runs_to=None,
    )  # fmt: skip
    text = whole_text(SUPPORT_PLAN.render(empty, PLAN.frame))
    assert text.count("niet ingevuld") >= 6
    assert "Er is nog geen beslismoment gekozen." in text
