"""Papers 05a and 05b: the observation sheets O1 and O2, blank or prefilled; one page, black only."""

from collections.abc import Callable

import zorgdesk.documents.fonts as fonts
from zorgdesk.casework.sheets.observation_paper import ObservationSheetPaper
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.documents.page import drawn
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.sheet_form import BODY_TOP, LEFT, RIGHT, black_bar, draw_frame, interpretation_box
from zorgdesk.documents.signal_card import draw_signal_card
from zorgdesk.documents.style import BOX, HAIRLINE, HEAD_RULE, MM
from zorgdesk.domain.values import SheetKind
from zorgdesk.wording.papers import observation_sheet as words

MOMENTS = 6
ROW = 16.4
TABLE_TOP = 105.6
HEAD_ROW = 6.4
COLUMNS = (18.0, 32.0, 57.0, 94.5, 132.0)
STEPS_AT = (45.0, 96.0, 147.0)
STEP_BOX = 6.9
FRAME_RULE = 0.7


def render(sheet: ObservationSheetPaper, frame: PaperFrame) -> bytes:
    """The sheet as a PDF of one page. Raises TextTooLong for a value that does not fit its box."""

    def draw(pen: Pen, number: int) -> None:
        draw_frame(pen, sheet, frame.organisation, number)
        black_bar(pen, BODY_TOP, words.FACTS, words.SHEETS[sheet.kind].facts)
        _BODIES[sheet.kind](pen)

    title = words.metadata_title(sheet.kind, sheet.sheet_code)
    return drawn(title, words.KIND, frame.organisation, 1, draw)


def _wellbeing(pen: Pen) -> None:
    """O2: six moments of two scores."""
    _legend(pen, 88.1, words.WELLBEING, words.WELLBEING_STEPS)
    _legend(pen, 98.1, words.INVOLVEMENT, words.INVOLVEMENT_STEPS)
    _table(pen)
    _averages(pen)
    line = words.SHEETS[SheetKind.WELLBEING_INVOLVEMENT].interpretation
    interpretation_box(pen, 221.9, line, (236.6, 244.8, 253.0, 261.2, 269.4))


def _legend(pen: Pen, y: float, name: str, steps: tuple[str, ...]) -> None:
    pen.text(LEFT * MM, y * MM, name, fonts.BOLD, 10)
    for number, step in enumerate(steps):
        x, baseline = STEPS_AT[number % 3] * MM, (y + 4.4 * (number // 3)) * MM
        pen.text(x, baseline, str(number + 1), fonts.SEMIBOLD, 9.5)
        pen.text(x + 3.2 * MM, baseline, step, fonts.REGULAR, 9.5)


def _table(pen: Pen) -> None:
    ends = (*COLUMNS[1:], RIGHT)
    for x, end, title in zip(COLUMNS, ends, words.COLUMNS, strict=True):
        pen.box(x * MM, TABLE_TOP * MM, (end - x) * MM, HEAD_ROW * MM, FRAME_RULE)
        pen.text((x + 1.5) * MM, (TABLE_TOP + 4.6) * MM, title, fonts.SEMIBOLD, 9.5)
    for moment in range(MOMENTS):
        top = TABLE_TOP + HEAD_ROW + moment * ROW
        for x, end in zip(COLUMNS, ends, strict=True):
            pen.box(x * MM, top * MM, (end - x) * MM, ROW * MM, FRAME_RULE)
        _steps(pen, COLUMNS[2] + 1.5, top + 4.75)
        _steps(pen, COLUMNS[3] + 1.5, top + 4.75)
        middle = (top + ROW / 2) * MM
        pen.line((COLUMNS[4] + 1.5) * MM, middle, (RIGHT - 1.5) * MM, middle, HAIRLINE, dash=(1.0, 2.0))


def _steps(pen: Pen, x: float, y: float) -> None:
    for step in range(5):
        left = x + step * STEP_BOX
        pen.box(left * MM, y * MM, STEP_BOX * MM, STEP_BOX * MM, BOX)
        pen.text_centred((left + STEP_BOX / 2) * MM, (y + 4.8) * MM, str(step + 1), fonts.REGULAR, 10.5)


def _averages(pen: Pen) -> None:
    pen.text(LEFT * MM, 217 * MM, words.AVERAGE, fonts.SEMIBOLD, 10.5)
    for x in (COLUMNS[2] + 1.5, COLUMNS[3] + 1.5):
        pen.box(x * MM, 211.7 * MM, 16 * MM, 8 * MM, HEAD_RULE)
        pen.text((x + 18) * MM, 217 * MM, words.OUT_OF_FIVE, fonts.REGULAR, 9.5)
    pen.text_right(RIGHT * MM, 217 * MM, words.ADD_UP, fonts.REGULAR, 9.5)


_BODIES: dict[SheetKind, Callable[[Pen], None]] = {
    SheetKind.SIGNAL_CARD: draw_signal_card,
    SheetKind.WELLBEING_INVOLVEMENT: _wellbeing,
}
