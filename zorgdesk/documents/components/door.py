"""Parts of the plan for the inside of a cupboard door: large head, a row per moment, the strip to count on."""

from collections.abc import Sequence

import zorgdesk.documents.fonts as fonts
from zorgdesk.documents.blocks import Block, Stack, Text
from zorgdesk.documents.components.codes import qr_code
from zorgdesk.documents.components.pictograms import SIDE, draw_pictogram
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import (
    DOOR,
    DOOR_ALWAYS,
    DOOR_COUNT,
    DOOR_LINE,
    DOOR_MOMENT,
    DOOR_NAME,
    DOOR_SAY,
    HEAD_RULE,
    LABEL,
    LINE,
    MM,
    QUOTE_BAR,
    STROKE,
    TITLE_RULE,
)
from zorgdesk.documents.text import Words
from zorgdesk.domain.values import DayMoment

NAME_WIDTH = 94 * MM
ALWAYS_AT = 103 * MM
MOMENT_AT = 19 * MM
TIPS_AT = 61 * MM
COUNT_BOX = 9 * MM
QR_SIDE = 20 * MM
BAR_HEIGHT = 11 * MM


class WarningBar(Block):
    """A black bar over the whole width: this sheet must not hang here."""

    space_after = 8.0

    def __init__(self, words: str) -> None:
        self._words = words

    def height(self, width: float) -> float:
        return BAR_HEIGHT

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.box(x, top, width, BAR_HEIGHT, 0, filled=True)
        pen.text_white(x + 4 * MM, top + 7.2 * MM, self._words, fonts.BOLD, 15)


class DoorHead(Block):
    """Name or code as large as it gets, group and version under it; right of the bar what always helps."""

    def __init__(self, name: str, lines: Sequence[Words], title: str, always: Sequence[str]) -> None:
        below = [Text(line, DOOR_LINE, space_before=1.0) for line in lines]
        self._name = Stack((Text(_broken(name, NAME_WIDTH), DOOR_NAME), *below))
        helps = [Text(one, DOOR_ALWAYS, space_before=3.0) for one in always]
        self._always = Stack((Text(title, LABEL), *helps)) if helps else None

    def _inner(self, width: float) -> float:
        right = self._always.height(width - ALWAYS_AT) if self._always else 0.0
        return max(self._name.height(NAME_WIDTH if self._always else width), right)

    def height(self, width: float) -> float:
        return self._inner(width) + 4.5 * MM + TITLE_RULE / 2

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        inner = self._inner(width)
        left = NAME_WIDTH if self._always else width
        self._name.draw(pen, x, top + inner - self._name.height(left), left)
        if self._always:
            bar = x + ALWAYS_AT - 5 * MM
            pen.line(bar, top + MM, bar, top + inner, QUOTE_BAR)
            self._always.draw(pen, x + ALWAYS_AT, top, width - ALWAYS_AT)
        pen.rule(x, x + width, top + inner + 4.5 * MM, TITLE_RULE)


def _broken(name: str, width: float) -> str:
    """A name too wide for its column goes on after its hyphens, not in the middle of a part."""
    too_wide = any(fonts.width_of(word, DOOR_NAME.font, DOOR_NAME.size) > width for word in name.split())
    return name.replace("-", "-\n") if too_wide else name


class MomentRow(Block):
    """Pictogram, name of the moment, and what to do with what to say; a rule under it."""

    def __init__(self, moment: DayMoment | None, name: str, tips: Sequence[tuple[str, str]], pad: float) -> None:
        self._moment = moment
        self._name = Text(name, DOOR_MOMENT)
        parts: list[Block] = []
        for do, say in tips:
            parts += [Text(do, DOOR, space_before=3.0)] if do else []
            parts += [Text(say, DOOR_SAY, space_before=1.5)] if say else []
        self._tips = Stack(parts)
        self._pad = pad

    def height(self, width: float) -> float:
        tallest = max(self._name.height(TIPS_AT - MOMENT_AT - 2 * MM), self._tips.height(width - TIPS_AT), SIDE)
        return tallest + 2 * self._pad

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        whole = self.height(width)
        name_width = TIPS_AT - MOMENT_AT - 2 * MM
        draw_pictogram(pen, self._moment, x, top + (whole - SIDE) / 2)
        self._name.draw(pen, x + MOMENT_AT, top + (whole - self._name.height(name_width)) / 2, name_width)
        tips = self._tips.height(width - TIPS_AT)
        self._tips.draw(pen, x + TIPS_AT, top + (whole - tips) / 2 - 1.0, width - TIPS_AT)
        pen.rule(x, x + width, top + whole, LINE)


class CountStrip(Block):
    """The one question, and boxes to count in: a row for each day, initials behind it, and the code of this copy."""

    def __init__(
        self, question: str, how: str, days: Sequence[str], boxes: int, *, initials: str, content: str, gap: float
    ) -> None:
        self._question = Text(question, DOOR_COUNT)
        self._how = Text(how, DOOR_LINE, space_before=1.5)
        self._days, self._boxes = tuple(days), boxes
        self._initials, self._content = initials, content
        self._gap = gap
        self.space_before = 11.0

    def _head(self, width: float) -> float:
        return self._question.height(width) + 1.5 + self._how.height(width) + 8.5 * MM

    def height(self, width: float) -> float:
        return self._head(width) + len(self._days) * (COUNT_BOX + self._gap) - self._gap

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self._question.draw(pen, x, top, width)
        self._how.draw(pen, x, top + self._question.height(width) + 1.5, width)
        first = top + self._head(width)
        begin = x + 30 * MM
        initials = begin + self._boxes * COUNT_BOX + 5 * MM
        for number in range(self._boxes):
            pen.text_centred(begin + (number + 0.5) * COUNT_BOX, first - 2 * MM, str(number + 1), fonts.REGULAR, 10)
        pen.text(initials, first - 2 * MM, self._initials, fonts.REGULAR, 10)
        for number, day in enumerate(self._days):
            at = first + number * (COUNT_BOX + self._gap)
            pen.text(x, at + 6 * MM, day, fonts.SEMIBOLD, 13)
            for box in range(self._boxes):
                pen.box(begin + box * COUNT_BOX, at, COUNT_BOX, COUNT_BOX, HEAD_RULE)
            pen.rule(initials, initials + 17 * MM, at + COUNT_BOX - MM, STROKE)
        bottom = top + self.height(width)
        qr_code(pen, self._content, x + width - QR_SIDE, bottom - QR_SIDE, QR_SIDE)
