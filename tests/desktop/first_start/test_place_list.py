"""A pasted list of locations is read as people write it."""

import pytest

from zorgdesk.desktop.first_start.place_list import ReadLocation, read_list

TOWNS = ("Sprookstad", "Wolkendam")


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("De Wolkenfabriek: Regenboog, Vlinders", ReadLocation("De Wolkenfabriek", "", ("Regenboog", "Vlinders"))),
        (
            "De Wolkenfabriek; Sprookstad; Regenboog, Vlinders",
            ReadLocation("De Wolkenfabriek", "Sprookstad", ("Regenboog", "Vlinders")),
        ),
        ("De Maanvis\tWolkendam\tGolfjes\tSchelpen", ReadLocation("De Maanvis", "Wolkendam", ("Golfjes", "Schelpen"))),
        ("De Maanvis; wolkendam", ReadLocation("De Maanvis", "Wolkendam", ())),
        ("De Maanvis; Golfjes, Schelpen", ReadLocation("De Maanvis", "", ("Golfjes", "Schelpen"))),
        ("'t Zandkasteel", ReadLocation("'t Zandkasteel", "", ())),
        ("Het Luchtschip: , Ballonnen,, Ballonnen ", ReadLocation("Het Luchtschip", "", ("Ballonnen",))),
    ],
)
def test_a_line_is_a_location(line: str, read: ReadLocation) -> None:
    assert read_list(line, TOWNS) == (read,)


def test_empty_lines_and_lines_without_a_name_are_left_out() -> None:
    assert read_list("\n  \n: Regenboog\n;;\n", TOWNS) == ()


def test_a_name_that_comes_twice_is_one_location() -> None:
    assert read_list("De Maanvis: Golfjes\nde maanvis; Wolkendam; Schelpen", TOWNS) == (
        ReadLocation("De Maanvis", "Wolkendam", ("Golfjes", "Schelpen")),
    )
