"""The last pages of the overdracht: what the parents say, room to add, consent per recipient, signatures, receipt."""

from zorgdesk.casework.sheets.handover_paper import HandoverPaper
from zorgdesk.casework.sheets.papers import PaperFrame, ParentOnPaper, ParentWords
from zorgdesk.documents.blocks import Block, Grid, NewPage, Stack, Text
from zorgdesk.documents.components.headings import Section
from zorgdesk.documents.components.marks import Choice, Choices, WriteLines
from zorgdesk.documents.components.quotes import Quote
from zorgdesk.documents.components.rows import label_row, label_rows
from zorgdesk.documents.components.signing import (
    MAX_HOLDERS,
    ConsentLine,
    Signatory,
    consent_table,
    long_signature,
    signatures,
    tear_off,
    two_signatures,
)
from zorgdesk.documents.handover_support import HOLDERS
from zorgdesk.documents.style import BODY, MM, NOTE
from zorgdesk.documents.text import Bold, Code
from zorgdesk.domain.values import RecognisesPicture
from zorgdesk.wording.papers import common
from zorgdesk.wording.papers import handover as words
from zorgdesk.wording.papers.days import long_date

STRIP = ((words.RECEIVED_ON, 38.0), (words.RECEIVED_BY, 74.0), (words.TALK_ON, 44.0))


def parents_pages(sheet: HandoverPaper, frame: PaperFrame) -> list[Block]:
    """Everything the parents read, write and sign; consent and its signatures share a page."""
    holders = [parent for parent in sheet.parents if parent.authority in HOLDERS]
    return [*_view(sheet), *_room_to_add(sheet), NewPage(), *_consent(sheet, holders), _receipt(frame)]


def _view(sheet: HandoverPaper) -> list[Block]:
    rows = [label_row(words.RECOGNISES, _ticks(sheet.recognises))]
    if sheet.recognised_by:
        rows = [label_row(words.recognises_of(one.who), _ticks(one.answer)) for one in sheet.recognised_by]
    blocks: list[Block] = [
        Section(words.PARENTS_VIEW, words.parents_lead(sheet.discussed_on)),
        label_rows(*rows),
        *[Quote.of(said.words, signed_by(said)) for said in sheet.parent_words],
    ]
    if not sheet.parent_words:
        blocks.append(Text(words.NO_WORDS, BODY))
    if sheet.parent_wish.strip():
        blocks.append(Grid((label_row(words.WISH, sheet.parent_wish),)))
    return blocks


def _ticks(given: RecognisesPicture | None) -> Choices:
    return Choices([Choice(word, chosen=given is answer) for answer, word in words.RECOGNITION.items()], gap=6 * MM)


def signed_by(said: ParentWords) -> str:
    """Name and date under a quote."""
    return f"{said.who}, {long_date(said.on)}" if said.on else said.who


def _room_to_add(sheet: HandoverPaper) -> list[Block]:
    missing = common.left_out(sheet.left_out)
    note = [Text(missing, NOTE, space_before=12.0)] if missing else []
    return [Section(words.ADD, words.ADD_LEAD), WriteLines(4, 10 * MM, first=12 * MM), *note]


def _consent(sheet: HandoverPaper, holders: list[ParentOnPaper]) -> list[Block]:
    """A page with table and signatures for each three gezag holders; the organisation signs on the last."""
    groups = [holders[at : at + MAX_HOLDERS] for at in range(0, len(holders), MAX_HOLDERS)] or [[]]
    blocks: list[Block] = []
    for number, group in enumerate(groups):
        if number:
            blocks.append(NewPage())
        blocks.append(Stack(_consent_page(sheet, group, last=number == len(groups) - 1), whole=True))
    return blocks


def _consent_page(sheet: HandoverPaper, holders: list[ParentOnPaper], *, last: bool) -> list[Block]:
    blocks: list[Block] = []
    if holders:
        names = [parent.name for parent in holders]
        table = consent_table((words.TO_WHOM, words.WHAT), _lines(sheet), names, common.YES, common.NO)
        blocks += [
            Section(words.CONSENT, words.CONSENT_LEAD),
            table,
            Section(words.SIGNATURES),
            Text(
                (Bold(words.SEEN), words.SEEN_MEANS, Bold(words.CONSENT_LINE), words.CONSENT_MEANS),
                BODY,
                space_after=5.0,
            ),
            signatures(
                two_signatures(common.NAME, words.SEEN, words.CONSENT_LINE, common.DATE),
                [Signatory(parent.name, common.authority(parent.authority)) for parent in holders],
            ),
        ]
    else:
        blocks.append(Section(words.SIGNATURES))
    if last:
        us = sheet.mentor or sheet.filled_by
        form = long_signature(words.OUR_SIDE, words.WHAT_WE_SAW, common.DATE)
        blocks.append(Stack((signatures(form, [Signatory(us.name, common.role(us.role))]),), space_before=9.0))
    return blocks


def _lines(sheet: HandoverPaper) -> list[ConsentLine]:
    lines, before = [], ""
    for row in sheet.consents:
        name = words.recipient(row.recipient)
        what = row.what or words.scope(row.scope)
        lines.append(ConsentLine(name, row.recipient_detail, what, strong=name != before))
        before = name
    return lines


def _receipt(frame: PaperFrame) -> Stack:
    mark = Code(f"{frame.number} · {common.version(frame)}")
    return tear_off(words.RECEIPT, (words.RECEIPT_WORDS, mark), STRIP)
