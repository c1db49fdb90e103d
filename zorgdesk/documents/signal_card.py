"""The body of O1, the signaalkaart: write lines at fixed heights, one number 1-5 (observation-sheets.md, O1)."""

import zorgdesk.documents.fonts as fonts
from zorgdesk.documents.components.marks import LABEL_OFFSET, check_box
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.sheet_form import LEFT, RIGHT, interpretation_box
from zorgdesk.documents.style import BOX, LINE, MM
from zorgdesk.domain.values import SheetKind
from zorgdesk.wording.papers import observation_sheet as words

PITCH = 8.3
"""Between two write lines; papers.md asks at least 8 mm."""

HEADING, GAP = 4.6, 2.6
QUESTIONS_AT = 85.2
INTERPRETATION_AT = 234.0
MIDDLE, GUTTER = (LEFT + RIGHT) / 2, 4.0
NUMBER_BOX, NUMBERS_AT = 8.0, 62.0


def draw_signal_card(pen: Pen) -> None:
    """Five questions about what was seen, one about the parents, and the dashed box for what one thinks."""
    y = _asked(pen, QUESTIONS_AT, words.SEEN, 6, hint=words.SEEN_HINT)
    y = _asked(pen, y, words.FREQUENCY_SINCE, 2)
    _asked(pen, y, words.WHEN, 2, right=MIDDLE - GUTTER)
    y = _asked(pen, y, words.WHEN_NOT, 2, left=MIDDLE + GUTTER)
    y = _asked(pen, y, words.RESPONSE, 3)
    _parents(pen, y + HEADING)
    _thoughts(pen)


def _asked(
    pen: Pen, y: float, question: str, lines: int, *, hint: str = "", left: float = LEFT, right: float = RIGHT
) -> float:
    """A question with its write lines below it; gives the height where the next one begins."""
    pen.text(left * MM, (y + HEADING) * MM, question, fonts.BOLD, 10.5)
    if hint:
        after = left * MM + fonts.width_of(question, fonts.BOLD, 10.5) + 2 * MM
        pen.text(after, (y + HEADING) * MM, hint, fonts.REGULAR, 9.5)
    for line in range(1, lines + 1):
        pen.rule(left * MM, right * MM, (y + HEADING + line * PITCH) * MM, LINE)
    return y + HEADING + lines * PITCH + GAP


def _parents(pen: Pen, bottom: float) -> None:
    """One line: nog niet, or ja with the day and what they said."""
    at = bottom * MM
    pen.text(LEFT * MM, at, words.PARENTS_SPOKEN, fonts.BOLD, 10.5)
    for x, label in ((54.0, words.NOT_YET), (77.0, words.YES_ON)):
        check_box(pen, x * MM, at + 0.4 * MM)
        pen.text(x * MM + LABEL_OFFSET, at, label, fonts.REGULAR, 10)
    pen.rule(95 * MM, 116 * MM, at + 1 * MM, LINE)
    pen.text(119 * MM, at, words.THEY_SAID, fonts.REGULAR, 10)
    pen.rule(138 * MM, RIGHT * MM, at + 1 * MM, LINE)


def _thoughts(pen: Pen) -> None:
    """How worried, and why one asks: apart from the facts."""
    line = words.SHEETS[SheetKind.SIGNAL_CARD].interpretation
    interpretation_box(pen, INTERPRETATION_AT, line, (264.4, 271.8))
    row = INTERPRETATION_AT + 7.6
    pen.text((LEFT + 3) * MM, (row + 5.6) * MM, words.WORRY, fonts.BOLD, 10.5)
    for number in range(5):
        left = NUMBERS_AT + number * NUMBER_BOX
        pen.box(left * MM, row * MM, NUMBER_BOX * MM, NUMBER_BOX * MM, BOX)
        pen.text_centred((left + NUMBER_BOX / 2) * MM, (row + 5.6) * MM, str(number + 1), fonts.REGULAR, 11)
    pen.text((NUMBERS_AT + 5 * NUMBER_BOX + 3) * MM, (row + 5.6) * MM, words.WORRY_ENDS, fonts.REGULAR, 9.5)
    pen.text((LEFT + 3) * MM, (row + 13.6) * MM, words.WHY_ASK, fonts.BOLD, 10.5)
