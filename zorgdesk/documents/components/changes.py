"""The kind of a change as a shape and a word, so that it is read without colour (look.md screen 28)."""

import zorgdesk.documents.fonts as fonts
from zorgdesk.documents.blocks import Block
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import MM, STROKE, TICK_RULE
from zorgdesk.domain.plan_compare import ChangeKind

RADIUS = 1.9 * MM
SIZE = 10.5


class KindMark(Block):
    """A plus, a turned square, a bar, a tick or an equals sign in a circle, and the word behind it."""

    def __init__(self, kind: ChangeKind, word: str) -> None:
        self._kind = kind
        self._word = word

    def height(self, width: float) -> float:
        return 2 * RADIUS + 0.6 * MM

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        middle_x, middle_y = x + RADIUS, top + RADIUS
        if self._kind is ChangeKind.ADJUSTED:
            pen.diamond(middle_x, middle_y, RADIUS, TICK_RULE)
        else:
            pen.circle(middle_x, middle_y, RADIUS, STROKE)
        arm = 1.05 * MM
        if self._kind in (ChangeKind.NEW, ChangeKind.STOPPED):
            pen.line(middle_x - arm, middle_y, middle_x + arm, middle_y, TICK_RULE)
        if self._kind is ChangeKind.NEW:
            pen.line(middle_x, middle_y - arm, middle_x, middle_y + arm, TICK_RULE)
        if self._kind is ChangeKind.SAME:
            for lift in (-0.45 * MM, 0.45 * MM):
                pen.line(middle_x - arm, middle_y + lift, middle_x + arm, middle_y + lift, STROKE)
        if self._kind is ChangeKind.REACHED:
            points = [(-0.9, 0.1), (-0.2, 0.8), (1.0, -0.7)]
            pen.through([(middle_x + across * MM, middle_y + down * MM) for across, down in points], TICK_RULE)
        pen.text(x + 2 * RADIUS + 1.6 * MM, top + RADIUS + 1.3 * MM, self._word, fonts.SEMIBOLD, SIZE)
