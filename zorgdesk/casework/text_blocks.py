"""Tekstblokken: the user's own texts by keyword. Writing, throwing away, and what fills their slots."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sections import keep_version
from zorgdesk.casework.sheets.text_blocks import SlotFacts, TextBlockSheet
from zorgdesk.casework.text_block_examples import examples
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.text_blocks import TextBlock
from zorgdesk.domain.records.upkeep import Preference
from zorgdesk.domain.values import ConcernCategory

_BROUGHT = "text_blocks_brought"


def text_blocks(session: Session, words: str = "", area: ConcernCategory | None = None) -> tuple[TextBlockSheet, ...]:
    """The blocks by keyword; with `words` those that hold all of them, with `area` those of that area."""
    query = select(TextBlock).where(TextBlock.deleted_on.is_(None)).order_by(TextBlock.search_keyword)
    for word in normalise(words).split():
        query = query.where(TextBlock.search_text.contains(word, autoescape=True))
    if area is not None:
        query = query.where(TextBlock.area == area)
    return tuple(_sheet(block) for block in session.scalars(query))


def text_block(session: Session, block_id: int) -> TextBlockSheet:
    """One block; raises NoResultFound."""
    return _sheet(session.get_one(TextBlock, block_id))


def slot_facts(session: Session, case_id: int | None) -> SlotFacts:
    """What is known where a text is written: of the case, if there is one, and of the user."""
    own_name = preferences(session).own_name
    if case_id is None:
        return SlotFacts(own_name=own_name)
    case = session.get_one(CareCase, case_id)
    return SlotFacts(
        first_name=case.child.first_name,
        group_name=case.group.name if case.group is not None else "",
        location_name=case.location.name,
        mentor=case.mentor.first_name if case.mentor is not None else "",
        own_name=own_name,
    )


def bring_examples(session: Session, *, on: date) -> Change:
    """Put the examples into the file, once in its life: what the user throws away does not come again."""
    if session.get(Preference, _BROUGHT) is not None:
        return Change(frozenset())
    taken = list(session.scalars(select(TextBlock.keyword)))
    for one in examples():
        if normalise(one.keyword) not in {normalise(word) for word in taken}:
            block = TextBlock(made_on=on)
            block.write(one.keyword, one.text, one.area, ())
            session.add(block)
    session.add(Preference(name=_BROUGHT, value=on.isoformat()))
    return Change.of(Topic.TEXT_BLOCKS)


def add_text_block(session: Session, keyword: str, text: str, area: ConcernCategory | None, *, on: date) -> Change:
    """A new block; raises TextBlockEmpty, KeywordUnfit, KeywordTaken. With undo."""
    before = Undoing(session)
    block = TextBlock(made_on=on)
    block.write(keyword, text, area, _keywords(session))
    session.add(block)
    session.flush()
    return Change.of(Topic.TEXT_BLOCKS, created_id=block.id, undo=before.undo(Topic.TEXT_BLOCKS))


def write_text_block(
    session: Session, block_id: int, keyword: str, text: str, area: ConcernCategory | None, *, at: datetime
) -> Change:
    """Change a block; its earlier text stays. Raises TextBlockEmpty, KeywordUnfit, KeywordTaken. With undo."""
    block = session.get_one(TextBlock, block_id)
    before = Undoing(session)
    old = block.text
    block.write(keyword, text, area, _keywords(session, apart_from=block_id))
    keep_version(session, "text_block", block_id, "text", old, block.text, at=at)
    return Change.of(Topic.TEXT_BLOCKS, undo=before.undo(Topic.TEXT_BLOCKS))


def bin_text_block(session: Session, block_id: int, *, on: date) -> Change:
    """Throw a block away; its keyword is free again. With undo."""
    session.get_one(TextBlock, block_id).deleted_on = on
    return Change.of(Topic.TEXT_BLOCKS, undo=lambda later: _take_back(later, block_id))


def _take_back(session: Session, block_id: int) -> Change:
    """Take a block back; raises KeywordTaken when another block took its keyword meanwhile."""
    block = session.get_one(TextBlock, block_id)
    block.write(block.keyword, block.text, block.area, _keywords(session, apart_from=block_id))
    block.deleted_on = None
    return Change.of(Topic.TEXT_BLOCKS, created_id=block_id)


def _keywords(session: Session, *, apart_from: int = 0) -> list[str]:
    """The keywords in use."""
    return list(
        session.scalars(select(TextBlock.keyword).where(TextBlock.deleted_on.is_(None), TextBlock.id != apart_from))
    )


def _sheet(block: TextBlock) -> TextBlockSheet:
    return TextBlockSheet(block.id, block.keyword, block.text, block.area, block.search_keyword, block.search_text)
