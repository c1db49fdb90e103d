"""Paper 10: the herstelblad, one page; the recovery code in groups, as QR, and how to use and keep it."""

import zorgdesk.documents.fonts as fonts
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.recovery_paper import RecoveryPaper
from zorgdesk.documents.blocks import Block, Column, Gap, Grid, Row, Stack, Text
from zorgdesk.documents.components.codes import qr_code
from zorgdesk.documents.components.headings import Section, Title
from zorgdesk.documents.components.rows import two_lists
from zorgdesk.documents.components.signing import CaptionedLines
from zorgdesk.documents.fingerprint import content_hash, short
from zorgdesk.documents.page import Dress, bound
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import BODY, BOX, DECISION_BOX, MM, TEXT_WIDTH
from zorgdesk.documents.text import Bold, TextStyle
from zorgdesk.wording.papers import common
from zorgdesk.wording.papers import recovery_sheet as words

INTRO = TextStyle(12.5, 17.4)
STEP = TextStyle(12, 16.4)
STEP_NUMBER = TextStyle(12, 16.4, fonts.BOLD)
CODE_SIZE = 25.0
CELL = 27 * MM
QR_PREFIX = "ZD-HERSTEL1:"
LINES = ((words.PRINTED_BY, 48.0), (words.PLACE, 54.0), (words.READ_BACK, 54.0))


def render(sheet: RecoveryPaper, frame: PaperFrame) -> bytes:
    """The recovery sheet as a PDF of one page."""
    around = Dress(
        head_bold=common.PROGRAM, head_light="", head_next=words.KIND, recipient=common.recipient(frame),
        foot=words.foot(sheet, frame, short(content_hash(sheet, frame))),
        title=words.metadata_title(sheet), subject=words.KIND, author=frame.organisation,
    )  # fmt: skip
    intro = (words.INTRO[0], Bold(words.INTRO[1]), words.INTRO_REST)
    blocks: list[Block] = [
        Title(words.KIND, words.SUBTITLE),
        Text(intro, INTRO, space_after=9.0),
        _Groups(sheet.groups),
        Text(words.ABOUT_CODE, BODY, space_before=7.0),
        Section(words.HOW),
        _steps(sheet),
        Gap(8.0),
        two_lists(words.KEEP, words.NEVER, words.KEEP_PLACES, words.NEVER_PLACES),
        CaptionedLines(LINES),
    ]
    return bound(around, blocks)


class _Groups(Block):
    """Two rows of four cells; the check sign stands apart and underlined."""

    def __init__(self, groups: tuple[str, ...]) -> None:
        self._groups = groups

    def height(self, width: float) -> float:
        return 2 * CELL

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        cell = width / 4
        for number, group in enumerate(self._groups):
            left, upper = x + (number % 4) * cell, top + (number // 4) * CELL
            pen.box(left, upper, cell, CELL, BOX)
            pen.text(left + 3 * MM, upper + 6 * MM, words.group(number + 1), fonts.SEMIBOLD, 10.5)
            self._group(pen, left + cell / 2, upper + 19.5 * MM, group)

    @staticmethod
    def _group(pen: Pen, middle: float, baseline: float, group: str) -> None:
        sign = fonts.width_of("0", fonts.CODE, CODE_SIZE)
        gap = 1.6 * MM
        left = middle - (len(group) * sign + gap) / 2
        pen.text(left, baseline, group[:-1], fonts.CODE, CODE_SIZE)
        check = left + (len(group) - 1) * sign + gap
        pen.text(check, baseline, group[-1:], fonts.CODE, CODE_SIZE)
        pen.rule(check + 0.3 * MM, check + sign - 0.3 * MM, baseline + 2.1 * MM, DECISION_BOX)


class _Code(Block):
    """The QR of the whole code, 40 mm."""

    SIDE = 40 * MM

    def __init__(self, content: str) -> None:
        self._content = content

    def height(self, width: float) -> float:
        return self.SIDE

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        qr_code(pen, self._content, x + width - self.SIDE, top, self.SIDE)


def _steps(sheet: RecoveryPaper) -> Grid:
    number, text = Column(0, 8 * MM), Column(8 * MM, 112 * MM)
    rows = []
    for count, (before, strong, after) in enumerate(words.STEPS, start=1):
        cells = (Text(f"{count}.", STEP_NUMBER), Text((before, Bold(strong), after), STEP))
        rows.append(Row((number, text), cells, pad_top=0, pad_bottom=3.6, below=0))
    columns = (Column(0, 120 * MM), Column(120 * MM, TEXT_WIDTH - 120 * MM))
    code = _Code(QR_PREFIX + "".join(sheet.groups))
    return Grid((Row(columns, (Stack((Grid(rows),)), code), pad_top=0, pad_bottom=0, below=0),))
