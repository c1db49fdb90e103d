"""A BSN and another child's name in a text are found, and ordinary words and own names are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zorgdesk.domain.names import PersonName
from zorgdesk.domain.text_checks import (
    FieldText,
    FindingKind,
    NameIndex,
    OtherChild,
    check_fields,
    find_bsn,
    find_other_children,
    passes_elfproef,
)

GOOD = "123456782"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nummer 123456782 staat hier", "123456782"),
        ("123.456.782", "123.456.782"),
        ("1234.56.782.", "1234.56.782"),
        ("123 456 782", "123 456 782"),
        ("123\u00a0456\u00a0782", "123\u00a0456\u00a0782"),
        ("12345\n6782", "12345\n6782"),
        ("12345\r\n 6782", "12345\r\n 6782"),
        ("5 123456782", "123456782"),
        ("op 3 mei 123456782 2026", "123456782"),
        ("BSN 10000008", "10000008"),
        ("bsn-nummer: 1000 0008", "1000 0008"),
        ("Burgerservicenummer 10.00.00.08", "10.00.00.08"),
        ("BSN 123456782", "123456782"),
        ("١٢٣٤٥٦٧٨٢", "١٢٣٤٥٦٧٨٢"),
    ],
)
def test_a_bsn_is_found_plain_dotted_spaced_or_over_a_line_break(text: str, found: str) -> None:
    assert [hit.text for hit in find_bsn(text)] == [found]
    assert all(text[hit.start : hit.end] == hit.text and hit.kind is FindingKind.BSN for hit in find_bsn(text))


@pytest.mark.parametrize(
    "text",
    [
        "000000000",
        "123456789",
        "1234567820",
        "0612345678",
        "06 12345678",
        "+31 612345679",
        "0031 612345679",
        "10000008",
        "nummer 1000 0008",
        "BSN 123456783",
        "BSN 00000000",
        "123-456-782",
        "OBS-2026-0412 van 29-10-2026",
        "",
    ],
)
def test_other_numbers_are_no_bsn(text: str) -> None:
    assert find_bsn(text) == ()


def test_two_numbers_are_two_hits_in_reading_order() -> None:
    assert [hit.start for hit in find_bsn(f"{GOOD} en BSN 10000008")] == [0, 17]


def test_two_readings_of_the_same_digits_are_one_hit() -> None:
    assert [hit.text for hit in find_bsn("1 2 3 4 5 0 0 0 7 4")] == ["1 2 3 4 5 0 0 0 7"]


@given(st.text("0123456789", min_size=9, max_size=9))
def test_nine_digits_are_a_hit_exactly_when_they_pass_the_elfproef(digits: str) -> None:
    weighed = sum((9 - at if at < 8 else -1) * int(digit) for at, digit in enumerate(digits))
    passes = weighed % 11 == 0 and digits != "000000000"
    assert passes_elfproef(digits) is passes
    assert bool(find_bsn(f"x{digits}y")) is passes


# Names ---------------------------------------------------------------------------------------------------------------

LOTJE = PersonName("Lotje", "", "Luchtballon")
VERA = PersonName("Vera", "", "Luchtballon")
CHILDREN = NameIndex.of(
    [
        OtherChild(1, LOTJE),
        OtherChild(2, PersonName("Fleur", "van den", "Berg")),
        OtherChild(3, PersonName("Roos", "", "Bakker")),
        OtherChild(4, PersonName("Łukasz", "van 't", "Hof-Çelik")),
        OtherChild(5, PersonName("Bo", "", "Li")),
        OtherChild(6, PersonName("Anne Sophie", "", "Inktvlek")),
        OtherChild(7, PersonName("Fleur", "", "Fabel")),
        OtherChild(8, PersonName("Sophie", "", "Q")),
        OtherChild(9, PersonName("أحمد", "", "")),
        OtherChild(10, PersonName("Lotje", "", "Getekend")),
        OtherChild(11, PersonName("Tuur", "", "Luchtballon")),
        OtherChild(12, PersonName("", "", "")),
    ]
)
ORDINARY = frozenset({"roos", "bakker", "berg", "bo"})


def hits(text: str, **around: object) -> list[str]:
    given_ = {"own": (LOTJE, VERA), "ordinary_words": ORDINARY, **around}
    return [hit.text for hit in find_other_children(text, CHILDREN, **given_)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Samen met Fleur lukt het.", ["Fleur"]),
        ("Fleur doet mee.", ["Fleur"]),
        ("Hij speelt met fleur.", ["fleur"]),
        ("HIJ SPEELT MET FLEUR.", ["FLEUR"]),
        ("Dat is Fleurs pop.", ["Fleurs"]),
        ("Dat is Fleur’s pop.", ["Fleur’s"]),
        ("Met Fleur van den Berg en Roos Bakker.", ["Fleur van den Berg", "Roos Bakker"]),
        ("Roos Bakker begint.", ["Roos Bakker"]),
        ("Roos Bakkers moeder belt.", ["Roos Bakkers"]),
        ("De familie Van den Berg belde.", ["Berg"]),
        ("Hij lijkt op Roos.", ["Roos"]),
        ("Bij Lukasz thuis.", ["Lukasz"]),
        ("Bij Łukasz\u0301 thuis.", ["Łukasz\u0301"]),
        ("Met Hof-Çelik gebeld.", ["Hof-Çelik"]),
        ("Met Anne Sophie gebouwd.", ["Anne Sophie"]),
        ("Zij zag Bo.", ["Bo"]),
        ("أحمد speelt.", ["أحمد"]),
        ("Ook Lotje Getekend was er.", ["Lotje Getekend"]),
        ("Broer Tuur Luchtballon haalt op.", ["Tuur Luchtballon"]),
        ("Fleur", ["Fleur"]),
    ],
)
def test_the_name_of_another_child_is_found(text: str, found: list[str]) -> None:
    assert hits(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lotje speelt met Vera Luchtballon.",
        "Roos is haar lievelingskleur.",
        "Dat vindt zij mooi. Bakker spelen ook.",
        "Zij zei: “Roos is mooi.”",
        "Punten:\n- Berg beklimmen\n- Bo",
        "De roos bij de bakker op de berg.",
        "een li en een bo",
        "Fleurtje en fleurig",
        "123 !!! 🦊",
    ],
)
def test_own_names_and_ordinary_words_are_left_alone(text: str) -> None:
    assert hits(text) == []


def test_a_hit_names_all_children_who_bear_it_and_where_it_stands() -> None:
    (hit,) = find_other_children("Met Fleur.", CHILDREN)
    assert (hit.kind, hit.start, hit.end, hit.case_ids) == (FindingKind.OTHER_CHILD, 4, 9, (2, 7))


def test_a_name_that_a_colleague_also_bears_is_asked_with_both() -> None:
    colleagues = (PersonName("Fleur", "", "Feestneus"), PersonName("Fleur", "", "Feestneus"), PersonName("Pleun"))
    (hit,) = find_other_children("Met Fleur.", CHILDREN, colleagues=colleagues)
    assert hit.colleagues == ("Fleur Feestneus",)


def test_names_of_places_and_organisations_are_spared() -> None:
    places = ("De Bakker", "Fleur van den Berg School", "", "Nergens Hier")
    assert hits("Naar De Bakker en met Roos naar de Fleur van den Berg School.", spared=places) == ["Roos"]
    assert hits("Naar Fleur van den", spared=places) == ["Fleur"]


def test_an_own_double_name_is_spared_as_a_whole() -> None:
    assert hits("Anne Sophie en Sophie.", own=(PersonName("Anne Sophie", "", "Inktvlek"),)) == ["Sophie"]


def test_ten_thousand_names_are_looked_up_in_one_pass() -> None:
    many = NameIndex.of(
        OtherChild(n, PersonName(f"Voornaam{chr(97 + n % 26)}x", "", f"Achter{n}")) for n in range(10_000)
    )
    assert find_other_children("Een gewone zin zonder namen. " * 200, many) == ()


def test_the_texts_of_a_paper_are_checked_together_with_field_and_line() -> None:
    texts = [
        FieldText("play", "Spel en betrokkenheid", f"Speelt graag.\nMet Fleur, {GOOD}."),
        FieldText("advice", "Wat helpt?", "Met Roos."),
    ]
    found = check_fields(texts, CHILDREN, own=iter((LOTJE,)), ordinary_words=ORDINARY)
    assert [(one.where, one.line, one.finding.text) for one in found] == [
        ("Spel en betrokkenheid", 2, "Fleur"),
        ("Spel en betrokkenheid", 2, GOOD),
        ("Wat helpt?", 1, "Roos"),
    ]


@given(st.text(max_size=60))
def test_no_text_breaks_the_checks_and_every_span_is_right(text: str) -> None:
    for found in check_fields([FieldText("k", "w", text + " Fleur")], CHILDREN):
        assert (text + " Fleur")[found.finding.start : found.finding.end] == found.finding.text
