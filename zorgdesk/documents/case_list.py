"""The list of casussen: a work list by code, with room to write; black only, as many pages as it needs."""

from zorgdesk.casework.sheets.case_list_paper import CaseListLine, CaseListPaper
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.documents.blocks import Block, Stack, Text
from zorgdesk.documents.components.headings import Title
from zorgdesk.documents.components.rows import columns_of, table
from zorgdesk.documents.dress import dress
from zorgdesk.documents.page import bound
from zorgdesk.documents.style import NOTE, TABLE, TABLE_STRONG
from zorgdesk.wording.papers import case_list as words

COLUMNS = columns_of(26, 38, 37, 37, 30)


def render(sheet: CaseListPaper, frame: PaperFrame) -> bytes:
    """The list as a PDF."""
    blocks = [
        Title(words.KIND, words.subtitle(sheet), words.which(sheet)),
        Text(words.OWN_USE, NOTE, space_before=6.0, space_after=4.0),
        table(COLUMNS, words.COLUMNS, [_row(line, sheet) for line in sheet.lines]),
    ]
    around = dress(sheet, frame, kind=words.KIND, running=words.running_head(sheet), location=False)
    return bound(around, blocks)


def _row(line: CaseListLine, sheet: CaseListPaper) -> tuple[Block | str, ...]:
    return (
        Stack((Text(line.code, TABLE_STRONG), Text(words.age_cell(line), NOTE))),
        line.location,
        Stack((Text(words.stage_cell(line), TABLE), Text(words.consent_cell(line), NOTE))),
        Stack((Text(words.step_cell(line), TABLE), Text(words.day_cell(line, sheet.made_on), NOTE))),
        "",
    )
