"""Parts of the overdracht between the areas and the parents: the child's own page, support, advice."""

from zorgdesk.casework.sheets.handover_paper import HandoverPaper
from zorgdesk.documents.blocks import Block, Row, Stack, Text
from zorgdesk.documents.components.headings import Section
from zorgdesk.documents.components.rows import label_row, label_rows
from zorgdesk.documents.style import BODY
from zorgdesk.documents.text import Bold
from zorgdesk.domain.values import ParentalAuthority
from zorgdesk.wording.papers import handover as words

HOLDERS = (ParentalAuthority.YES, ParentalAuthority.LEGAL_GUARDIAN)


def about_child(sheet: HandoverPaper) -> list[Block]:
    """Wie is …? in the child's voice."""
    rows = [label_row(words.ABOUT_ME, sheet.about_me)]
    if sheet.happy_with.strip():
        rows.append(label_row(words.HAPPY_WITH, sheet.happy_with))
    rows.append(label_row(words.CALMED_BY, sheet.calmed_by))
    return [Section(words.who_is(sheet.child_first_name), bookmark=words.WHO_BOOKMARK), label_rows(*rows)]


def support(sheet: HandoverPaper) -> list[Block]:
    """Zorg en ondersteuning: plan, parties that may be named, the rest."""
    given = [label_row(words.GIVEN, sheet.support)] if sheet.support.strip() else []
    rows = [
        *given,
        label_row(words.PLAN, words.NO_PLAN if sheet.plan is None else words.plan(sheet.plan)),
        _parties(sheet),
        label_row(words.FURTHER, words.further(sheet)),
    ]
    if sheet.home_situation.strip():
        rows.append(label_row(words.HOME, words.home(sheet)))
    return [Section(words.SUPPORT), label_rows(*rows)]


def _parties(sheet: HandoverPaper) -> Row:
    if not sheet.parties:
        return label_row(words.INVOLVED, words.NO_PARTIES)
    lines = [Text((Bold(party.name), words.involvement(party)), BODY) for party in sheet.parties]
    holders = sum(parent.authority in HOLDERS for parent in sheet.parents)
    return label_row(words.INVOLVED, Stack((*lines, Text(words.parties_agreed(holders), BODY))))


def advice(sheet: HandoverPaper) -> list[Block]:
    """Advies voor de overgang."""
    return [
        Section(words.ADVICE),
        label_rows(
            label_row(words.needs(sheet.child_first_name), sheet.needs),
            label_row(words.SETTLING_IN, sheet.settling_in),
            label_row(words.TALK, words.talk(sheet)),
        ),
    ]
