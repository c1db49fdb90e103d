"""The fixed frame of every observation sheet for one child (observation-sheets.md section 0), in mm from the top left.

Sheets are drawn at fixed positions, not flowed, so that a scan can be read back and every sheet looks alike.
"""

from dataclasses import dataclass

import zorgdesk.documents.fonts as fonts
from zorgdesk.casework.sheets.observation_paper import ObservationSheetPaper
from zorgdesk.casework.sheets.paper_problems import PaperField, TextTooLong
from zorgdesk.documents.blocks import Text
from zorgdesk.documents.components.codes import qr_code, sheet_content
from zorgdesk.documents.components.marks import LABEL_OFFSET, check_box
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import LINE, MM
from zorgdesk.documents.text import TextStyle, clean, fit
from zorgdesk.wording.formats import age, clock, digits
from zorgdesk.wording.papers import common
from zorgdesk.wording.papers import observation_sheet as words

LEFT, RIGHT = 18.0, 196.0
FRAME_RULE = 0.7
CAPTION_SIZE = 7.8
VALUE_SIZE = 11.0
SMALL_VALUE = TextStyle(9, 10.2, fonts.SEMIBOLD)
QUESTION = TextStyle(10.5, 11.9, fonts.SEMIBOLD)
SITUATION_SIZE = 10.0
HEAD_TOP, ROW, SITUATION_ROW, QUESTION_ROW = 30.0, 11.2, 8.4, 13.6
BODY_TOP = 76.8
BOX_BOTTOM = 274.0


@dataclass(frozen=True, slots=True)
class _Box:
    """One box of the head: place and size in mm, caption, the field it shows, and its value."""

    x: float
    y: float
    width: float
    caption: str
    field: str
    value: str


def draw_frame(pen: Pen, sheet: ObservationSheetPaper, organisation: str, page: int) -> None:
    """Title, code, head (page 1 only), entry box and footer. Raises TextTooLong."""
    _title(pen, sheet, page)
    if page == 1:
        for box in _boxes(sheet):
            _draw_box(pen, box)
        _situations(pen, sheet)
        _question(pen, sheet)
    _entry_box(pen)
    _footer(pen, sheet, organisation, page)


def black_bar(pen: Pen, y: float, heading: str, line: str) -> None:
    """The solid bar that opens the facts."""
    pen.box(LEFT * MM, y * MM, (RIGHT - LEFT) * MM, 5.8 * MM, 0, filled=True)
    pen.text_white(20 * MM, (y + 4.2) * MM, heading, fonts.BOLD, 10.5)
    pen.text_white(37 * MM, (y + 4.2) * MM, line, fonts.REGULAR, 10)


def interpretation_box(pen: Pen, y: float, line: str, lines: tuple[float, ...]) -> None:
    """The dashed box for opinion, with write lines at the given heights (mm)."""
    pen.box(LEFT * MM, y * MM, (RIGHT - LEFT) * MM, (BOX_BOTTOM - y) * MM, 1.1, dash=(3.0, 2.2))
    pen.text(20 * MM, (y + 5.0) * MM, words.INTERPRETATION, fonts.BOLD, 10.5)
    pen.text(51 * MM, (y + 5.0) * MM, line, fonts.REGULAR, 10)
    for at in lines:
        pen.rule((LEFT + 3) * MM, (RIGHT - 3) * MM, at * MM, LINE)


def _title(pen: Pen, sheet: ObservationSheetPaper, page: int) -> None:
    said = words.SHEETS[sheet.kind]
    pen.box(18 * MM, 12 * MM, 13 * MM, 10.5 * MM, 0, filled=True, round_by=1.2 * MM)
    badge = sheet.kind.value
    left = 24.5 * MM - fonts.width_of(badge, fonts.BOLD, 15) / 2
    pen.text_white(left, 19.2 * MM, badge, fonts.BOLD, 15)
    pen.text(35 * MM, 17.6 * MM, said.title, fonts.BOLD, 20)
    pen.text(35 * MM, 22.4 * MM, said.under_title, fonts.REGULAR, 9.5)
    pen.text_right(176 * MM, 15 * MM, words.SHEET_CODE, fonts.REGULAR, 8)
    pen.text_right(176 * MM, 20 * MM, sheet.sheet_code, fonts.CODE, 11)
    qr_code(pen, sheet_content(sheet.scan_code, page), 179 * MM, 9 * MM, 17 * MM)
    pen.bookmark(said.title)


def _boxes(sheet: ObservationSheetPaper) -> tuple[_Box, ...]:
    first, second = HEAD_TOP, HEAD_TOP + ROW
    on, months = sheet.observed_on, sheet.age_months
    return (
        _Box(18, first, 62, words.CHILD, "child_label", sheet.child_label),
        _Box(80, first, 24, words.AGE, "age_months", "" if months is None else age(months)),
        _Box(104, first, 56, words.LOCATION_GROUP, "location_group", sheet.location_group),
        _Box(160, first, 36, words.OBSERVED_ON, "observed_on", "" if on is None else digits(on)),
        _Box(18, second, 62, words.OBSERVER, "observer", sheet.observer),
        _Box(80, second, 18, words.BEGINS, "begins_at", "" if sheet.begins_at is None else clock(sheet.begins_at)),
        _Box(98, second, 18, words.ENDS, "ends_at", "" if sheet.ends_at is None else clock(sheet.ends_at)),
        _Box(116, second, 19, words.CHILDREN, "children", "" if sheet.children is None else str(sheet.children)),
        _Box(135, second, 19, words.ADULTS, "adults", "" if sheet.adults is None else str(sheet.adults)),
        _Box(
            154, second, 42, words.CONSENT_SEEN, "consent_seen_on",
            "" if sheet.consent_seen_on is None else words.consent_seen(sheet.consent_seen_on),
        ),
    )  # fmt: skip


