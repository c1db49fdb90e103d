"""The toestemmingsbrief: what is asked of one parent, in large type, with ja and nee to tick and a line to sign."""

from zorgdesk.casework.sheets.consent_letter_paper import ConsentAsk, ConsentLetterPaper
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.documents.blocks import Block, Stack, Text
from zorgdesk.documents.components.boxes import Boxed
from zorgdesk.documents.components.headings import Section, Title
from zorgdesk.documents.components.marks import Choice, Choices
from zorgdesk.documents.components.rows import Bullets, Fact, columns_of, fact_row, fact_rows
from zorgdesk.documents.components.signing import Signatory, one_signature, signatures
from zorgdesk.documents.dress import dress
from zorgdesk.documents.page import bound
from zorgdesk.documents.style import BOX_TITLE, MM, PARENT, PARENT_TABLE
from zorgdesk.documents.text import Bold
from zorgdesk.wording.papers import common
from zorgdesk.wording.papers import consent_letter as words
from zorgdesk.wording.papers.days import long_date


def render(sheet: ConsentLetterPaper, frame: PaperFrame) -> bytes:
    """The letter as a PDF: one page for two questions, more when more is asked."""
    asks: list[Block] = [_ask(number, ask, sheet) for number, ask in enumerate(sheet.asks, start=1)]
    blocks = [
        *_opening(sheet),
        Section(words.ASKED, words.ASKED_LEAD),
        *(asks or [Text(words.NOTHING_ASKED, PARENT)]),
        *_signing(sheet),
    ]
    return bound(dress(sheet, frame, kind=words.KIND, running=words.running_head(sheet)), blocks)


def _opening(sheet: ConsentLetterPaper) -> list[Block]:
    facts = (
        Fact(words.FOR, sheet.parent.name),
        Fact(words.ABOUT, words.child(sheet)),
        Fact(words.ANSWER_BY, long_date(sheet.answer_by)),
    )
    return [
        Title(words.KIND, words.subtitle(sheet)),
        fact_rows(fact_row(facts, columns_of(70, 46, 52))),
        Text(words.why(sheet), PARENT, space_before=10.0),
    ]


def _ask(number: int, ask: ConsentAsk, sheet: ConsentLetterPaper) -> Block:
    """One question in its own box, never split: with whom, what for, what goes along, ja or nee."""
    again = [Text(words.AGAIN, PARENT_TABLE, space_before=2.0)] if ask.again else []
    return Boxed(
        [
            Text(words.heading(number, ask), BOX_TITLE),
            Text((Bold(f"{words.WHAT_FOR}: "), words.purpose(ask, sheet)), PARENT_TABLE, space_before=2.0),
            Text((Bold(f"{words.WHAT} "), words.shared(ask)), PARENT_TABLE, space_before=2.0),
            *again,
            Stack((Choices([Choice(words.YES), Choice(words.NO)], gap=14 * MM),), space_before=5.0),
        ]
    )


def _signing(sheet: ConsentLetterPaper) -> list[Block]:
    """What a ja means, and the line to sign: the sentence that is signed along stays with its line."""
    form = one_signature(common.NAME, common.SIGNATURE, common.DATE)
    signer = Signatory(sheet.parent.name, common.authority(sheet.parent.authority))
    sign = (
        Text(words.SIGNING, BOX_TITLE, space_after=3.0),
        signatures(form, [signer], room=13 * MM),
        Text(words.hand_in(sheet), PARENT_TABLE, space_before=6.0),
        Text(words.questions(sheet), PARENT_TABLE),
    )
    return [
        Section(words.GOOD_TO_KNOW),
        Bullets(words.good_to_know(sheet), PARENT_TABLE, gap=1.5),
        Stack(sign, whole=True, space_before=12.0),
    ]
