"""Papers 04a and 04b: one page always, large type, the old version marked, and nothing that a door may not tell."""

from dataclasses import replace

import pytest
import zxingcpp

from tests.documents import samples_group
from tests.documents.every_paper import GROUP_BY_CODE, GROUP_BY_NAME
from tests.documents.looking import boxes, codes, page_texts, picture, whole_text
from zorgdesk.casework.sheets.group_plan_paper import GroupPlanByName, GroupTip, MomentOnPaper, Standing
from zorgdesk.casework.sheets.paper_problems import PaperField, TextTooLong
from zorgdesk.documents import GROUP_PLAN_BY_CODE, GROUP_PLAN_BY_NAME
from zorgdesk.documents.fingerprint import content_hash
from zorgdesk.documents.style import DOOR
from zorgdesk.domain.values import DayMoment, MeasureUnit
from zorgdesk.wording.messages import explain

LONG = "Ga naast haar zitten en wacht tot zij zelf begint, want dat werkt het beste. " * 65


def _rendered(**changes: object) -> bytes:
    return GROUP_PLAN_BY_NAME.render(samples_group.by_name(**changes), GROUP_BY_NAME.frame)


def test_the_sheet_says_what_to_do_and_what_to_say_at_each_moment_in_order() -> None:
    text = whole_text(GROUP_BY_NAME.pdf)
    moments = ("Binnenkomen", "Kring", "Eten", "Buiten", "Slapen", "Ophalen")
    places = [text.index(words) for words in ("Mies", "Dit helpt altijd", *moments, "Dit tellen wij")]
    assert places == sorted(places)
    assert "‘Neem je knuffel mee, loop je met mij?’" in text
    assert "Versie 2. Gooi versie 1 weg." in text
    assert "Lukte het: een streep. Lukte het niet: een rondje." in text
    assert [day in text for day in ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")] == [True] * 5


def test_by_code_there_is_no_name_and_no_initials_anywhere() -> None:
    text = whole_text(GROUP_BY_CODE.pdf)
    assert text.count("K-0147") == 2
    assert "Mies" not in text
    assert "Krijtstreep" not in text
    assert "M.K." not in text
    assert "Zonder naam" in text


def test_the_type_is_large_enough_to_read_at_a_metre_and_a_half() -> None:
    heights = {box.text: box.bottom - box.top for box in boxes(GROUP_BY_NAME.pdf)}
    assert DOOR.size == 16.5
    assert heights["Mies"] > 8
    assert min(heights[words] for words in ("Kring", "Eten", "Slapen")) > 3.5


def test_the_qr_repeats_the_fingerprint_of_this_copy_and_is_read_from_a_mono_print() -> None:
    expected = f"ZD1:{content_hash(GROUP_BY_NAME.sheet, GROUP_BY_NAME.frame)[:8].upper()}:1"
    assert codes(GROUP_BY_NAME.pdf, 1) == [expected]
    mono = picture(GROUP_BY_NAME.pdf, 1, dpi=200).convert("L").convert("1").rotate(1.5, fillcolor=1, expand=True)
    assert [code.text for code in zxingcpp.read_barcodes(mono.convert("L"))] == [expected]


@pytest.mark.parametrize(
    ("standing", "now", "said"),
    [
        (Standing.OLD, 3, "Oude versie: gooi dit blad weg. Versie 3 loopt nu."),
        (Standing.OLD, None, "Oude versie: gooi dit blad weg."),
        (Standing.CONCEPT, None, "Concept: hang dit blad nog niet op."),
    ],
)
def test_a_sheet_that_must_not_hang_says_so_in_a_bar(standing: Standing, now: int | None, said: str) -> None:
    assert said in whole_text(_rendered(standing=standing, runs_now=now, throw_away=None))
    assert "Oude versie" not in whole_text(GROUP_BY_NAME.pdf)


def test_nine_moments_fit_on_the_page_because_the_air_gives_way_and_not_the_type() -> None:
    tip = "Vertel de ouder één ding dat lukte."
    kinds = [moment for moment in DayMoment if moment is not DayMoment.ANY]
    pdf = _rendered(moments=tuple(MomentOnPaper(moment, "", (GroupTip(tip),)) for moment in kinds))
    assert len(page_texts(pdf)) == 1
    tight = [box.bottom - box.top for box in boxes(pdf) if box.text == tip]
    [wide] = [box.bottom - box.top for box in boxes(GROUP_BY_NAME.pdf) if box.text == tip]
    assert len(tight) == 9
    assert tight == pytest.approx([wide] * 9, abs=0.05)


def test_a_text_of_five_thousand_signs_is_named_before_anything_is_made() -> None:
    assert len(LONG) > 5000
    moments = list(samples_group.BODY.moments)
    moments[2] = replace(moments[2], tips=(GroupTip(LONG),))
    with pytest.raises(TextTooLong) as caught:
        _rendered(moments=tuple(moments))
    assert caught.value.field == PaperField("GroupTip", "do", 3)
    said = explain(caught.value)
    assert said.what.startswith("“wat u doet, dagmoment 3” is ")
    assert said.what.endswith(" regels te lang voor dit papier.")
    assert caught.value.lines > 40


def test_a_question_or_a_tip_for_the_whole_day_can_be_what_does_not_fit() -> None:
    with pytest.raises(TextTooLong) as caught:
        _rendered(always=(GroupTip(LONG),))
    assert caught.value.field == PaperField("GroupPlanBody", "always")
    counting = replace(samples_group.BODY.counting, question=LONG)
    with pytest.raises(TextTooLong) as caught:
        _rendered(counting=counting)
    assert caught.value.field == PaperField("GroupCounting", "question")


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (MeasureUnit.MINUTES, "hoeveel minuten"), (MeasureUnit.SCORE, "van 0 tot 10"),
        (MeasureUnit.NUMBER, "het aantal"), (MeasureUnit.PERCENT, "een streep"),
    ],
)  # fmt: skip
def test_what_goes_into_a_box_follows_the_measure(unit: MeasureUnit, said: str) -> None:
    counting = replace(samples_group.BODY.counting, unit=unit, boxes=5)
    text = whole_text(_rendered(counting=counting))
    assert said in text
    assert "1 2 3 4 5 paraaf" in text


def test_a_long_first_name_wraps_and_an_own_word_for_a_moment_stands_for_it() -> None:
    moments = (MomentOnPaper(None, "Ruzie om speelgoed", (GroupTip("Ga erbij zitten."),)),)
    sheet = GroupPlanByName("Annabella-Wilhelmina Theodora van ’t Łąckie", samples_group.body(moments=moments))
    pdf = GROUP_PLAN_BY_NAME.render(sheet, GROUP_BY_NAME.frame)
    assert "Wilhelmina Theodora van ’t Łąckie" in whole_text(pdf)
    assert not [box.text for box in boxes(pdf) if "Annabella" in box.text and "Wilh" in box.text]
    assert "Ruzie om speelgoed" in whole_text(pdf)


def test_a_sheet_without_a_question_or_an_end_still_has_its_rows() -> None:
    sheet = samples_group.by_code(counting=None, always=(), runs_to=None, throw_away=None)
    text = whole_text(GROUP_PLAN_BY_CODE.render(sheet, GROUP_BY_CODE.frame))
    assert "vanaf 16 november 2026" in text
    assert "Versie 2." in text
    assert "Gooi" not in text
    assert "maandag" not in text
