"""What can stand in the way of a paper: errors that carry data and never the text itself (papers.md section 8).

`wording.papers.problems` makes the sentences. The first two are a "no" beside a field; the last is our own bug.
"""

from dataclasses import dataclass

from zorgdesk.domain.errors import RuleBroken, ZorgDeskError


@dataclass(frozen=True, slots=True)
class PaperField:
    """Which field of which sheet: class name, field name, and the place in the nearest list from 1 (0: in no list)."""

    sheet: str
    field: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class FieldSigns:
    """The signs in one field that our fonts do not have; each sign once, in order of appearance."""

    field: PaperField
    signs: tuple[str, ...]


@dataclass(eq=False, repr=False)
class UnprintableSigns(RuleBroken):
    """Some signs can't be printed; without this they would vanish from the page unnoticed."""

    fields: tuple[FieldSigns, ...]


@dataclass(eq=False, repr=False)
class TextTooLong(RuleBroken):
    """A paper with a fixed number of pages has too much text: this field, this many lines (papers.md rule 6.5)."""

    field: PaperField
    lines: int


@dataclass(eq=False, repr=False)
class PaperFailed(ZorgDeskError):
    """Making the paper failed; `cause` is the type of the error, because its message may hold a child's text."""

    cause: str
