"""Paper 02: the report of a talk for the parents, in large type; the reaction page comes back (papers.md section 5)."""

from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.parent_meeting_paper import ParentMeetingPaper
from zorgdesk.documents.blocks import Block, NewPage, Stack, Text
from zorgdesk.documents.components.boxes import Boxed, reaction_box
from zorgdesk.documents.components.headings import Section, Title
from zorgdesk.documents.components.quotes import Quote
from zorgdesk.documents.components.rows import (
    Bullets,
    Fact,
    columns_of,
    fact_row,
    fact_rows,
    filled,
    paragraphs,
    table,
)
from zorgdesk.documents.components.signing import Signatory, one_signature, signatures
from zorgdesk.documents.dress import dress
from zorgdesk.documents.handover_parents import signed_by
from zorgdesk.documents.page import bound, lay_out
from zorgdesk.documents.style import (
    BOX_TITLE,
    MM,
    NOTE,
    PARENT,
    PARENT_QUOTE,
    PARENT_TABLE,
    PARENT_TABLE_STRONG,
)
from zorgdesk.documents.text import Bold, Words
from zorgdesk.wording.papers import common
from zorgdesk.wording.papers import parent_meeting as words
from zorgdesk.wording.papers.days import day_and_month, long_date

REACTION_LINES = 8
ROW = 6.0


def render(sheet: ParentMeetingPaper, frame: PaperFrame) -> bytes:
    """The report as a PDF: two pages to keep at a normal length, and one page that comes back."""
    report = [*_opening(sheet), *_seen(sheet), *_told(sheet), *_needs(sheet), *_agreed(sheet), *_consent(sheet)]
    report += _questions(sheet)
    pages = tuple(range(1, len(lay_out(report)) + 1))
    around = dress(sheet, frame, kind=words.KIND, running=words.running_head(sheet))
    return bound(around, [*report, NewPage(), *_reaction(sheet, pages)])


def _opening(sheet: ParentMeetingPaper) -> list[Block]:
    return [
        Title(words.KIND, words.about(sheet)),
        fact_rows(
            fact_row(
                (
                    Fact(words.FOR, words.addressees(sheet)),
                    Fact(words.PRESENT, words.present(sheet)),
                    Fact(words.WHERE, words.where(sheet)),
                ),
                columns_of(54, 70, 44),
            )
        ),
        Boxed(_summary(sheet), space_before=14.0),
    ]


def _summary(sheet: ParentMeetingPaper) -> list[Block]:
    following = words.next_talk(sheet)
    last: Words = (words.NEXT_TALK, Bold(following), ".") if following else words.NO_NEXT_TALK
    return [Text(words.IN_SHORT, BOX_TITLE), paragraphs(filled(sheet.summary), PARENT), Text(last, PARENT)]


def _list(title: str, items: tuple[str, ...], bookmark: str = "") -> list[Block]:
    shown: Block = Bullets(items, PARENT, gap=2.6) if items else Text(common.NOT_FILLED, PARENT)
    return [Section(title, bookmark=bookmark), shown]


def _seen(sheet: ParentMeetingPaper) -> list[Block]:
    strengths = _list(words.GOES_WELL, sheet.strengths)
    if not sheet.facts:
        return [*strengths, Section(words.SEEN, words.SEEN_LEAD), Text(common.NOT_FILLED, PARENT)]
    day = day_and_month if all(fact.on.year == sheet.held_on.year for fact in sheet.facts) else long_date
    rows = [(day(fact.on), fact.text) for fact in sheet.facts]
    columns = columns_of(30, 138) if day is day_and_month else columns_of(40, 128)
    grid = table(columns, (words.WHEN, words.WHAT), rows, style=PARENT_TABLE, strong=PARENT_TABLE_STRONG, pad=ROW)
    return [*strengths, Section(words.SEEN, words.SEEN_LEAD), grid]


def _told(sheet: ParentMeetingPaper) -> list[Block]:
    if not sheet.parent_words:
        return [Section(words.TOLD, words.TOLD_LEAD), Text(common.NOT_FILLED, PARENT)]
    quotes = [Quote.of(said.words, signed_by(said), PARENT_QUOTE) for said in sheet.parent_words]
    return [Section(words.TOLD, words.TOLD_LEAD), *quotes]


def _needs(sheet: ParentMeetingPaper) -> list[Block]:
    if not sheet.needs:
        return []
    return _list(words.needs(sheet.child_first_name), sheet.needs, words.NEEDS_BOOKMARK)


def _agreed(sheet: ParentMeetingPaper) -> list[Block]:
    if not sheet.agreements:
        return [Section(words.AGREED), Text(words.nothing_agreed(), PARENT)]
    rows = [(made.what, filled(made.who), filled(words.when(made))) for made in sheet.agreements]
    titles = (words.WHAT, words.WHO, words.WHEN)
    return [Section(words.AGREED), table(columns_of(83, 42, 43, gap=2.5), titles, rows, style=PARENT_TABLE, pad=ROW)]


def _consent(sheet: ParentMeetingPaper) -> list[Block]:
    if not sheet.consents:
        return [Section(words.CONSENT), Text(words.NO_CONSENT, PARENT)]
    rows: list[tuple[Words, Words, Words]] = []
    for given in sheet.consents:
        strong, rest = words.answer(given)
        rows.append((words.party(given), words.purpose(given), (Bold(strong), rest)))
    titles = (words.WITH_WHOM, words.FOR_WHAT, words.YOUR_ANSWER)
    return [
        Section(words.CONSENT),
        table(columns_of(50, 72, 46), titles, rows, style=PARENT_TABLE, pad=ROW),
        Text(words.withdraw(sheet.contact), PARENT_TABLE, space_before=4.0),
    ]


def _questions(sheet: ParentMeetingPaper) -> list[Block]:
    contact = sheet.contact
    how: Words = (
        words.CALL_OR_MAIL,
        Bold(contact.person.name),
        words.contact_details(contact),
        words.rights(sheet.child_first_name),
    )
    missing = common.left_out(sheet.left_out)
    note = [Text(missing, NOTE, space_before=8.0)] if missing else []
    return [Section(words.QUESTIONS), Stack((Text(how, PARENT), *note), whole=True)]


def _reaction(sheet: ParentMeetingPaper, pages: tuple[int, ...]) -> list[Block]:
    signers = [Signatory(parent.name, common.authority(parent.authority)) for parent in sheet.parents]
    if sheet.mentor is not None:
        signers.append(Signatory(sheet.mentor.name, common.role(sheet.mentor.role)))
    form = one_signature(common.NAME, common.SIGNATURE, common.DATE)
    return [
        Section(words.REACTION, words.hand_in(sheet.contact, pages)),
        reaction_box(words.REACTION_CHOICES, words.REACTION_QUESTION, REACTION_LINES),
        Stack(
            (Text(words.SIGNING, PARENT, space_after=4.0), signatures(form, signers, room=14 * MM)),
            whole=True,
            space_before=22.0,
        ),
    ]
