"""A file with an organisation in it and no child yet, opened in the real window; and a coordinator who works there."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.dressing import in_the_light
from tests.journeys.driver import PASSPHRASE, Clock, Coordinator
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.reference import add_person
from zorgdesk.desktop import ask, background, crash
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import OrganisationKind, PersonRole, SignRule, WarmRule
from zorgdesk.store.keys import FLOOR
from zorgdesk.store.vault import Vault

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FIRST_DAY = datetime(2026, 9, 1, 8, 45)
Start = Callable[..., Coordinator]


@pytest.fixture(autouse=True)
def _quick_memory(memory_not_pinned: None) -> None:
    """See tests/conftest.py."""


@pytest.fixture(scope="session")
def first_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """The file every journey begins with, made once, and its seed: a gemeente, a location, a mentor, three parties."""
    path = tmp_path_factory.mktemp("first") / "dossier.zorgdesk"
    rules = MunicipalityRules(sign_rule=SignRule.ALL, warm_rule=WarmRule.VVE_OR_CONCERN)
    with Vault.create(path, PASSPHRASE, kdf_profile=FLOOR) as vault, vault.transaction() as session:
        maker = Maker(session, FIRST_DAY.date())
        maker.municipality("Sprookstad", rules)
        maker.group()
        maker.organisation("JGZ Sprookstad", OrganisationKind.JGZ)
        school = maker.organisation("De Papieren Boot", OrganisationKind.PRIMARY_SCHOOL)
        add_person(session, PersonName("Ella", "", "Elders"), PersonRole.SCHOOL_SUPPORT, organisation_id=school)
        jgz = maker.organisation("JGZ Sprookstad", OrganisationKind.JGZ)
        add_person(session, PersonName("Ada", "", "Afspraak"), PersonRole.JGZ_NURSE, organisation_id=jgz)
        add_person(session, PersonName("Pleun", "", "Proefrit"), PersonRole.MENTOR, location_id=maker.location())
        set_preferences(session, organisation="Het Luchtkasteel", own_name="Fenna Fantasia", own_role="zorgcoördinator")
    return path, vault.key.seed


@pytest.fixture
def vault(first_file: tuple[Path, bytes], tmp_path: Path) -> Vault:
    """A copy of that file, opened."""
    made, seed = first_file
    return Vault.open_with_seed(Path(shutil.copy(made, tmp_path)), seed)


@pytest.fixture
def start(
    vault: Vault, qapp: "QApplication", qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """`start(keyboard=True)`: open the window and begin the first day."""
    monkeypatch.setattr(crash, "install", lambda keep: None)  # what fails must fail the journey, not show a dialog
    monkeypatch.setattr(crash, "quiet", lambda: None)
    in_the_light(qapp)
    made: list[Coordinator] = []

    def begin(*, keyboard: bool = False) -> Coordinator:
        made.append(Coordinator(vault, Clock(FIRST_DAY), qtbot, tmp_path / "papers", keyboard=keyboard))
        return made[-1]

    yield begin
    ask.forget()
    for one in made:
        one.goes_home()
    background.finish()


@pytest.fixture
def fenna(start: Start) -> Coordinator:
    """The coordinator, with the mouse."""
    return start()


@pytest.fixture
def fenna_without_a_mouse(start: Start) -> Coordinator:
    """The coordinator, with only the keyboard."""
    return start(keyboard=True)
