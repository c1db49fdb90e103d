"""What the spelling marks read from the file: names that are never marked, and own words with a way back."""

from datetime import datetime

from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.casework.spelling import keep_own_word, names_in_sight, set_own_words
from zorgdesk.domain.values import JournalKind


def test_the_names_of_this_case_and_all_places_are_in_sight_and_no_other_child(session: Session, maker: Maker) -> None:
    case_id = maker.case("Lotje", "Luchtballon")
    maker.guardian(case_id, "Vera", "Wolk")
    maker.case("Fleur", "Zonnebloem")
    maker.organisation("JGZ Sprookstad")
    set_preferences(session, own_name="F. Fantasia")
    call = NoteText(JournalKind.PHONE, maker.on, with_whom="tante Bibi")
    write_note(session, case_id, call, at=datetime(2026, 11, 10, 9))
    names = names_in_sight(session, [case_id])
    assert {"Lotje Luchtballon", "Vera Wolk", "tante Bibi", "De Wolkenfabriek", "Regenboog"} <= names
    assert {"Sprookstad", "JGZ Sprookstad", "F. Fantasia"} <= names
    assert "Fleur Zonnebloem" not in names
    assert "Lotje Luchtballon" not in names_in_sight(session, [])


def test_an_own_word_is_kept_once_and_can_be_taken_back(session: Session) -> None:
    set_own_words(session, ["zorgco’s", "Bibbelbol", "zorgco's"])
    change = keep_own_word(session, "aaibeest")
    assert preferences(session).own_words == ["aaibeest", "Bibbelbol", "zorgco's"]
    assert change.undo is not None
    change.undo(session)
    assert preferences(session).own_words == ["Bibbelbol", "zorgco's"]
