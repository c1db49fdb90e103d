"""Kop and Sectie: the title of a paper, and the tick with a heading above each part."""

from zorgdesk.documents.blocks import Block, Text
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import (
    H2,
    LEAD,
    MIN_SECTION,
    MM,
    SECTION_SPACE,
    SUBTITLE,
    TICK_RULE,
    TIGHT_SECTION_SPACE,
    TITLE,
    TITLE_LINE,
    TITLE_RULE,
)
from zorgdesk.documents.text import LONGEST_NAME, Words, on_one_line, plain

TICK = 14 * MM
TICK_GAP = 5.0


class Title(Block):
    """Title, subtitle, optional line, and the thick rule."""

    def __init__(self, title: str, subtitle: Words, line: Words = "", *, space_after: float = 6.0) -> None:
        self._parts = [Text(on_one_line(title), TITLE), Text(on_one_line(subtitle), SUBTITLE, space_before=2.0)]
        if plain(line):
            self._parts.append(Text(on_one_line(line, 2 * LONGEST_NAME), TITLE_LINE, space_before=2.8))
        self.space_after = space_after

    def height(self, width: float) -> float:
        return sum(part.space_before + part.height(width) for part in self._parts) + 8.0 + TITLE_RULE / 2

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        at = top
        for part in self._parts:
            at += part.space_before
            part.draw(pen, x, at, width)
            at += part.height(width)
        pen.rule(x, x + width, at + 8.0, TITLE_RULE)


class Section(Block):
    """Tick, heading, optional lead; stays with what follows (38 mm at least) and makes a bookmark.

    `bookmark` replaces the heading in the outline where the heading holds a name.
    """

    keep_with_next = True
    min_room = MIN_SECTION

    def __init__(self, heading: str, lead: Words = "", *, bookmark: str = "", tight: bool = False) -> None:
        self._heading = Text(on_one_line(heading), H2)
        self._lead = Text(on_one_line(lead, 2 * LONGEST_NAME), LEAD) if plain(lead) else None
        self._bookmark = bookmark or heading
        self.space_before = TIGHT_SECTION_SPACE if tight else SECTION_SPACE
        self.space_after = 2.0 if tight else 3.6

    def height(self, width: float) -> float:
        lead = self._lead.height(width) + 1.5 if self._lead else 0.0
        return TICK_GAP + self._heading.height(width) + lead

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.rule(x, x + TICK, top + TICK_RULE / 2, TICK_RULE)
        self._heading.draw(pen, x, top + TICK_GAP, width)
        if self._lead:
            self._lead.draw(pen, x, top + TICK_GAP + self._heading.height(width) + 1.5, width)
        pen.bookmark(self._bookmark)
