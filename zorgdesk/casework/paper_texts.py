"""Every text that a paper would print, for the text check: whatever the sheet of the edition holds is looked at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum

from zorgdesk.casework.sheets.paper_problems import PaperField
from zorgdesk.casework.sheets.papers import ParentOnPaper, StaffOnPaper
from zorgdesk.domain.text_checks import FieldText

_PEOPLE = (StaffOnPaper, ParentOnPaper)


def texts_of(
    sheet: object, *, keys: Mapping[str, str] | None = None, skip: frozenset[str] = frozenset()
) -> tuple[FieldText, ...]:
    """The texts of a paper's sheet, in the order of printing; names of parents and staff are left out.

    `skip` names fields that hold a chosen name and no typed text (the school, the group). The path of a text is
    "needs", "works.2" or "areas.3.seen"; its key is what `keys` gives for that path or for its first part, else the
    path. Its `where` is a `PaperField` in one word; `wording.papers_screen.text_place` makes it a title.
    """
    known = keys or {}
    return tuple(
        FieldText(known.get(path, known.get(path.split(".")[0], path)), as_word(field), text)
        for path, field, text in _walk(sheet, "", 0)
        if path.split(".")[0] not in skip
    )


def as_word(field: PaperField) -> str:
    """A field as one word: "AreaOnPaper.seen.3"."""
    return f"{field.sheet}.{field.field}.{field.place}"


def _walk(holder: object, path: str, place: int) -> Iterator[tuple[str, PaperField, str]]:
    """Every text below a sheet: its path, its field with the place in the nearest list, and the text."""
    if not is_dataclass(holder) or isinstance(holder, _PEOPLE):
        return
    for part in fields(holder):
        inside = f"{path}.{part.name}" if path else part.name
        here = PaperField(type(holder).__name__, part.name, place)
        yield from _values(getattr(holder, part.name), inside, here)


def _values(value: object, path: str, field: PaperField) -> Iterator[tuple[str, PaperField, str]]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        if value.strip():
            yield path, field, value
    elif isinstance(value, Sequence):
        for number, one in enumerate(value, start=1):
            yield from _values(one, f"{path}.{number}", PaperField(field.sheet, field.field, number))
    else:
        yield from _walk(value, path, field.place)
