"""How dates, ages, times, numbers and sizes are written in Dutch (look.md section 7). Pure functions."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

DAYS: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")
LONG_DAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS: Final = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
LONG_MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_NEAR_DAYS: Final = 183
_KIB: Final = 1024


def day(when: date, *, on: date | None = None) -> str:
    """`di 1 dec 2026`; when `on` (today) is given and the day is within half a year, without the year."""
    near = on is not None and abs((when - on).days) <= _NEAR_DAYS
    return f"{DAYS[when.weekday()]} {short(when)}" + ("" if near else f" {when.year}")


def column_day(when: date, *, on: date) -> str:
    """`di 1 dec` within half a year, else `1 dec 2025`: for a narrow date column where a date may never be cut."""
    return day(when, on=on) if abs((when - on).days) <= _NEAR_DAYS else plain(when)


def short(when: date) -> str:
    """`1 dec`: chart axes, badges and places where the year is plain."""
    return f"{when.day} {MONTHS[when.month - 1]}"


def short_by(when: date, *, on: date) -> str:
    """`1 dec` within half a year, else `1 dec 25`: beside other words, where the year must not be guessed."""
    return short(when) if abs((when - on).days) <= _NEAR_DAYS else f"{short(when)} {when.year % 100:02d}"


def plain(when: date) -> str:
    """`4 dec 2023`: birthdays and formal dates, without the weekday."""
    return f"{short(when)} {when.year}"


def long_day(when: date, *, year: bool = True) -> str:
    """`dinsdag 10 november 2026`: page heads and papers."""
    words = f"{LONG_DAYS[when.weekday()]} {when.day} {LONG_MONTHS[when.month - 1]}"
    return f"{words} {when.year}" if year else words


def digits(when: date) -> str:
    """`10-11-2026`: boxes on a paper form."""
    return f"{when.day:02d}-{when.month:02d}-{when.year}"


def near_day(when: date, *, on: date) -> str:
    """`vandaag`, `gisteren`, `morgen`, else as `day` does."""
    away = (when - on).days
    return {0: "vandaag", 1: "morgen", -1: "gisteren"}.get(away) or day(when, on=on)


def clock(when: time | datetime) -> str:
    """`08:10`, 24 hours."""
    return f"{when.hour:02d}:{when.minute:02d}"


def moment(when: datetime, *, on: date) -> str:
    """`vandaag 08:10`, `gisteren 16:48`, `vr 6 nov 17:05`."""
    return f"{near_day(when.date(), on=on)} {clock(when)}"


def period(first: date, last: date | None) -> str:
    """`12 okt t/m 1 dec 2026`; open ended: `vanaf 12 okt 2026`."""
    if last is None:
        return f"vanaf {plain(first)}"
    return f"{short(first) if first.year == last.year else plain(first)} t/m {plain(last)}"


def age(months: int) -> str:
    """An age in months as `2;11`; before birth `zwanger`."""
    if months < 0:
        return "zwanger"
    return f"{months // 12};{months % 12}"


def age_words(months: int) -> str:
    """`2 jaar en 11 maanden`, `2 jaar`, `11 maanden`: papers, where `2;11` is not known."""
    if months < 0:
        return "nog niet geboren"
    years, rest = divmod(months, 12)
    parts = [f"{years} jaar"] if years else []
    if rest or not years:
        parts.append(count(rest, "maand", "maanden"))
    return " en ".join(parts)


def count(number: int, one: str, many: str) -> str:
    """`1 dag`, `4 dagen`: a number and its word."""
    return f"{number} {one if number == 1 else many}"


def decimal(number: float | Decimal, places: int = 1) -> str:
    """`3,2`: halves go up, the comma is Dutch."""
    step = Decimal(1).scaleb(-places)
    return str(Decimal(str(number)).quantize(step, ROUND_HALF_UP)).replace(".", ",")


def whole(number: int) -> str:
    """`12.500`: thousands with a point."""
    return f"{number:,}".replace(",", ".")


def hours(minutes: int) -> str:
    """Minutes as hours: `45 min`, `2 uur`, `2 uur 15`."""
    full, rest = divmod(minutes, 60)
    if not full:
        return f"{rest} min"
    return f"{full} uur {rest}" if rest else f"{full} uur"


def size(octets: int) -> str:
    """A file's size: `840 kB`, `2,4 MB`, `1,1 GB`."""
    if octets < _KIB * _KIB:
        return f"{max(1, round(octets / _KIB))} kB"
    if octets < _KIB**3:
        return f"{decimal(octets / _KIB**2)} MB"
    return f"{decimal(octets / _KIB**3)} GB"


def listed(words: list[str] | tuple[str, ...]) -> str:
    """`a, b en c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def middot(*parts: str) -> str:
    """Parts of a support line with a middle dot between them; empty parts are left out."""
    return " · ".join(part for part in parts if part)


def quoted(words: str) -> str:
    """Words between Dutch quotation marks."""
    return f"“{words}”"


def initials(name: str) -> str:
    """At most two capitals for an avatar: `Lotje van der Luchtballon` gives `LL`; lower-case particles are skipped.

    A name with a hyphen is one name, as in `PersonName.initials`: `Łukasz van 't Hof-Çelik` gives `ŁH`.
    """
    parts = name.split()
    strong = [part for part in parts if part[0].isupper()] or parts
    chosen = strong[:1] + strong[-1:] if len(strong) > 1 else strong
    return "".join(part[0] for part in chosen).upper()
