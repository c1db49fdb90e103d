"""Hints about names and numbers in the fact of a signaal."""

from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.reference import add_person
from zorgdesk.casework.signal_hints import signal_hints
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import PersonRole


def _hints(session: Session, text: str, reporter: str = "") -> list[tuple[str, bool]]:
    return [(hint.text, hint.is_bsn) for hint in signal_hints(session, text, reporter)]


def test_names_and_numbers_are_asked_and_places_and_colleagues_are_not(session: Session, maker: Maker) -> None:
    maker.case("Fenna", "Sprookjesbos")
    maker.group("Regenboog")
    add_person(session, PersonName("Pleun", "", "Proefrit"), PersonRole.EDUCATOR)
    text = "In de Regenboog ziet Pleun dat Pip wijst. Fenna ook. Het nummer is 111222333. Ties belt."
    assert _hints(session, text) == [("Pip", False), ("Fenna", False), ("111222333", True), ("Ties", False)]
    assert _hints(session, "Ties belt.", reporter="Ties Tafelblad") == []


def test_five_thousand_signs_are_no_trouble(session: Session, maker: Maker) -> None:
    maker.case()
    assert len(_hints(session, "Speelt met Lotje. " * 300)) == 300
