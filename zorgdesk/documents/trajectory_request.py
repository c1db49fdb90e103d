"""Paper 09: the request of a traject to a gemeente or wijkteam, always one page."""

import math
from dataclasses import replace

import zorgdesk.documents.fonts as fonts
from zorgdesk.casework.sheets.paper_problems import PaperField, TextTooLong
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.trajectory_paper import TrajectoryRequestPaper
from zorgdesk.documents.blocks import Block, Gap, Grid, Row, Text
from zorgdesk.documents.components.boxes import Boxed
from zorgdesk.documents.components.headings import Title
from zorgdesk.documents.components.marks import Choice, Choices
from zorgdesk.documents.components.rows import (
    LABEL_COLUMNS,
    Fact,
    columns_of,
    fact_row,
    fact_rows,
    filled,
    paragraphs,
)
from zorgdesk.documents.components.signing import CaptionedLines
from zorgdesk.documents.dress import dress
from zorgdesk.documents.page import bound, overflow
from zorgdesk.documents.style import BODY, H3, MM, PARENT, ROW_PADDING
from zorgdesk.documents.text import Bold, TextStyle, Words
from zorgdesk.wording.papers import trajectory_request as words
from zorgdesk.wording.papers.days import long_date


def render(sheet: TrajectoryRequestPaper, frame: PaperFrame) -> bytes:
    """The request as a PDF of one page: in the larger type where it fits. Raises TextTooLong with the longest text."""
    over = 0.0
    for style in (PARENT, BODY):
        title = Title(words.KIND, sheet.child_full_name)
        blocks = [title, *_facts(sheet, frame), _request(sheet, style), Gap(8.0), _answer(frame)]
        over = overflow(blocks)
        if not over:
            break
    else:
        raise _too_long(sheet, over)
    return bound(dress(sheet, frame, kind=words.KIND, running=words.KIND, location=False), blocks)


def _facts(sheet: TrajectoryRequestPaper, frame: PaperFrame) -> list[Block]:
    label, day = words.born(sheet)
    facts = (
        Fact(label, day),
        Fact(words.TO, frame.recipient),
        Fact(words.ASKED_ON, long_date(frame.made_on)),
        Fact(words.OUR_NUMBER, frame.number),
    )
    return [fact_rows(fact_row(facts, columns_of(40, 56, 42, 30))), Gap(6.0)]


def _request(sheet: TrajectoryRequestPaper, style: TextStyle) -> Block:
    end, rest = words.ends(sheet.starts_on, sheet.ends_on)
    rows: tuple[tuple[str, Words], ...] = (
        (words.WHAT, words.what(sheet)),
        (words.HOW_LONG, (Bold(words.how_long(sheet)),)),
        (words.ENDS, (Bold(end), rest)),
        (words.WHO, words.who(sheet.executor)),
        (words.DONE, sheet.done_when),
        (words.IF_NOT, sheet.if_not),
        (words.CONSENT, words.consent(sheet)),
        (words.SENT_ALONG, words.NOTHING_SENT),
    )
    strong = replace(style, font=fonts.SEMIBOLD)
    return Grid(
        [
            Row(
                LABEL_COLUMNS, (Text(label, strong), paragraphs(filled(said), style)),
                pad_top=ROW_PADDING, pad_bottom=ROW_PADDING,
            )
            for label, said in rows
        ]
    )  # fmt: skip


def _answer(frame: PaperFrame) -> Block:
    return Boxed(
        (
            Text(words.answer_title(frame.recipient), H3),
            Gap(5.0),
            Choices([Choice(word) for word in words.ANSWERS], size=11, gap=7 * MM),
            CaptionedLines(words.ANSWER_LINES, above=13 * MM),
        )
    )


def _too_long(sheet: TrajectoryRequestPaper, over: float) -> TextTooLong:
    texts = {"assignment": sheet.assignment, "done_when": sheet.done_when, "if_not": sheet.if_not}
    width = LABEL_COLUMNS[1].width
    longest = max(texts, key=lambda name: paragraphs(texts[name], BODY).height(width))
    return TextTooLong(PaperField(type(sheet).__name__, longest), math.ceil(over / BODY.leading))
