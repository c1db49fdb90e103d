"""Papers 04a and 04b: the plan on one A4 for the inside of a cupboard door, by first name or by code.

Always one page. The air between the rows gives way first, never the type; what then does not fit is named.
"""

import math

from zorgdesk.casework.sheets.group_plan_paper import GroupPlanBody, GroupPlanByCode, GroupPlanByName, GroupTip
from zorgdesk.casework.sheets.paper_problems import PaperField, TextTooLong
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.documents.blocks import Block, Text
from zorgdesk.documents.components.codes import sheet_content
from zorgdesk.documents.components.door import ALWAYS_AT, CountStrip, DoorHead, MomentRow, WarningBar
from zorgdesk.documents.dress import dress
from zorgdesk.documents.fingerprint import content_hash
from zorgdesk.documents.page import bound, overflow
from zorgdesk.documents.style import DOOR, DOOR_ALWAYS, DOOR_COUNT, MM, TEXT_WIDTH
from zorgdesk.documents.text import Bold, clean
from zorgdesk.wording.papers import group_plan as words

AIR = ((12.0, 1.6 * MM), (9.5, 1.6 * MM), (7.5, 1.2 * MM), (5.5, 0.8 * MM), (4.0, 0.0))
"""Room above and below a moment, and between the days of the strip, from wide to tight."""
CODE_SIGNS = 8


def render(sheet: GroupPlanByName | GroupPlanByCode, frame: PaperFrame) -> bytes:
    """The sheet as a PDF of one page. Raises TextTooLong with the longest text."""
    by_name = isinstance(sheet, GroupPlanByName)
    name = sheet.child_first_name if isinstance(sheet, GroupPlanByName) else sheet.child_code
    content = sheet_content(content_hash(sheet, frame)[:CODE_SIGNS].upper(), 1)
    over = 0.0
    for pad, gap in AIR:
        blocks = _page(name, sheet.body, frame, content, pad, gap)
        over = overflow(blocks)
        if not over:
            break
    else:
        raise _too_long(sheet.body, over)
    first = words.foot_words(by_name=by_name)
    return bound(dress(sheet, frame, kind=words.KIND, running=words.KIND, confidentiality=first), blocks)


def _page(name: str, body: GroupPlanBody, frame: PaperFrame, content: str, pad: float, gap: float) -> list[Block]:
    mark = words.mark(body)
    version = (Bold(words.version_line(frame.version, body.throw_away)),)
    always = _both(body.always)
    blocks: list[Block] = [WarningBar(mark)] if mark else []
    blocks.append(DoorHead(_joined(name), (_joined(words.group_and_period(body)), version), words.ALWAYS, always))
    blocks += [MomentRow(one.moment, _joined(words.moment(one)), _said(one.tips), pad) for one in body.moments]
    if body.counting is not None:
        blocks.append(
            CountStrip(
                _joined(words.count_question(body.counting)), words.count_how(body.counting), words.WEEK,
                body.counting.boxes, initials=words.INITIALS, content=content, gap=gap,
            )
        )  # fmt: skip
    return blocks


def _said(tips: tuple[GroupTip, ...]) -> list[tuple[str, str]]:
    """What to do and what to say of each, without the line ends that were typed: a door has no room for them."""
    joined = [(_joined(tip.do), _joined(tip.say)) for tip in tips]
    return [(do, words.said(say) if say else "") for do, say in joined]


def _joined(text: str) -> str:
    return " ".join(clean(text).split())


def _both(tips: tuple[GroupTip, ...]) -> list[str]:
    return [part for tip in _said(tips) for part in tip if part]


def _too_long(body: GroupPlanBody, over: float) -> TextTooLong:
    """The text that takes the most room; it must give back so many lines."""
    lengths: list[tuple[float, PaperField, float]] = []
    for number, moment in enumerate(body.moments, start=1):
        row = MomentRow(moment.moment, _joined(words.moment(moment)), _said(moment.tips), 0.0)
        lengths.append((row.height(TEXT_WIDTH), PaperField("GroupTip", "do", number), DOOR.leading))
    helps = [Text(part, DOOR_ALWAYS) for part in _both(body.always)]
    tall = sum(one.height(TEXT_WIDTH - ALWAYS_AT) for one in helps)
    lengths.append((tall, PaperField("GroupPlanBody", "always"), DOOR_ALWAYS.leading))
    if body.counting is not None:
        asked = Text(_joined(words.count_question(body.counting)), DOOR_COUNT).height(TEXT_WIDTH)
        lengths.append((asked, PaperField("GroupCounting", "question"), DOOR_COUNT.leading))
    _, field, leading = max(lengths, key=lambda one: one[0])
    return TextTooLong(field, math.ceil(over / leading))
