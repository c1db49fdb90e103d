"""The unlock screen: a wrong wachtzin is calm and slows down; the herstelblad opens and asks for a new wachtzin."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.desktop.conftest import NOW, PASSPHRASE, ClosedVault
from tests.desktop.shell_parts import press, settle, type_text, until
from zorgdesk.desktop import ask, door, forms, look
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.desktop.unlock import PAUSES, UnlockScreen
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.store.keys import FLOOR
from zorgdesk.store.vault import Vault

NEW = "anker lepel tulp muts waaier"


@pytest.fixture
def path(empty_vault: ClosedVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed file; opening it uses the schema it was made with."""
    target = tmp_path / "dossier.zorgdesk"
    shutil.copy(empty_vault.path, target)
    for opener in (Vault.open_with_seed, Vault.unlock_with_recovery_code):
        if "migrations" in (opener.__func__.__kwdefaults__ or {}):
            monkeypatch.setitem(opener.__func__.__kwdefaults__, "migrations", empty_vault.migrations)
    return target


class Opened:
    """What the screen handed over."""

    def __init__(self) -> None:
        self.vault: Vault | None = None
        self.new_sheet = False

    def take(self, vault: Vault, new_sheet: bool) -> None:
        """Keep it."""
        self.vault, self.new_sheet = vault, new_sheet


@pytest.fixture
def opened() -> Iterator[Opened]:
    made = Opened()
    yield made
    if made.vault is not None:
        made.vault.close()


@pytest.fixture
def screen(path: Path, opened: Opened, qapp: QApplication) -> Iterator[UnlockScreen]:
    look.put_on(qapp, Scheme.LIGHT)
    made = UnlockScreen(path, lambda: NOW)
    made.opened.connect(opened.take)
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


def line(screen: UnlockScreen, name: str) -> IconLine:
    return forms.field(screen, name, IconLine)


def test_the_field_has_the_focus_and_the_right_wachtzin_opens(screen: UnlockScreen, opened: Opened) -> None:
    assert screen.field.hasFocus()
    type_text(screen.field, PASSPHRASE)
    press(Qt.Key.Key_Return)
    assert screen.button.text() == "Even geduld…"
    until(lambda: opened.vault is not None)
    assert opened.new_sheet is False
    assert screen.field.text() == ""


def test_a_wrong_wachtzin_gets_a_calm_sentence_and_a_pause(screen: UnlockScreen, opened: Opened) -> None:
    type_text(screen.field, "fout")
    screen.unlock()
    until(lambda: line(screen, "passphrase_problem").isVisible())
    assert line(screen, "passphrase_problem").text() == (
        "Deze wachtzin klopt niet. Er is niets gewist. Probeer het opnieuw of gebruik uw herstelblad."
    )
    assert screen.field.hasFocus()
    assert screen.field.selectedText() == "fout"
    assert screen.button.text() == "Wacht nog 1 seconde"
    assert not screen.button.isEnabled()
    screen._tick()
    assert screen.button.isEnabled()
    assert opened.vault is None


def test_the_pause_grows_and_never_blocks_for_good(screen: UnlockScreen) -> None:
    seen = []
    for _ in range(len(PAUSES) + 2):
        screen._pause()
        seen.append(screen._left)
        screen.unlock()
        while screen._left:
            screen._tick()
    assert seen == [*PAUSES, PAUSES[-1], PAUSES[-1]]
    assert screen.button.isEnabled()


def test_nothing_typed_is_not_tried(screen: UnlockScreen) -> None:
    screen.unlock()
    assert line(screen, "passphrase_problem").text().startswith("Er staat nog geen wachtzin.")
    assert screen.button.isEnabled()


def test_caps_lock_is_noticed_while_typing(screen: UnlockScreen) -> None:
    type_text(screen.field, "a")
    assert not line(screen, "caps_warning").isVisible()
    type_text(screen.field, "A")
    assert line(screen, "caps_warning").isVisible()
    type_text(screen.field, "b")
    assert not line(screen, "caps_warning").isVisible()


def test_the_letters_can_be_shown_and_pasted(screen: UnlockScreen) -> None:
    QApplication.clipboard().setText("een zin")
    screen.field.paste()
    assert screen.field.text() == "een zin"
    screen.field.show_button.click()
    assert screen.field.echoMode() == QLineEdit.EchoMode.Normal
    screen.field.hide_letters()
    assert screen.field.echoMode() == QLineEdit.EchoMode.Password