def _draw_box(pen: Pen, box: _Box) -> None:
    pen.box(box.x * MM, box.y * MM, box.width * MM, ROW * MM, FRAME_RULE)
    pen.text((box.x + 1.4) * MM, (box.y + 3.1) * MM, box.caption, fonts.REGULAR, CAPTION_SIZE)
    value = clean(box.value).replace("\n", " ").strip()
    room = (box.width - 3.0) * MM
    if fonts.width_of(value, fonts.SEMIBOLD, VALUE_SIZE) <= room:
        pen.text((box.x + 1.6) * MM, (box.y + 9.0) * MM, value, fonts.SEMIBOLD, VALUE_SIZE)
        return
    small = Text(value, SMALL_VALUE)
    lines = round(small.height(room) / SMALL_VALUE.leading)
    if lines > 2:
        raise TextTooLong(PaperField(ObservationSheetPaper.__name__, box.field), lines - 2)
    small.draw(pen, (box.x + 1.6) * MM, (box.y + 3.5) * MM, room)


def _situations(pen: Pen, sheet: ObservationSheetPaper) -> None:
    top = HEAD_TOP + 2 * ROW
    bottom = (top + 6.0) * MM
    pen.box(LEFT * MM, top * MM, (RIGHT - LEFT) * MM, SITUATION_ROW * MM, FRAME_RULE)
    pen.text((LEFT + 1.4) * MM, (top + 5.2) * MM, words.SITUATION, fonts.REGULAR, CAPTION_SIZE)
    at = 31.0 * MM
    for situation, label in words.SITUATIONS.items():
        ticked = situation in sheet.situations
        check_box(pen, at, bottom, ticked=ticked)
        font = fonts.SEMIBOLD if ticked else fonts.REGULAR
        pen.text(at + 5 * MM, bottom - 0.4 * MM, label, font, SITUATION_SIZE)
        at += LABEL_OFFSET + fonts.width_of(label, fonts.SEMIBOLD, SITUATION_SIZE) + 2.4 * MM
    other = clean(sheet.situation_other).replace("\n", " ").strip()
    start = at - 1.2 * MM
    if fonts.width_of(other, fonts.SEMIBOLD, SITUATION_SIZE) > (RIGHT - 1) * MM - start:
        raise TextTooLong(PaperField(ObservationSheetPaper.__name__, "situation_other"), 1)
    pen.text(start, bottom - 0.4 * MM, other, fonts.SEMIBOLD, SITUATION_SIZE)


def _question(pen: Pen, sheet: ObservationSheetPaper) -> None:
    top = HEAD_TOP + 2 * ROW + SITUATION_ROW
    pen.box(LEFT * MM, top * MM, (RIGHT - LEFT) * MM, QUESTION_ROW * MM, FRAME_RULE)
    pen.text((LEFT + 1.4) * MM, (top + 3.1) * MM, words.QUESTION, fonts.REGULAR, CAPTION_SIZE)
    asked = Text(clean(sheet.question).replace("\n", " ").strip(), QUESTION)
    room = (RIGHT - LEFT - 3.2) * MM
    lines = round(asked.height(room) / QUESTION.leading)
    if lines > 2:
        raise TextTooLong(PaperField(ObservationSheetPaper.__name__, "question"), lines - 2)
    asked.draw(pen, (LEFT + 1.6) * MM, (top + (4.3 if lines > 1 else 6.0)) * MM, room)


def _entry_box(pen: Pen) -> None:
    pen.box(LEFT * MM, 277 * MM, (RIGHT - LEFT) * MM, 8.6 * MM, FRAME_RULE)
    pen.text(19.6 * MM, 282.6 * MM, words.ENTERED_ON, fonts.REGULAR, 9)
    pen.text(100 * MM, 282.6 * MM, words.ENTERED_BY, fonts.REGULAR, 9)
    pen.rule(56 * MM, 97 * MM, 283.6 * MM, FRAME_RULE)
    pen.rule(109 * MM, 193 * MM, 283.6 * MM, FRAME_RULE)


def _footer(pen: Pen, sheet: ObservationSheetPaper, organisation: str, page: int) -> None:
    pages = common.page_of_pages(page, pen.total_pages)
    middle = 74 * MM
    end = RIGHT * MM - fonts.width_of(pages, fonts.SEMIBOLD, 9) - 4 * MM
    tail = words.foot("", sheet.program_version, sheet.kind, sheet.sheet_code)
    house = fit(organisation, fonts.REGULAR, 8.5, end - middle - fonts.width_of(tail, fonts.REGULAR, 8.5))
    pen.text(LEFT * MM, 289.8 * MM, words.DESTROY, fonts.SEMIBOLD, 8.5)
    line = words.foot(house, sheet.program_version, sheet.kind, sheet.sheet_code)
    pen.text(middle, 289.8 * MM, line, fonts.REGULAR, 8.5)
    pen.text_right(RIGHT * MM, 289.8 * MM, pages, fonts.SEMIBOLD, 9)
