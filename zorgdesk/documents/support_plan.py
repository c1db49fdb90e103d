"""Paper 03: the begeleidingsplan for the parents' signature."""

from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.plan_paper import GoalOnPaper, SupportPlanPaper
from zorgdesk.documents.blocks import Block, Column, Grid, Row, Stack, Text
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
    table_head,
)
from zorgdesk.documents.dress import dress
from zorgdesk.documents.handover_parents import signed_by
from zorgdesk.documents.page import bound
from zorgdesk.documents.style import BODY, MM, TABLE
from zorgdesk.documents.support_plan_work import plan_pages
from zorgdesk.wording.papers import support_plan as words
from zorgdesk.wording.papers.common import NOT_FILLED
from zorgdesk.wording.papers.days import long_date

TRIED_COLUMNS = (Column(0, 44 * MM), Column(46 * MM, 20 * MM), Column(68 * MM, 54 * MM))


def render(sheet: SupportPlanPaper, frame: PaperFrame) -> bytes:
    """The plan as a PDF: four pages with two goals of a normal length."""
    blocks = [*_opening(sheet, frame), *_why(sheet), *_now(sheet), *_goals(sheet), *plan_pages(sheet)]
    return bound(dress(sheet, frame, kind=words.KIND, running=words.running_head(sheet)), blocks)


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
        ),
    ]


def _now(sheet: SupportPlanPaper) -> list[Block]:
    strengths: Block = Bullets(sheet.strengths) if sheet.strengths else Text(NOT_FILLED, BODY)
    return [
        Section(words.NOW),
        label_rows(
            label_row(words.STRONG, strengths),
            label_row(words.SEEN, sheet.seen),
            label_row(words.HINDERS, sheet.hinders),
            label_row(words.TRIED, _tried(sheet)),
            label_row(words.AT_HOME, sheet.at_home),
            label_row(words.child_needs(sheet.child_first_name), sheet.child_needs),
        ),
    ]


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
        goal_row(words.MEASURE, Stack([*measure, MeasureLine(marks, goal.out_of)] if marks else measure)),
        state_row(words.STATE, [(word, state is goal.status) for state, word in words.STATES.items()]),
    ]
    return GoalCard.of(words.goal(number), goal.sentence or NOT_FILLED, rows)