def test_the_herstelblad_opens_the_file_and_asks_for_a_new_wachtzin(
    screen: UnlockScreen, opened: Opened, path: Path, empty_vault: ClosedVault
) -> None:
    with Vault.open_with_seed(path, empty_vault.seed) as vault:
        groups = vault.recovery_code()
    forms.field(screen, "forgot", Button).click()
    first = forms.field(screen, "group_1", QLineEdit)
    assert first.hasFocus()
    type_text(first, groups[0].lower())
    assert forms.field(screen, "group_2", QLineEdit).hasFocus(), "a right group jumps on"
    QApplication.clipboard().setText(" ".join(groups[1:]))
    forms.field(screen, "group_2", QLineEdit).paste()
    forms.field(screen, "group_2", QLineEdit).textEdited.emit(" ".join(groups[1:]))
    press(Qt.Key.Key_Return)
    until(lambda: screen._new_form is not None)
    form = screen._new_form
    assert form is not None
    type_text(form.first, NEW)
    press(Qt.Key.Key_Return)
    assert form.second.hasFocus()
    type_text(form.second, NEW)
    press(Qt.Key.Key_Return)
    until(lambda: opened.vault is not None)
    assert opened.new_sheet is True
    assert opened.vault is not None
    assert opened.vault.verify_passphrase(NEW)
    assert opened.vault.recovery_code() != groups


def test_a_wrong_group_is_named_before_anything_is_tried(screen: UnlockScreen, opened: Opened) -> None:
    forms.field(screen, "forgot", Button).click()
    for number in range(1, door.GROUPS + 1):
        forms.field(screen, f"group_{number}", QLineEdit).setText("22222" if number == 1 else "ABCDE")
    forms.field(screen, "open_with_code", Button).click()
    said = line(screen, "code_problem").text()
    assert said.startswith("In groep 2 klopt een teken niet.")
    assert forms.field(screen, "group_2", QLineEdit).hasFocus()
    forms.field(screen, "group_2", QLineEdit).setText("AB")
    forms.field(screen, "open_with_code", Button).click()
    assert line(screen, "code_problem").text().startswith("Groep 2 is nog niet af.")
    assert opened.vault is None


def test_a_code_of_another_file_is_refused(screen: UnlockScreen, opened: Opened, tmp_path: Path) -> None:
    with Vault.create(tmp_path / "other.zorgdesk", "iets anders hier", kdf_profile=FLOOR) as other:
        groups = other.recovery_code()
    forms.field(screen, "forgot", Button).click()
    for number, group in enumerate(groups, start=1):
        forms.field(screen, f"group_{number}", QLineEdit).setText(group)
    forms.field(screen, "open_with_code", Button).click()
    until(lambda: line(screen, "code_problem").isVisible())
    assert "ander bestand" in line(screen, "code_problem").text()
    assert opened.vault is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is leeg"),
        (b"%PDF-1.7 " * 600, "geen dossierbestand"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_left_alone(
    tmp_path: Path, qapp: QApplication, content: bytes, says: str
) -> None:
    path = tmp_path / "vreemd.zorgdesk"
    path.write_bytes(content)
    screen = UnlockScreen(path, lambda: NOW)
    screen.show()
    screen.field.setText("wat dan ook")
    screen.unlock()
    until(lambda: screen._part == "trouble")
    assert says in forms.field(screen, "trouble_title", PlainLabel).text()
    assert path.read_bytes() == content
    screen.hide()
    screen.deleteLater()
    settle()


def test_a_file_that_is_gone_offers_another_place(tmp_path: Path, qapp: QApplication) -> None:
    screen = UnlockScreen(tmp_path / "weg.zorgdesk", lambda: NOW)
    chosen: list[Path] = []
    screen.chosen.connect(chosen.append)
    ask.next_answer(tmp_path / "andere.zorgdesk")
    forms.field(screen, "choose_other", Button).click()
    assert chosen == [tmp_path / "andere.zorgdesk"]
    screen.deleteLater()
    settle()


def test_the_two_lines_give_peace_and_name_nobody(path: Path, qapp: QApplication) -> None:
    door.write_note(door.DoorNote(datetime(2026, 11, 10, 11, 48), datetime(2026, 11, 10, 8, 10), locked=True))
    screen = UnlockScreen(path, lambda: NOW)
    assert line(screen, "kept_line").text() == "Niets kwijt: uw tekst van 11:48 staat klaar."
    assert line(screen, "backup_line").text() == "Laatste goede reservekopie: vandaag 08:10"
    screen.deleteLater()
    settle()
