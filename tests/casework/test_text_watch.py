"""Names of other children and BSNs in texts, checked against the names in the file."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.reference import add_person
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signals import bin_signal, record_signal
from zorgdesk.casework.text_watch import check_texts, ordinary_words
from zorgdesk.domain.names import PersonName, normalise
from zorgdesk.domain.text_checks import FieldText, FindingKind
from zorgdesk.domain.values import PersonRole

TODAY = date(2026, 11, 10)


@pytest.fixture
def case_id(maker: Maker) -> int:
    """Lotje Luchtballon with her mother Jana, in a file with Fleur, Roos and Łukasz."""
    found = maker.case()
    maker.guardian(found)
    for first, last in (("Fleur", "Zonnebloem"), ("Roos", "de Wit"), ("Łukasz", "Çelik-Bakker")):
        maker.case(first, last)
    return found


def found(session: Session, case_id: int | None, text: str) -> list[str]:
    hits = check_texts(session, case_id, [FieldText("needs", "wat het kind nodig heeft", text)])
    return [hit.finding.text for hit in hits]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Lotje speelt graag met water.", []),
        ("Jana Luchtballon ziet dit ook.", []),
        ("Samen met Fleur lukt het.", ["Fleur"]),
        ("samen met fleur lukt het", ["fleur"]),
        ("Fleurs toren viel om.", ["Fleurs"]),
        ("Roos bloeit in de tuin.", []),
        ("Zij speelt met Roos.", ["Roos"]),
        ("Lukasz bouwt mee.", ["Lukasz"]),
        ("De heer Çelik-Bakker belde.", ["Çelik-Bakker"]),
        ("Een BSN zoals 111222333 hoort hier niet.", ["111222333"]),
        ("Bel 0612345678.", []),
    ],
)
def test_a_text_is_asked_about_what_it_may_name(session: Session, case_id: int, text: str, hits: list[str]) -> None:
    assert found(session, case_id, text) == hits


def test_a_text_without_a_child_of_its_own_asks_about_every_child(session: Session, case_id: int) -> None:
    assert found(session, None, "Een pm'er ziet dat Lotje stil is.") == ["Lotje"]


def test_a_child_that_only_a_signaal_names_is_another_child_too(session: Session, case_id: int) -> None:
    given = SignalInput(reporter="Pleun", name=PersonName("Anouk", "", "Papierprop"), fact="Zij zegt weinig.")
    signal_id = made(record_signal(session, given, on=TODAY))
    assert found(session, case_id, "Samen met Anouk lukt het.") == ["Anouk"]
    bin_signal(session, signal_id, on=TODAY)
    assert found(session, case_id, "Samen met Anouk lukt het.") == ["Anouk"]
    record_signal(session, SignalInput(name=PersonName("Lotje", "", "Luchtballon"), fact="Weer stil."), on=TODAY)
    assert found(session, case_id, "Lotje speelt graag met water.") == []


def test_a_name_that_a_colleague_bears_too_is_asked_with_both(session: Session, case_id: int) -> None:
    add_person(session, PersonName("Fleur", "van der", "Kraan"), PersonRole.EDUCATOR)
    [hit] = check_texts(session, case_id, [FieldText("needs", "", "Overleg met Fleur.")])
    assert hit.finding.kind is FindingKind.OTHER_CHILD
    assert hit.finding.colleagues == ("Fleur van der Kraan",)


def test_the_name_of_a_place_is_no_child(session: Session, maker: Maker, case_id: int) -> None:
    maker.organisation("Praktijk Fleur")
    assert found(session, case_id, "Praktijk Fleur belde terug.") == []


def test_a_child_that_comes_later_is_known_at_once(session: Session, maker: Maker, case_id: int) -> None:
    assert found(session, case_id, "Met Guus.") == []
    maker.case("Guus", "Getekend")
    assert found(session, case_id, "Met Guus.") == ["Guus"]


def test_the_ordinary_words_are_in_normal_form_and_leave_real_names_alone() -> None:
    words = ordinary_words()
    assert len(words) > 200
    assert all(word == normalise(word) and " " not in word for word in words)
    assert not words & {"fleur", "noor", "daan", "lotje", "sem"}
