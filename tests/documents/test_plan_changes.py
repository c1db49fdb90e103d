"""*Wat is er anders* on paper: the rows of the screen in the same words, for one parent or whole, without colour."""

import pytest

from tests.documents.every_paper import CHANGES, WHOLE_CHANGES, Sample
from tests.documents.looking import boxes, page_texts, squeezed, whole_text
from tests.documents.samples_changes import body, changes_frame, for_parent
from zorgdesk.casework.sheets.plan_changes_paper import PlanChangesForParent, VersionOnPaper
from zorgdesk.documents import PLAN_CHANGES_PARENT
from zorgdesk.domain.plan_compare import Edition
from zorgdesk.domain.values import PlanStatus
from zorgdesk.wording.plan_changes import lines, summary


@pytest.mark.parametrize("sample", [CHANGES, WHOLE_CHANGES], ids=lambda sample: sample.name)
def test_every_row_of_the_screen_stands_on_the_paper_in_the_same_words(sample: Sample) -> None:
    written = squeezed(whole_text(sample.pdf))
    rows = lines(sample.sheet.body.comparison, sample.frame.made_on)
    assert len(rows) >= 7
    for row in rows:
        for said in (row.title, row.before, row.before_second, row.now, row.now_second):
            assert all(squeezed(part) in written for part in said.split("\n")), said
    assert squeezed(summary(sample.sheet.body.comparison)) in written


def test_old_stands_left_and_new_right_under_a_head_that_repeats() -> None:
    found = boxes(CHANGES.pdf)
    old = next(box for box in found if box.text.startswith("Mies speelt 10 minuten"))
    new = next(box for box in found if box.text.startswith("Dit doel rust even"))
    assert old.left < 100 < new.left
    assert all("Versie 1" in page and "Versie 2" in page for page in page_texts(CHANGES.pdf))


def test_each_kind_of_change_is_a_word_and_no_text_is_struck_through() -> None:
    text = whole_text(CHANGES.pdf)
    assert [word for word in ("Gelijk", "Gestopt", "Nieuw", "Aangepast") if word not in text] == []
    assert "Versie 1 geldt, tot versie 2 actief is. Interne tekst en uren staan niet op dit papier." in text


def test_a_parent_gets_the_own_address_and_none_of_the_fields_of_professionals() -> None:
    text = whole_text(CHANGES.pdf)
    assert "Inktlaan 4 1234 AB Vouwdam" in text
    professional = ("Gedrag:", "Zo meten wij", "Klaarleggen op tafel", "Pakt speelgoed af", "4 van 5 keer")
    assert not [words for words in professional if words in text]
    whole = whole_text(WHOLE_CHANGES.pdf)
    assert [words for words in professional if words not in whole] == []
    assert "Inktlaan" not in whole
    assert "Het hele plan, voor het eigen dossier" in whole


def test_an_own_summary_stands_in_place_of_the_made_one() -> None:
    pdf = PLAN_CHANGES_PARENT.render(for_parent(own_summary="Wij oefenen nu ook buiten."), changes_frame())
    assert "Wij oefenen nu ook buiten." in whole_text(pdf)
    assert "Er komt één doel bij." not in whole_text(pdf)


@pytest.mark.parametrize(
    ("older", "newer", "said"),
    [
        (PlanStatus.COMPLETED, PlanStatus.ACTIVE, "Versie 2 geldt nu."),
        (PlanStatus.LAPSED, PlanStatus.DRAFT, "Versie 2 geldt nog niet."),
        (PlanStatus.COMPLETED, PlanStatus.COMPLETED, "Versie 2 is afgerond."),
    ],
)
def test_it_says_which_version_holds(older: PlanStatus, newer: PlanStatus, said: str) -> None:
    day = CHANGES.frame.made_on
    sheet = for_parent(older=VersionOnPaper(1, older, day), newer=VersionOnPaper(2, newer, day))
    assert said in whole_text(PLAN_CHANGES_PARENT.render(sheet, changes_frame()))


def test_a_child_without_a_name_and_a_parent_without_an_address() -> None:
    sheet = PlanChangesForParent("Vera", "", body(Edition.PARENTS, child_full_name="", child_first_name=""))
    text = whole_text(PLAN_CHANGES_PARENT.render(sheet, changes_frame(recipient="Vera")))
    assert "Plan, versie 1 en versie 2" in text
    assert "Kind niet ingevuld" in text
