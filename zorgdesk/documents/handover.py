"""Paper 01: the overdracht to school, ready to be signed. Cover on one page, areas, the parents' view, signatures."""

import math

from zorgdesk.casework.sheets.handover_paper import AreaOnPaper, HandoverPaper
from zorgdesk.casework.sheets.paper_problems import PaperField, TextTooLong
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.documents.blocks import Block, Grid, NewPage, Row, Text
from zorgdesk.documents.components.areas import Dot, Mark, Overview, area_row, helps_words
from zorgdesk.documents.components.headings import Section, Title
from zorgdesk.documents.components.rows import Fact, columns_of, fact_row, fact_rows, paragraphs, two_lists
from zorgdesk.documents.dress import dress
from zorgdesk.documents.handover_parents import parents_pages
from zorgdesk.documents.handover_support import about_child, advice, support
from zorgdesk.documents.page import bound, overflow
from zorgdesk.documents.style import BODY, MM, NOTE
from zorgdesk.documents.text import Bold
from zorgdesk.domain.values import AreaScore, DevelopmentArea
from zorgdesk.wording.papers import handover as words
from zorgdesk.wording.papers.common import NOT_FILLED
from zorgdesk.wording.papers.days import long_date

FEW_PARENTS = 2
OVERVIEW_ROWS = (6.2 * MM, 5.8 * MM, 5.4 * MM)


def render(sheet: HandoverPaper, frame: PaperFrame) -> bytes:
    """The handover as a PDF: five pages when the texts have a normal length. Raises TextTooLong for the cover."""
    areas = _all_areas(sheet)
    cover = _fitting_cover(sheet, areas)
    blocks = [
        *cover,
        NewPage(),
        *about_child(sheet),
        *_areas(sheet, areas),
        Section(words.WORKS_TITLE),
        two_lists(words.works(sheet.child_first_name), words.WORKS_NOT, sheet.works, sheet.works_not),
        *support(sheet),
        *advice(sheet),
        *parents_pages(sheet, frame),
    ]
    return bound(dress(sheet, frame, kind=words.KIND, running=words.running_head(sheet)), blocks)


def _all_areas(sheet: HandoverPaper) -> tuple[AreaOnPaper, ...]:
    """The eleven areas in their order; what nobody filled is "niet gezien" (papers.md principle 8)."""
    given = {area.area: area for area in sheet.areas}
    return tuple(given.get(area) or AreaOnPaper(area, AreaScore.NOT_SEEN, "", "") for area in DevelopmentArea)


def _mark(sheet: HandoverPaper, score: AreaScore) -> Mark:
    for place, step in enumerate(sheet.scale):
        if step.score is score:
            return Mark(place, words.place_label(step))
    return Mark(None, words.NOT_SEEN)


def _fitting_cover(sheet: HandoverPaper, areas: tuple[AreaOnPaper, ...]) -> list[Block]:
    """The cover on one page: its rows may move together a little, its type never gets smaller (papers.md rule 6.5)."""
    for row in OVERVIEW_ROWS:
        cover = _cover(sheet, areas, row)
        over = overflow(cover)
        if not over:
            return cover
    lengths = {
        "goes_well": sum(len(item) + 20 for item in sheet.goes_well),
        "attention": sum(len(point.topic) + len(point.text) + 20 for point in sheet.attention),
    }
    field = max(lengths, key=lambda name: lengths[name])
    raise TextTooLong(PaperField(HandoverPaper.__name__, field), math.ceil(over / BODY.leading))


def _cover(sheet: HandoverPaper, areas: tuple[AreaOnPaper, ...], row: float) -> list[Block]:
    dots = [
        Dot(
            number, words.AREA_NAMES[area.area], _mark(sheet, area.score),
            area.area.value if area.remarkable else "",
        )
        for number, area in enumerate(areas, start=1)
    ]  # fmt: skip
    points = [(Bold(f"{words.topic(point)}:"), f" {point.text}") for point in sheet.attention]
    labels = [words.place_label(step) for step in sheet.scale]
    return [
        Title(words.KIND, words.child_and_age(sheet), words.filled_in(sheet), space_after=4.0),
        _facts(sheet),
        Section(words.FIRST_DAY, tight=True),
        two_lists(words.GOES_WELL, words.attention(sheet.child_first_name), sheet.goes_well, points),
        Section(words.OVERVIEW, tight=True),
        Overview(labels, words.NOT_SEEN, dots, words.SEE_PAGE, row),
        Text(words.OVERVIEW_NOTE, NOTE, space_before=4.0),
    ]


def _facts(sheet: HandoverPaper) -> Grid:
    starts = long_date(sheet.starts_school_on) if sheet.starts_school_on else ""
    manner, reason = words.manner(sheet)
    return fact_rows(
        fact_row((
            Fact(words.BORN, long_date(sheet.birth_date)), Fact(words.CALLED, sheet.child_first_name),
            Fact(words.LANGUAGES, sheet.home_languages), Fact(words.STARTS, starts),
        )),
        *_people(sheet),
        fact_row((
            Fact(words.VVE, words.vve(sheet)), Fact(words.VVE_PROGRAMME, words.vve_programme(sheet)),
            Fact(words.TRACKING, words.tracking(sheet)), Fact(words.MANNER, (Bold(manner), reason)),
        )),
        fact_row(
            (Fact(words.FOR_WHOM, sheet.for_whom), Fact(words.ATTACHMENT, words.attachments(sheet))),
            columns_of(88, 80),
        ),
    )  # fmt: skip


def _people(sheet: HandoverPaper) -> list[Row]:
    """Parents and care in one row; more than two parents get a row of their own."""
    parents = Fact(words.parents_label(sheet.parents), words.parents_value(sheet.parents))
    care = (
        Fact(words.CARE, words.care(sheet)),
        Fact(words.PRESENT, words.presence(sheet)),
        Fact(words.MENTOR, words.person(sheet.mentor)),
    )
    if len(sheet.parents) <= FEW_PARENTS:
        return [fact_row((parents, *care))]
    return [fact_row((parents,), columns_of(168)), fact_row(care, columns_of(64, 52, 52))]


def _areas(sheet: HandoverPaper, areas: tuple[AreaOnPaper, ...]) -> list[Block]:
    rows = []
    for number, area in enumerate(areas, start=1):
        seen: list[Block] = [paragraphs(area.seen.strip() or NOT_FILLED, BODY)]
        helps = helps_words(words.HELPS, area.helps.strip() or NOT_FILLED)
        mark = _mark(sheet, area.score)
        name = words.AREA_NAMES[area.area]
        rows.append(area_row(number, name, len(sheet.scale), mark, seen, helps, area.area.value))
    labels = [words.place_label(step) for step in sheet.scale]
    return [Section(words.AREAS, words.areas_lead(labels)), Grid(rows)]
