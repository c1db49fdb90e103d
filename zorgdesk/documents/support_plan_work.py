"""Parts of the begeleidingsplan after the goals: what we do, when we decide, the parents' view and signatures."""

from datetime import date

from zorgdesk.casework.sheets.plan_paper import DecisionMoment, ParentAnswer, SupportPlanPaper
from zorgdesk.documents.blocks import Block, Gap, Grid, Row, Stack, Text
from zorgdesk.documents.components.headings import Section
from zorgdesk.documents.components.marks import Choice, Choices, WriteLines
from zorgdesk.documents.components.quotes import Quote
from zorgdesk.documents.components.rows import columns_of, filled, label_row, label_rows, table, table_head
from zorgdesk.documents.components.signing import Signatory, one_signature, signatures
from zorgdesk.documents.components.times import Moment, MomentLine
from zorgdesk.documents.handover_parents import signed_by
from zorgdesk.documents.style import BODY, BODY_LABEL, MM, NOTE, QUOTE, TABLE, TABLE_STRONG
from zorgdesk.wording.formats import short
from zorgdesk.wording.papers import common
from zorgdesk.wording.papers import support_plan as words
from zorgdesk.wording.papers.days import long_date

EVALUATION_ROWS = 2
EVALUATION_HEIGHT = 13 * MM


def work(sheet: SupportPlanPaper) -> list[Block]:
    """Actions, decision moments and evaluation."""
    return [*_actions(sheet), *_moments(sheet), *_evaluation(sheet)]


def signed_pages(sheet: SupportPlanPaper) -> list[Block]:
    """What the parents say and sign."""
    return [*_view(sheet), *_agreement(sheet)]


def _actions(sheet: SupportPlanPaper) -> list[Block]:
    grid: Block = Text(common.NOT_FILLED, BODY)
    if any(words.how(one) for one in sheet.actions):
        rows = [
            (one.what, filled(words.how(one)), filled(words.doer(one.who)), filled(words.when(one)))
            for one in sheet.actions
        ]
        grid = table(columns_of(38, 62, 36, 32), words.ACTION_TITLES, rows, strong=TABLE_STRONG)
    elif sheet.actions:
        short_rows = [(one.what, filled(words.doer(one.who)), filled(words.when(one))) for one in sheet.actions]
        titles = tuple(title for title in words.ACTION_TITLES if title != words.HOW)
        grid = table(columns_of(84, 42, 42), titles, short_rows, strong=TABLE_STRONG)
    below = [label_row(words.EFFORT, sheet.effort)]
    if sheet.trajectories:
        below.append(label_row(words.HELP, Stack([Text(words.help_line(one), BODY) for one in sheet.trajectories])))
    if sheet.bridging.strip():
        below.append(label_row(words.MEANWHILE, sheet.bridging))
    return [Section(words.ACTIONS), grid, Gap(4.0), label_rows(*below)]


def _moments(sheet: SupportPlanPaper) -> list[Block]:
    if not sheet.moments:
        return [Section(words.DECIDE, words.DECIDE_LEAD), Text(words.NO_MOMENTS, BODY)]
    rows = []
    for moment in sheet.moments:
        boxes = Choices(
            [Choice(word, moment.decision is key) for key, word in words.DECISIONS.items()], size=10, gap=4 * MM
        )
        rows.append((long_date(moment.on), filled(moment.question), filled(moment.go_on_if), boxes))
    grid = table(columns_of(36, 34, 42, 56), words.DECISION_TITLES, rows, strong=TABLE_STRONG)
    line = MomentLine(_points(sheet.runs_from, sheet.moments))
    line.keep_with_next = True
    heading = Section(words.DECIDE, words.DECIDE_LEAD)
    return [Stack((heading, line, grid), space_before=heading.space_before)]


def _points(begins: date, moments: tuple[DecisionMoment, ...]) -> list[Moment]:
    days = [(moment.on - begins).days for moment in moments]
    last = max(*days, 1)
    start = Moment(0.0, short(begins), words.START, decision=False)
    diamonds = [
        Moment(min(1.0, max(0.0, away / last)), short(moment.on), words.moment(number), decision=True)
        for number, (moment, away) in enumerate(zip(moments, days, strict=True), start=1)
    ]
    return [start, *diamonds]


def _evaluation(sheet: SupportPlanPaper) -> list[Block]:
    goals = max(1, len(sheet.goals))
    narrow = min(22.0, 66.0 / goals)
    half = (168 - 26 - narrow * goals) / 2
    columns = columns_of(26, *([narrow] * goals), half, half)
    blank = [Text("", TABLE) for _ in columns]
    rows = [Row(columns, blank, least=EVALUATION_HEIGHT) for _ in range(EVALUATION_ROWS)]
    head = table_head(columns, words.evaluation_titles(goals))
    return [Section(words.EVALUATION, words.EVALUATION_LEAD), Grid(rows, head=head, whole=True)]


def _view(sheet: SupportPlanPaper) -> list[Block]:
    quotes: list[Block] = [Quote.of(said.words, signed_by(said), QUOTE) for said in sheet.parent_words]
    lines: list[Block] = []
    for name in sheet.absent_parents:
        asked = Text(words.addition(name), BODY_LABEL)
        lines.append(Stack((asked, WriteLines(2, 10 * MM, first=11 * MM)), whole=True, space_before=6.0))
    if not quotes and not lines:
        lines = [WriteLines(4, 10 * MM, first=11 * MM)]
    return [Section(words.PARENTS_VIEW, words.OWN_WORDS), *quotes, *lines]


def _agreement(sheet: SupportPlanPaper) -> list[Block]:
    columns = columns_of(46, 48, 44, 30)
    answers = {one.name: one for one in sheet.answers}
    rows = []
    for parent in sheet.parents:
        known = answers.get(parent.name, ParentAnswer(parent.name))
        said = words.answered(known)
        boxes = Choices([Choice(word) for word in (common.YES, common.PARTLY, common.NO)])
        given = long_date(known.copy_given_on) if known.copy_given_on else ""
        cells = (Text(parent.name, TABLE), Text(said, TABLE) if said else boxes, Text("", TABLE), Text(given, TABLE))
        rows.append(Row(columns, cells, least=12 * MM))
    signers = [Signatory(parent.name, common.authority(parent.authority)) for parent in sheet.parents]
    signers += [Signatory(person.name, common.role(person.role)) for person in sheet.signers]
    form = one_signature(common.NAME, common.SIGNATURE, common.DATE)
    missing = common.left_out(sheet.left_out)
    note = [Text(missing, NOTE, space_before=2.0)] if missing else []
    parts: list[Block] = [
        Section(words.AGREEMENT, words.AGREEMENT_LEAD),
        Grid(rows, head=table_head(columns, words.AGREEMENT_TITLES), whole=True, space_after=12.0),
        signatures(form, signers, room=11.5 * MM),
        Text(words.COPIES, NOTE, space_before=6.0),
        *note,
    ]
    return [Stack(parts, whole=True, space_before=16.0)]
