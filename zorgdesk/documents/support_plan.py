"""Paper 03: the begeleidingsplan for the parents' signature."""

from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.plan_paper import GoalOnPaper, SupportPlanPaper
from zorgdesk.documents.blocks import Block, Column, Grid, NewPage, Row, Stack, Text
from zorgdesk.documents.components.goals import GoalCard, MeasureLine, goal_row, state_row
from zorgdesk.documents.components.headings import Section, Title
from zorgdesk.documents.components.quotes import Quote
from zorgdesk.documents.components.rows import (
    Bullets,
    Fact,
    columns_of,
    fact_row,
    fact_rows,
    filled,
    label_row,
    label_rows,
    paragraphs,
    table_head,
)
from zorgdesk.documents.dress import dress
from zorgdesk.documents.handover_parents import signed_by
from zorgdesk.documents.page import bound, lay_out
from zorgdesk.documents.style import BODY, MM, TABLE, TEXT_HEIGHT, TEXT_WIDTH, TOP
from zorgdesk.documents.support_plan_work import signed_pages, work
from zorgdesk.documents.text import Bold, Words
from zorgdesk.domain.values import MeasureUnit
from zorgdesk.wording.papers import support_plan as words
from zorgdesk.wording.papers.common import NOT_FILLED
from zorgdesk.wording.papers.days import long_date

TRIED_COLUMNS = (Column(0, 44 * MM), Column(46 * MM, 20 * MM), Column(68 * MM, 54 * MM))


def render(sheet: SupportPlanPaper, frame: PaperFrame) -> bytes:
    """The plan as a PDF: four pages with two goals of a normal length.

    What the parents say and sign begins on a page of its own, unless that would leave a page nearly empty before it.
    """
    blocks = [*_opening(sheet, frame), *_why(sheet), *_now(sheet), *_goals(sheet), *work(sheet)]
    if _used(blocks) >= TEXT_HEIGHT / 3:
        blocks.append(NewPage())
    blocks += signed_pages(sheet)
    return bound(dress(sheet, frame, kind=words.KIND, running=words.running_head(sheet)), blocks)


def _used(blocks: list[Block]) -> float:
    """How much of the last page these blocks take."""
    last = lay_out(blocks)[-1][-1]
    return last.top - TOP + last.block.height(TEXT_WIDTH)


def _opening(sheet: SupportPlanPaper, frame: PaperFrame) -> list[Block]:
    born = long_date(sheet.birth_date) if sheet.birth_date else ""
    columns = columns_of(42, 38, 48, 40)
    return [
        Title(words.KIND, words.child_and_age(sheet), words.TO_SIGN),
        fact_rows(
            fact_row((
                Fact(words.BORN, born), Fact(words.GROUP, sheet.group), Fact(words.RUNS, words.runs(sheet)),
                Fact(words.STATUS, words.status(sheet.status)),
            ), columns),
            fact_row((
                Fact(words.MADE_WITH, words.made_with(sheet.made_with)), Fact(words.LEAD, words.person(sheet.lead)),
                Fact(words.CONTACT, words.person(sheet.contact)), Fact(words.REPLACES, words.replaced(frame)),
            ), columns),
        ),
    ]  # fmt: skip


def _why(sheet: SupportPlanPaper) -> list[Block]:
    asked = sheet.parents_question
    question: Block = Quote.of(asked.words, signed_by(asked)) if asked else Text(NOT_FILLED, BODY)
    return [
        Section(words.WHY),
        label_rows(
            label_row(words.NEEDED, sheet.needed),
            label_row(words.PARENTS_ASK, question),
            label_row(words.GROUP_ASKS, sheet.group_question),
            *_if_said(words.CHILD_ASKS, sheet.child_question),
        ),
    ]


def _now(sheet: SupportPlanPaper) -> list[Block]:
    strengths: Block = Bullets(sheet.strengths) if sheet.strengths else Text(NOT_FILLED, BODY)
    return [
        Section(words.NOW),
        label_rows(
            label_row(words.STRONG, strengths),
            *_if_said(words.PROTECTS, sheet.protects),
            label_row(words.SEEN, _seen(sheet)),
            label_row(words.HINDERS, sheet.hinders),
            label_row(words.TRIED, _tried(sheet)),
            label_row(words.AT_HOME, sheet.at_home),
            label_row(words.child_needs(sheet.child_first_name), sheet.child_needs),
        ),
    ]


def _if_said(label: str, text: str) -> tuple[Row, ...]:
    """A row for what may be left out; no row when nothing was said."""
    return (label_row(label, text),) if text.strip() else ()


def _seen(sheet: SupportPlanPaper) -> Block | Words:
    """The facts as text, and under it those that stand in an area."""
    if not sheet.facts:
        return sheet.seen
    written: list[Block] = [paragraphs(sheet.seen, BODY)] if sheet.seen.strip() else []
    points: list[Words] = [
        (*((Bold(words.area(one)),) if words.area(one) else ()), words.fact(one)) for one in sheet.facts
    ]
    return Stack((*written, Bullets(points)))


def _tried(sheet: SupportPlanPaper) -> Block:
    if not sheet.tried:
        return Text(NOT_FILLED, BODY)
    if not any(one.since or one.effect for one in sheet.tried):
        return Stack([Text(one.what, TABLE) for one in sheet.tried])
    rows = [
        Row(TRIED_COLUMNS, [Text(filled(cell), TABLE) for cell in (one.what, one.since, one.effect)])
        for one in sheet.tried
    ]
    rows[-1].below = 0.0
    titles = (words.TRIED_WHAT, words.TRIED_SINCE, words.TRIED_EFFECT)
    return Grid(rows, head=table_head(TRIED_COLUMNS, titles))


def _goals(sheet: SupportPlanPaper) -> list[Block]:
    cards: list[Block] = [_card(number, goal) for number, goal in enumerate(sheet.goals, start=1)]
    return [Section(words.GOALS), *(cards or [Text(NOT_FILLED, BODY)])]


def _line_end(goal: GoalOnPaper) -> int | None:
    """Up to where the line goes: a score or a percentage has an end of its own."""
    return {MeasureUnit.SCORE: 10, MeasureUnit.PERCENT: 100}.get(goal.unit, goal.out_of)


def _card(number: int, goal: GoalOnPaper) -> GoalCard:
    measure: list[Block] = [Text(words.measured(goal), TABLE)]
    marks = [
        (place, word, kind)
        for place, word, kind in (
            (goal.start, words.BEGIN, "begin"),
            (goal.now, words.CURRENT, "now"),
            (goal.target, words.TARGET, "goal"),
        )
        if place is not None
    ]
    rows = [
        goal_row(words.SPECIFIC, filled(goal.specific)),
        goal_row(words.FITS, words.fits(goal)),
        goal_row(words.REALISTIC, filled(goal.realistic)),
        goal_row(words.IN_TIME, words.before(goal.due_on)),
        goal_row(words.MEASURE, Stack([*measure, MeasureLine(marks, _line_end(goal))] if marks else measure)),
        *((goal_row(words.COURSE, words.course(goal)),) if goal.history else ()),
        state_row(words.STATE, [(word, state is goal.status) for state, word in words.STATES.items()]),
    ]
    return GoalCard.of(words.goal(number), goal.sentence or NOT_FILLED, rows)
