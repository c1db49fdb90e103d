"""Dates as paper writes them, beside what `wording.formats` has: months in full, sentences with a time."""

from datetime import date, time

from zorgdesk.wording.formats import LONG_MONTHS, clock, long_day


def long_date(day: date) -> str:
    """3 februari 2023."""
    return f"{day.day} {LONG_MONTHS[day.month - 1]} {day.year}"


def day_and_month(day: date) -> str:
    """6 oktober."""
    return f"{day.day} {LONG_MONTHS[day.month - 1]}"


def month_and_year(day: date) -> str:
    """september 2024."""
    return f"{LONG_MONTHS[day.month - 1]} {day.year}"


def day_at(day: date, moment: time | None, *, year: bool = True) -> str:
    """dinsdag 22 december om 19:00 uur."""
    words = long_day(day, year=year)
    return f"{words} om {clock(moment)} uur" if moment else words


def stretch(begins: time | None, ends: time | None) -> str:
    """19:00–19:30 uur, vanaf 19:00 uur, or nothing."""
    if begins is None:
        return ""
    return f"{clock(begins)}–{clock(ends)} uur" if ends else f"vanaf {clock(begins)} uur"


def capital(words: str) -> str:
    """The first letter as a capital."""
    return words[:1].upper() + words[1:]
