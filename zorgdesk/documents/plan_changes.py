"""*Wat is er anders*: two versions of a plan side by side, old left and new right, one row per part."""

from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.plan_changes_paper import PlanChangesBody, PlanChangesForParent, PlanChangesWhole
from zorgdesk.documents.blocks import Block, Grid, Row, Stack, Text
from zorgdesk.documents.components.boxes import Boxed
from zorgdesk.documents.components.changes import KindMark
from zorgdesk.documents.components.headings import Section, Title
from zorgdesk.documents.components.rows import Fact, columns_of, fact_row, fact_rows, table_head
from zorgdesk.documents.dress import dress
from zorgdesk.documents.page import bound
from zorgdesk.documents.style import (
    BODY,
    H3,
    LEAD,
    NOTE,
    PARENT,
    PARENT_TABLE,
    PARENT_TABLE_STRONG,
    TABLE,
    TABLE_STRONG,
)
from zorgdesk.documents.text import Bold, Piece, TextStyle, Words
from zorgdesk.domain.plan_compare import ChangeKind
from zorgdesk.domain.text_compare import compare
from zorgdesk.wording import plan_changes as rows
from zorgdesk.wording.papers import plan_changes as words
from zorgdesk.wording.plan_changes import CompareLine

COLUMNS = columns_of(32, 62, 74)


def render(sheet: PlanChangesForParent | PlanChangesWhole, frame: PaperFrame) -> bytes:
    """The overview as a PDF: one or two pages with texts of a normal length."""
    body, parent = sheet.body, isinstance(sheet, PlanChangesForParent)
    for_whom = frame.recipient
    if isinstance(sheet, PlanChangesForParent):
        for_whom = "\n".join(part for part in (sheet.parent_name, sheet.parent_address.strip()) if part)
    blocks: list[Block] = [
        Title(words.KIND, words.subtitle(body), "" if parent else words.WHOLE),
        fact_rows(
            fact_row(
                (
                    Fact(words.FOR, for_whom),
                    Fact(words.CHILD, body.child_full_name),
                    Fact(words.version(body.older), words.version_since(body.older)),
                    Fact(words.version(body.newer), words.version_since(body.newer)),
                ),
                columns_of(56, 40, 36, 36),
            )
        ),
        Boxed((Text(words.IN_SHORT, H3), Text(words.summary(body), PARENT if parent else BODY, space_before=2.0))),
        Section(words.SIDE_BY_SIDE),
        _table(body, frame, parent=parent),
        Text(f"{words.which_holds(body)} {words.LEFT_OUT}", NOTE, space_before=8.0),
    ]
    return bound(dress(sheet, frame, kind=words.KIND, running=words.running_head(body)), blocks)


def _table(body: PlanChangesBody, frame: PaperFrame, *, parent: bool) -> Grid:
    text, strong = (PARENT_TABLE, PARENT_TABLE_STRONG) if parent else (TABLE, TABLE_STRONG)
    head = table_head(COLUMNS, (words.PART, words.version(body.older), words.version(body.newer)))
    lines = rows.lines(body.comparison, frame.made_on)
    return Grid([_row(line, text, strong, LEAD if parent else NOTE) for line in lines], head=head)


def _row(line: CompareLine, text: TextStyle, strong: TextStyle, small: TextStyle) -> Row:
    changed = line.kind is not ChangeKind.SAME
    now: list[Block] = [KindMark(line.kind, rows.kind_words(line.kind))]
    now.append(Text(_marked(line), text if line.marks or not changed else strong, space_before=2.5))
    before: list[Block] = [Text(line.before, text)]
    before += [Text(line.before_second, small, space_before=2.0)] if line.before_second else []
    now += [Text(line.now_second, small, space_before=2.0)] if line.now_second else []
    return Row(COLUMNS, (Text(line.title, strong), Stack(before), Stack(now)))


def _marked(line: CompareLine) -> Words:
    """The new text; in a longer text the words that are new stand out, in a weight and never in a colour."""
    if not line.marks:
        return line.now
    pieces: list[Piece] = []
    at = 0
    for start, length in compare(line.before, line.now).only_now:
        pieces += [line.now[at:start], Bold(line.now[start : start + length])]
        at = start + length
    return tuple(piece for piece in (*pieces, line.now[at:]) if piece)
