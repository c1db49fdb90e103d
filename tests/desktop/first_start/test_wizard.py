"""The first start from an empty home to the first working day, with a real file, sheet and copy."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.desktop.conftest import NOW, ClosedVault
from tests.desktop.shell_parts import press, settle, type_text, until
from zorgdesk import paths
from zorgdesk.casework.drafts import read_draft
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.reference import places
from zorgdesk.casework.shell import backups
from zorgdesk.desktop import ask, door, forms, look
from zorgdesk.desktop.first_start import DRAFT
from zorgdesk.desktop.first_start.backup_step import BackupStep
from zorgdesk.desktop.first_start.organisation_step import OrganisationStep
from zorgdesk.desktop.first_start.passphrase_step import PassphraseStep
from zorgdesk.desktop.first_start.recovery_step import RecoveryStep
from zorgdesk.desktop.first_start.start_step import StartStep
from zorgdesk.desktop.first_start.wizard import FirstStart
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Dot, Tick
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.store import keys
from zorgdesk.store.vault import Vault

WORDS = "anker lepel tulp muts waaier"


@pytest.fixture(autouse=True)
def _quick_and_current(empty_vault: ClosedVault, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cheapest derivation that is allowed, and the schema of today."""
    monkeypatch.setattr(keys, "calibrated", lambda: keys.FLOOR)
    for opener in (Vault.create, Vault.open_with_seed):
        monkeypatch.setitem(opener.__func__.__kwdefaults__, "migrations", empty_vault.migrations)


class Done:
    """What the wizard handed over."""

    def __init__(self) -> None:
        self.vault: Vault | None = None
        self.drawer = ""
        self.filled = 0

    def take(self, vault: Vault, drawer: str) -> None:
        """Keep it."""
        self.vault, self.drawer = vault, drawer

    def fill(self, vault: Vault, at: datetime, told: Callable[[int], None]) -> None:
        """In place of the demo generator."""
        self.filled += 1
        told(84)


@pytest.fixture
def done() -> Iterator[Done]:
    made = Done()
    yield made
    if made.vault is not None:
        made.vault.close()


@pytest.fixture
def wizard(done: Done, qapp: QApplication) -> Iterator[FirstStart]:
    look.put_on(qapp, Scheme.LIGHT)
    made = FirstStart(lambda: NOW, done.fill)
    made.finished.connect(done.take)
    made.resize(1366, 690)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made
    ask.forget()
    made.may_close()
    made.hide()
    made.deleteLater()
    settle()


def missing(wizard: FirstStart) -> str:
    return forms.field(wizard, "missing", PlainLabel).text()


def choose_passphrase(wizard: FirstStart) -> None:
    step = wizard.step
    assert isinstance(step, PassphraseStep)
    type_text(step.choice.first, WORDS)
    step.choice.second.setFocus()
    type_text(step.choice.second, WORDS)
    press(Qt.Key.Key_Return)
    until(lambda: wizard.at == 1)


def type_groups_back(wizard: FirstStart) -> None:
    step = wizard.step
    assert isinstance(step, RecoveryStep)
    assert wizard.desk is not None
    code = wizard.desk.vault.recovery_code()
    for field, number in zip(step.fields, step.numbers, strict=True):
        field.clear()
        type_text(field, code[number - 1].lower())


def fill_organisation(wizard: FirstStart, listed: str) -> None:
    for name, words in (("organisation", "Kinderopvang Het Luchtkasteel"), ("own_name", "Fenna Fantasia")):
        type_text(forms.field(wizard, name, QLineEdit), words)
    town = forms.field(wizard, "new_municipality", QLineEdit)
    town.setFocus()
    type_text(town, "Sprookstad")
    press(Qt.Key.Key_Return)
    forms.field(wizard, "location_list", LongText).setPlainText(listed)


def prove(wizard: FirstStart, words: str) -> None:
    step = wizard.step
    assert isinstance(step, StartStep)
    step.field.clear()
    type_text(step.field, words)
    wizard.go_on()


