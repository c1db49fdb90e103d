"""Tekstblokken in the file: the examples once, own blocks with earlier versions, the bin, and what fills the slots."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.bin import binned, take_back, wipe_for_good
from zorgdesk.casework.emptying import empty_bin
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.sheets.bin import BinKind
from zorgdesk.casework.text_block_examples import examples
from zorgdesk.casework.text_blocks import (
    add_text_block,
    bin_text_block,
    bring_examples,
    slot_facts,
    text_block,
    text_blocks,
    write_text_block,
)
from zorgdesk.domain.errors import KeywordTaken, KeywordUnfit, TextBlockEmpty
from zorgdesk.domain.records.journal import TextVersion
from zorgdesk.domain.text_blocks import fill, is_keyword
from zorgdesk.domain.text_checks import find_bsn
from zorgdesk.domain.values import ConcernCategory


def earlier(session: Session) -> list[str]:
    return list(session.scalars(select(TextVersion.text).where(TextVersion.owner_kind == "text_block")))


def test_a_new_file_gets_the_examples_once_and_what_was_thrown_away_stays_away(session: Session, maker: Maker) -> None:
    bring_examples(session, on=maker.on)
    assert len(text_blocks(session)) == len(examples()) >= 60
    bin_text_block(session, text_blocks(session)[0].block_id, on=maker.on)
    bring_examples(session, on=maker.on)
    assert len(text_blocks(session)) == len(examples()) - 1


def test_the_examples_cover_every_area_and_name_nobody() -> None:
    assert {one.area for one in examples()} == {None, *ConcernCategory}
    for one in examples():
        assert is_keyword(one.keyword), one.keyword
        assert not find_bsn(one.text)
        assert fill(one.text, {}) == one.text
        assert max(len(sentence.split()) for sentence in one.text.split(". ")) <= 19, one.text


def test_a_block_is_added_changed_and_both_can_be_undone(session: Session, maker: Maker) -> None:
    added = add_text_block(session, "ruilen", "Geef door.", ConcernCategory.SOCIAL_EMOTIONAL, on=maker.on)
    block = made(added)
    changed = write_text_block(session, block, "ruil", "Geef het door.", None, at=maker.at)
    assert (text_block(session, block).keyword, text_block(session, block).area) == ("ruil", None)
    assert changed.undo is not None
    changed.undo(session)
    assert text_block(session, block).text == "Geef door."
    assert added.undo is not None
    added.undo(session)
    assert text_blocks(session) == ()


def test_the_earlier_text_stays(session: Session, maker: Maker) -> None:
    block = made(add_text_block(session, "ruilen", "Geef door.", None, on=maker.on))
    write_text_block(session, block, "ruilen", "Geef het door.", None, at=maker.at)
    session.flush()
    assert earlier(session) == ["Geef door."]


def test_a_keyword_is_one_word_and_of_one_block(session: Session, maker: Maker) -> None:
    first = made(add_text_block(session, "ruilen", "Geef door.", None, on=maker.on))
    with pytest.raises(KeywordTaken):
        add_text_block(session, "Ruilen", "Iets anders.", None, on=maker.on)
    with pytest.raises(KeywordUnfit):
        add_text_block(session, "om de beurt", "Geef door.", None, on=maker.on)
    with pytest.raises(TextBlockEmpty):
        add_text_block(session, "leeg", "  ", None, on=maker.on)
    write_text_block(session, first, "ruilen", "Nu jij.", None, at=maker.at)


def test_the_list_looks_in_keyword_and_text_for_every_word(session: Session, maker: Maker) -> None:
    add_text_block(session, "ruilen", "Geef dingen dóór.", ConcernCategory.BEHAVIOUR, on=maker.on)
    add_text_block(session, "beurt", "Wacht op de beurt. 100% rustig.", None, on=maker.on)
    assert [one.keyword for one in text_blocks(session, "door ruil")] == ["ruilen"]
    assert [one.keyword for one in text_blocks(session, "100%")] == ["beurt"]
    assert [one.keyword for one in text_blocks(session, "", ConcernCategory.BEHAVIOUR)] == ["ruilen"]


def test_a_block_in_the_bin_is_listed_taken_back_and_frees_its_keyword(session: Session, maker: Maker) -> None:
    block = made(add_text_block(session, "ruilen", "Geef door.", None, on=maker.on))
    bin_text_block(session, block, on=maker.on)
    session.flush()
    assert [(one.kind, one.title) for one in binned(session)] == [(BinKind.TEXT_BLOCK, "ruilen")]
    other = made(add_text_block(session, "ruilen", "Nieuw.", None, on=maker.on))
    with pytest.raises(KeywordTaken):
        take_back(session, BinKind.TEXT_BLOCK, block, on=maker.on)
    write_text_block(session, other, "ruilen2", "Nieuw.", None, at=maker.at)
    take_back(session, BinKind.TEXT_BLOCK, block, on=maker.on)
    assert {one.keyword for one in text_blocks(session)} == {"ruilen", "ruilen2"}


def test_what_is_wiped_or_lay_there_for_thirty_days_is_gone(session: Session, maker: Maker) -> None:
    first = made(add_text_block(session, "een", "Tekst.", None, on=maker.on))
    second = made(add_text_block(session, "twee", "Tekst.", None, on=maker.on))
    for block in (first, second):
        write_text_block(session, block, f"blok{block}", "Andere tekst.", None, at=maker.at)
        bin_text_block(session, block, on=maker.on)
    session.flush()
    wipe_for_good(session, ((BinKind.TEXT_BLOCK, first),))
    assert [one.ref for one in binned(session)] == [second]
    empty_bin(session, on=maker.on + timedelta(days=31))
    assert binned(session) == ()
    assert earlier(session) == []


def test_the_slots_know_the_child_the_group_and_the_user(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    set_preferences(session, own_name="Fenna Fantasia")
    facts = slot_facts(session, case_id)
    assert (facts.first_name, facts.own_name) == ("Lotje", "Fenna Fantasia")
    assert facts.location_name
    assert slot_facts(session, None).first_name == ""
