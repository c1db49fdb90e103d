"""How days, ages, numbers and sizes are written."""

from datetime import date, datetime, time

import pytest

from zorgdesk.domain.names import PersonName
from zorgdesk.wording import formats

TODAY = date(2026, 11, 10)


def test_a_day_has_its_weekday_and_loses_its_year_when_near() -> None:
    assert formats.day(date(2026, 12, 1)) == "di 1 dec 2026"
    assert formats.day(date(2026, 12, 1), on=TODAY) == "di 1 dec"
    assert formats.day(date(2027, 6, 4), on=TODAY) == "vr 4 jun 2027"


def test_days_for_heads_papers_and_birthdays() -> None:
    assert formats.long_day(TODAY) == "dinsdag 10 november 2026"
    assert formats.long_day(TODAY, year=False) == "dinsdag 10 november"
    assert formats.plain(date(2023, 12, 4)) == "4 dec 2023"
    assert formats.digits(date(2023, 12, 4)) == "04-12-2023"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (datetime(2026, 11, 10, 8, 10), "vandaag 08:10"),
        (datetime(2026, 11, 9, 16, 48), "gisteren 16:48"),
        (datetime(2026, 11, 11, 9, 0), "morgen 09:00"),
        (datetime(2026, 11, 6, 17, 5), "vr 6 nov 17:05"),
    ],
)
def test_a_moment_says_vandaag_and_gisteren(when: datetime, words: str) -> None:
    assert formats.moment(when, on=TODAY) == words


def test_a_period_names_the_year_once() -> None:
    assert formats.period(date(2026, 10, 12), date(2026, 12, 1)) == "12 okt t/m 1 dec 2026"
    assert formats.period(date(2025, 10, 12), date(2026, 1, 1)) == "12 okt 2025 t/m 1 jan 2026"
    assert formats.period(date(2026, 10, 12), None) == "vanaf 12 okt 2026"


@pytest.mark.parametrize(
    ("months", "short", "words"),
    [
        (35, "2;11", "2 jaar en 11 maanden"),
        (24, "2;0", "2 jaar"),
        (1, "0;1", "1 maand"),
        (0, "0;0", "0 maanden"),
        (-2, "zwanger", "nog niet geboren"),
    ],
)
def test_an_age_in_short_and_in_words(months: int, short: str, words: str) -> None:
    assert (formats.age(months), formats.age_words(months)) == (short, words)


def test_numbers_are_dutch() -> None:
    assert formats.decimal(3.25) == "3,3"
    assert formats.decimal(3, 0) == "3"
    assert formats.whole(12500) == "12.500"
    assert formats.count(1, "dag", "dagen") == "1 dag"
    assert formats.count(4, "dag", "dagen") == "4 dagen"
    assert formats.clock(time(8, 5)) == "08:05"


def test_hours_and_sizes() -> None:
    assert [formats.hours(minutes) for minutes in (45, 120, 135)] == ["45 min", "2 uur", "2 uur 15"]
    assert [formats.size(octets) for octets in (10, 860_000, 2_500_000, 1_200_000_000)] == [
        "1 kB", "840 kB", "2,4 MB", "1,1 GB",
    ]  # fmt: skip


def test_lists_dots_and_quotes() -> None:
    assert formats.listed(["a", "b", "c"]) == "a, b en c"
    assert formats.listed([]) == ""
    assert formats.middot("Regenboog", "", "2;4") == "Regenboog · 2;4"
    assert formats.quoted("Pip") == "“Pip”"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Lotje van der Luchtballon", "LL"), ("Zoë", "Z"), ("Ada Afspraak", "AA"), ("", ""), ("anna-sophie", "A")],
)
def test_initials_skip_the_particles(name: str, letters: str) -> None:
    assert formats.initials(name) == letters


@pytest.mark.parametrize(
    "name",
    [PersonName("Łukasz", "van 't", "Hof-Çelik"), PersonName("Isa", "van de", "Waterval-Dönmez"),
     PersonName("Jan-Willem", "van", "Hof"), PersonName("Pip")],
)  # fmt: skip
def test_a_round_badge_has_the_same_letters_from_a_name_and_from_its_words(name: PersonName) -> None:
    assert formats.initials(name.full) == name.initials