def test_the_first_start_from_an_empty_home_to_a_first_case(wizard: FirstStart, done: Done, tmp_path: Path) -> None:
    assert wizard.button("back").isHidden()
    choose_passphrase(wizard)
    path = paths.default_vault_path()
    assert path.exists()
    assert paths.last_vault() == path
    assert missing(wizard) == "Nog 2 groepen en 1 vinkje"
    type_groups_back(wizard)
    forms.field(wizard, "safe_place", Tick).click()
    assert missing(wizard) == ""
    wizard.go_on()

    assert isinstance(wizard.step, BackupStep)
    stick = tmp_path / "stick"
    stick.mkdir()
    ask.next_answer(stick)
    forms.field(wizard, "make_copy", Button).click()
    until(lambda: missing(wizard) == "" and not wizard.busy)
    assert len(door.backups_in(stick)) == 1
    wizard.go_on()

    assert isinstance(wizard.step, OrganisationStep)
    fill_organisation(wizard, "De Wolkenfabriek: Regenboog, Vlinders\nDe Maanvis; Wolkendam; Golfjes")
    assert missing(wizard) == "Nog 1 gemeente kiezen"
    forms.field(wizard, "location_list", LongText).setPlainText(
        "De Wolkenfabriek; Sprookstad; Regenboog, Vlinders\nDe Maanvis; Wolkendam; Golfjes"
    )
    wizard.go_on()

    assert isinstance(wizard.step, StartStep)
    prove(wizard, WORDS)
    until(lambda: done.vault is not None)
    assert done.drawer == "new_case"
    assert done.vault is not None
    everything_is_in(done.vault)


def everything_is_in(vault: Vault) -> None:
    """What was filled in the five steps."""
    with vault.reading() as session:
        kept = preferences(session)
        assert (kept.organisation, kept.own_name) == ("Kinderopvang Het Luchtkasteel", "Fenna Fantasia")
        assert kept.recovery_sheet_checked
        assert [(town.name, len(town.locations)) for town in places(session)] == [("Sprookstad", 1), ("Wolkendam", 1)]
        assert len(backups(session)) == 1
        assert read_draft(session, DRAFT) is None


def test_a_wachtzin_that_is_guessed_soon_is_refused_with_a_reason(wizard: FirstStart) -> None:
    step = wizard.step
    assert isinstance(step, PassphraseStep)
    for first, second, row, says in (
        ("", "", "row_new_passphrase", "Kies eerst een wachtzin."),
        ("welkom", "welkom", "row_new_passphrase", "Deze wachtzin is te snel geraden."),
        (WORDS, "iets anders", "row_passphrase_again", "De twee wachtzinnen zijn niet gelijk."),
    ):
        step.choice.first.setText(first)
        step.choice.second.setText(second)
        wizard.go_on()
        assert forms.field(wizard, row, FormRow).error().startswith(says)
    assert wizard.at == 0
    assert not paths.default_vault_path().exists()


def test_the_proposal_is_readable_and_must_be_typed_once_more(wizard: FirstStart) -> None:
    step = wizard.step
    assert isinstance(step, PassphraseStep)
    forms.field(wizard, "suggest", Button).click()
    assert step.choice.first.shown()
    assert len(step.choice.first.text().split()) == 5
    assert step.choice.second.hasFocus()
    assert not step.choice.ready()


def test_a_cloud_folder_is_refused_as_working_place(wizard: FirstStart, tmp_path: Path) -> None:
    ask.next_answer(tmp_path / "OneDrive - Kinderopvang" / "dossier.zorgdesk")
    forms.field(wizard, "other_place", Button).click()
    assert "OneDrive" in forms.field(wizard, "place_problem", IconLine).text()
    step = wizard.step
    assert isinstance(step, PassphraseStep)
    step.choice.first.setText(WORDS)
    step.choice.second.setText(WORDS)
    wizard.go_on()
    assert wizard.at == 0
    ask.next_answer(tmp_path / "eigen" / "mijn dossiers")
    forms.field(wizard, "other_place", Button).click()
    assert not forms.field(wizard, "place_problem", IconLine).isVisible()
    wizard.go_on()
    until(lambda: wizard.at == 1)
    assert (tmp_path / "eigen" / "mijn dossiers.zorgdesk").exists()


