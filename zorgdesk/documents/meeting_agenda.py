"""Papers 06a and 06b: the agenda for a guest, one page, with only the guest's own item."""

import math
from datetime import time

from zorgdesk.casework.sheets.agenda_paper import AgendaAnonymous, AgendaByName, AgendaOccasion
from zorgdesk.casework.sheets.paper_problems import PaperField, TextTooLong
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.documents.blocks import Block, Row, Text
from zorgdesk.documents.components.boxes import Boxed
from zorgdesk.documents.components.headings import Section, Title
from zorgdesk.documents.components.marks import WriteLines
from zorgdesk.documents.components.rows import Fact, columns_of, fact_row, fact_rows, label_row, label_rows
from zorgdesk.documents.components.times import Stretch, TimeStrip
from zorgdesk.documents.dress import dress
from zorgdesk.documents.page import bound, overflow
from zorgdesk.documents.style import BODY, MM, NOTE
from zorgdesk.documents.text import Bold
from zorgdesk.wording.formats import clock
from zorgdesk.wording.papers import meeting_agenda as words

NOTE_PITCH = 9.5 * MM
MOST_LINES, FEWEST_LINES = 6, 3


def render(sheet: AgendaByName | AgendaAnonymous, frame: PaperFrame) -> bytes:
    """The agenda as a PDF of one page. Raises TextTooLong with the longest text of the item."""
    occasion = sheet.occasion
    blocks = [*_opening(occasion), *(_named(sheet) if isinstance(sheet, AgendaByName) else _anonymous(sheet))]
    blocks += [Section(words.NOTES, words.NOTES_LEAD)]
    for lines in range(MOST_LINES, FEWEST_LINES - 1, -1):
        page = [*blocks, WriteLines(lines, NOTE_PITCH, first=11 * MM)]
        over = overflow(page)
        if not over:
            break
    else:
        raise _too_long(sheet, math.ceil(over / BODY.leading))
    around = dress(
        sheet, frame, kind=words.kind(occasion), running=words.running_head(occasion),
        location=False, confidentiality=words.confidential(occasion),
    )  # fmt: skip
    return bound(around, page)


def _too_long(sheet: AgendaByName | AgendaAnonymous, lines: int) -> TextTooLong:
    texts = {"about": sheet.about, "done": sheet.done, "question": sheet.question}
    if isinstance(sheet, AgendaByName):
        texts["bring"] = sheet.bring
    longest = max(texts, key=lambda name: len(texts[name]) + 80 * texts[name].count("\n"))
    return TextTooLong(PaperField(type(sheet).__name__, longest), lines)


def _opening(occasion: AgendaOccasion) -> list[Block]:
    facts = (
        Fact(words.FOR, words.guest(occasion)),
        Fact(words.YOUR_TIME, (Bold(words.own_time(occasion)),)),
        Fact(words.WHERE, occasion.place),
        Fact(words.CHAIR, words.chair(occasion)),
    )
    return [
        Title(words.kind(occasion), words.held(occasion)),
        fact_rows(fact_row(facts, columns_of(46, 44, 44, 34))),
        _strip(occasion),
        Text(words.ONLY_YOURS, NOTE),
    ]


def _strip(occasion: AgendaOccasion) -> TimeStrip:
    stretches, labels = [], {}
    for slot in occasion.slots:
        word = words.YOUR_ITEM if slot.own else words.CLOSED if slot.counts else ""
        stretches.append(Stretch(_minutes(slot.begins_at), _minutes(slot.ends_at), word, slot.own))
        for moment in (slot.begins_at, slot.ends_at):
            labels[_minutes(moment)] = clock(moment)
    strip = TimeStrip(stretches, labels)
    strip.space_before = 26.0
    return strip


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _named(sheet: AgendaByName) -> list[Block]:
    rows = [
        label_row(words.BY_NAME, words.consent(sheet.consent, sheet.parents_come)),
        label_row(words.BORN, words.born(sheet)),
        label_row(words.ABOUT, sheet.about),
        *_done(sheet.done),
        label_row(words.QUESTION, sheet.question),
    ]
    if sheet.bring.strip():
        rows.append(label_row(words.BRING, sheet.bring))
    return [Section(words.item_by_name(sheet), bookmark=words.item_bookmark(sheet.occasion)), label_rows(*rows)]


def _done(done: str) -> list[Row]:
    """What was done already; no row when nothing was said of it."""
    return [label_row(words.DONE, done)] if done.strip() else []


def _anonymous(sheet: AgendaAnonymous) -> list[Block]:
    warning = Boxed((Text((Bold(words.ANONYMOUS), words.ANONYMOUS_MEANS), BODY),), padding=3.6 * MM, space_after=4.0)
    warning.space_before = 4.0
    return [
        Section(words.item_anonymous(sheet), bookmark=words.item_bookmark(sheet.occasion)),
        warning,
        label_rows(
            label_row(words.ABOUT, sheet.about),
            *_done(sheet.done),
            label_row(words.QUESTION, sheet.question),
            label_row(words.NOT_NEEDED, words.NOT_NEEDED_WORDS),
        ),
    ]
