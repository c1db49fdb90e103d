"""The door: the note outside the file holds two moments and nothing else; a damaged note is no note."""

from datetime import datetime
from pathlib import Path

from zorgdesk import paths
from zorgdesk.desktop import door
from zorgdesk.store.vault import Vault

MOMENT = datetime(2026, 11, 10, 11, 48)


def test_the_note_comes_back_as_it_was() -> None:
    note = door.DoorNote(MOMENT, None, locked=True)
    door.write_note(note)
    assert door.read_note() == note
    assert not list(paths.user_data_dir().glob("*.part"))


def test_without_a_note_nothing_is_known() -> None:
    assert door.read_note() == door.DoorNote()


def test_a_damaged_note_is_no_note() -> None:
    door.write_note(door.DoorNote(MOMENT))
    note = paths.user_data_dir() / "door.json"
    for damage in ("{", "[]", '{"text": "gisteren"}', "\x00"):
        note.write_text(damage, encoding="utf-8")
        assert door.read_note() == door.DoorNote()


def test_a_folder_that_cannot_be_written_costs_only_the_lines(home: Path) -> None:
    paths.user_data_dir().parent.mkdir(parents=True)
    paths.user_data_dir().write_text("a file stands where the folder should be")
    door.write_note(door.DoorNote(MOMENT))
    assert door.read_note() == door.DoorNote()


def test_the_mark_of_a_file_stays_and_tells_nothing(vault: Vault) -> None:
    mark = door.mark_of(vault)
    assert len(mark) == 4
    assert mark == door.mark_of(vault)


def test_a_typed_group_may_have_blanks_and_small_letters() -> None:
    assert door.same_group(" 7kq mm", "7KQMM")
    assert not door.same_group("7KQMN", "7KQMM")