def test_a_wrong_group_is_named_and_the_sheet_may_wait(wizard: FirstStart) -> None:
    choose_passphrase(wizard)
    step = wizard.step
    assert isinstance(step, RecoveryStep)
    step.fields[0].setText("AAAAA")
    wizard.go_on()
    said = forms.field(wizard, "row_group_one", FormRow).error()
    assert said.startswith(f"Groep {step.numbers[0]} klopt niet met het blad.")
    wizard.button("later").click()
    assert isinstance(wizard.step, BackupStep)
    assert wizard.desk is not None
    assert not wizard.desk.read(preferences).recovery_sheet_checked


def test_the_sheet_is_saved_as_a_pdf_with_the_code_of_this_file(wizard: FirstStart, tmp_path: Path) -> None:
    import pypdfium2

    choose_passphrase(wizard)
    target = tmp_path / "blad.pdf"
    ask.next_answer(target)
    forms.field(wizard, "save_sheet", Button).click()
    document = pypdfium2.PdfDocument(target)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert wizard.desk is not None
    signs = re.sub(r"\s", "", text)
    assert all(group in signs for group in wizard.desk.vault.recovery_code())
    assert WORDS not in text


def test_the_proof_refuses_another_wachtzin_and_loses_nothing(wizard: FirstStart, done: Done) -> None:
    choose_passphrase(wizard)
    for _ in range(3):
        wizard.button("later").click()
    prove(wizard, "anker lepel tulp muts")
    until(lambda: not wizard.busy)
    assert forms.field(wizard, "row_proof", FormRow).error().startswith("Deze wachtzin klopt niet.")
    assert done.vault is None
    forms.field(wizard, "start_empty", Dot).click()
    prove(wizard, WORDS)
    until(lambda: done.vault is not None)
    assert done.drawer == ""


def test_the_example_is_made_when_it_is_chosen(wizard: FirstStart, done: Done) -> None:
    choose_passphrase(wizard)
    for _ in range(3):
        wizard.button("later").click()
    forms.field(wizard, "start_demo", Dot).click()
    prove(wizard, WORDS)
    until(lambda: done.vault is not None)
    assert done.filled == 1


def test_one_can_stop_and_go_on_later(wizard: FirstStart, qapp: QApplication) -> None:
    choose_passphrase(wizard)
    wizard.button("later").click()
    assert wizard.desk is not None
    assert wizard.desk.read(read_draft, DRAFT).content == {"step": 2}  # type: ignore[union-attr]
    seed = wizard.desk.vault.key.seed
    assert wizard.may_close()
    again = FirstStart(lambda: NOW, lambda *_: None)
    again.go_on_with(door.open_with_seed(paths.default_vault_path(), seed), 2)
    assert isinstance(again.step, BackupStep)
    again.go_back()
    again.go_back()
    step = again.step
    assert isinstance(step, PassphraseStep)
    assert missing(again) == "", "the file has a wachtzin already"
    again.go_on()
    assert isinstance(again.step, RecoveryStep)
    again.may_close()
    again.deleteLater()
    settle()


def test_another_wachtzin_may_be_chosen_later_and_voids_the_sheet(wizard: FirstStart) -> None:
    choose_passphrase(wizard)
    type_groups_back(wizard)
    forms.field(wizard, "safe_place", Tick).click()
    wizard.go_on()
    wizard.show_step(0)
    step = wizard.step
    assert isinstance(step, PassphraseStep)
    other = "zeppelin aambeeld rubber noga tapir"
    step.choice.first.setText(other)
    step.choice.second.setText(other)
    wizard.go_on()
    until(lambda: wizard.at == 1)
    assert wizard.desk is not None
    assert wizard.desk.vault.verify_passphrase(other)
    assert not wizard.desk.read(preferences).recovery_sheet_checked
