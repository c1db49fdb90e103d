"""Boxes: the summary and warning box, the decision box, the reaction box (papers.md section 4)."""

from collections.abc import Sequence

from zorgdesk.documents.blocks import Block, Stack, Text
from zorgdesk.documents.components.marks import Choice, Choices, WriteLines
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import BOX, BOX_PADDING, DECISION_BOX, MM, PARENT
from zorgdesk.documents.text import Words


class Boxed(Block):
    """Content in a box; stays whole on one page as long as a page can hold it."""

    def __init__(
        self,
        content: Sequence[Block],
        *,
        padding: float = BOX_PADDING,
        rule: float = BOX,
        space_before: float = 8.0,
        space_after: float = 6.0,
    ) -> None:
        self._content = Stack(content, whole=True)
        self._padding = padding
        self._rule = rule
        self.space_before, self.space_after = space_before, space_after

    def _inner(self, width: float) -> float:
        return width - 2 * 5 * MM

    def height(self, width: float) -> float:
        return self._content.height(self._inner(width)) + 2 * self._padding

    def least(self, width: float) -> float:
        return self._content.least(self._inner(width)) + 2 * self._padding

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        parts = self._content.split(self._inner(width), room - 2 * self._padding)
        return None if parts is None else (self._like(parts[0]), self._like(parts[1]))

    def _like(self, content: Block) -> "Boxed":
        return Boxed(
            (content,),
            padding=self._padding,
            rule=self._rule,
            space_before=self.space_before,
            space_after=self.space_after,
        )

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.box(x, top, width, self.height(width), self._rule)
        self._content.draw(pen, x + 5 * MM, top + self._padding, self._inner(width))


def decision_box(content: Sequence[Block]) -> Boxed:
    """Besluitkader: a heavier line around a decision."""
    return Boxed(content, rule=DECISION_BOX)


def reaction_box(choices: Sequence[str], question: Words, lines: int) -> Boxed:
    """Reactiebox: three boxes to tick, a question, and room to write; at least four lines of 10 mm."""
    ticks = Choices([Choice(label) for label in choices], size=12, gap=9 * MM)
    ask = Text(question, PARENT, space_before=5.0)
    return Boxed((ticks, ask, WriteLines(max(4, lines), 10 * MM, first=11 * MM)), space_before=5.0)
