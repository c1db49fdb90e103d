"""A PDF and a picture on a note: seen, locked and back, copied with a reason, thrown away; and everything exported."""

import json
import zlib
from pathlib import Path

import pytest
import pyzipper
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from tests.casework.makers import Maker, made
from tests.journeys.driver import PASSPHRASE, Coordinator
from zorgdesk.casework.attachment_list import attachments_of, leftovers
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.sheets.attachments import AttachmentLine, AttachmentTarget
from zorgdesk.desktop import ask
from zorgdesk.desktop.attaching.box import AttachmentBox
from zorgdesk.desktop.attaching.intake import intake_of
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.entry_list import EntryList
from zorgdesk.desktop.widgets.paper_preview import PaperPreview
from zorgdesk.desktop.widgets.progress_line import ProgressLine
from zorgdesk.domain.values import Act, AttachmentForm, JournalKind, PaperKind
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.paths import resources_dir

DEMO = resources_dir() / "demo" / "attachments"
REPORT, DRAWING = DEMO / "verslag_logopedie.pdf", DEMO / "tekening_thuis.png"
KEY_OF_ZIP = "lantaarn wolk fietsbel knikker pannenkoek regenjas"


@pytest.fixture
def note(fenna: Coordinator) -> int:
    """A casus with a parent and a note of today; the logboek is open with that note chosen."""
    with fenna.desk.vault.transaction() as session:
        maker = Maker(session, fenna.clock.today)
        case_id = maker.case("Łukasz", "Hof-Çelik")
        maker.guardian(case_id, "Agnieszka", "Hof-Çelik")
    text = NoteText(JournalKind.MAIL, fenna.clock.today, with_whom="JGZ", fact="Mail met een verslag.")
    change = fenna.desk.perform(write_note, case_id, text, at=fenna.clock())
    assert change is not None
    fenna.main.go(Place(PageKey.CASE, case_id, tab=CaseTab.JOURNAL.value, ref=made(change)))
    return case_id


def comes_in(fenna: Coordinator) -> None:
    """Wait until every file that was chosen is in, or was refused."""
    fenna.qtbot.waitUntil(lambda: not intake_of(fenna.desk).busy, timeout=20_000)


def adds(fenna: Coordinator, *files: Path) -> None:
    """`Toevoegen`, and these files chosen."""
    ask.next_answer(list(files))
    fenna.at.press("add_attachment")
    comes_in(fenna)


def lines(fenna: Coordinator, case_id: int) -> tuple[AttachmentLine, ...]:
    """What the casus has."""
    return fenna.desk.read(attachments_of, AttachmentTarget(case_id))


def opens(fenna: Coordinator, title: str) -> None:
    """Enter on a row of the list."""
    rows = fenna.at.find("attachments", EntryList)
    place = next(at for at in range(rows.rows().rowCount()) if rows.rows().row(at).title == title)
    rows.setFocus()
    rows.choose(place)
    fenna.at.key(Qt.Key.Key_Return)
    assert fenna.is_on().page is PageKey.ATTACHMENT


def is_shown(fenna: Coordinator) -> QImage:
    """The page or picture, as soon as it is drawn."""
    preview = fenna.at.find("picture", PaperPreview)
    fenna.qtbot.waitUntil(lambda: bool(preview._sheet.pages), timeout=10_000)
    return preview._sheet.pages[0]


def test_on_a_note_seen_locked_copied_thrown_away_and_back(fenna: Coordinator, note: int) -> None:
    adds(fenna, REPORT, DRAWING)
    pdf, picture = sorted(lines(fenna, note), key=lambda line: line.form)
    assert (pdf.form, picture.form) == (AttachmentForm.PDF, AttachmentForm.PICTURE)
    assert pdf.owner_id == picture.owner_id == fenna.is_on().ref

    opens(fenna, "verslag logopedie")
    is_shown(fenna)
    fenna.at.press("next_page")
    fenna.qtbot.waitUntil(lambda: fenna.at.text("page_of") == "Bladzijde 2 van 2")
    fenna.at.write("reason", "Voor het overleg van")
    fenna.locks_and_unlocks()
    assert fenna.is_on() == Place(PageKey.ATTACHMENT, note, ref=pdf.attachment_id, scroll=2)
    fenna.qtbot.waitUntil(lambda: fenna.at.text("page_of") == "Bladzijde 2 van 2")
    assert fenna.at.text("reason") == "Voor het overleg van"

    target = fenna.papers / "kopie.pdf"
    fenna.at.write("reason", "")
    fenna.at.press("save_copy")
    assert not target.exists(), "intern never leaves without a reason"
    fenna.at.write("reason", "Voor het overleg van morgen")
    ask.next_answer(target)
    fenna.at.press("save_copy")
    fenna.qtbot.waitUntil(target.exists, timeout=10_000)
    assert target.read_bytes() == REPORT.read_bytes()
    (release,) = fenna.papers_left()
    assert (release.act, release.paper) == (Act.SAVE_ATTACHMENT, PaperKind.ATTACHMENT)
    assert (release.recipient, release.override_reason) == ("Uzelf", "Voor het overleg van morgen")

    fenna.at.press("bin_attachment")
    assert fenna.is_on().tab == "journal"
    assert [line.attachment_id for line in lines(fenna, note)] == [picture.attachment_id]
    fenna.at.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(lines(fenna, note)) == 2


def test_intern_goes_to_a_parent_only_after_it_was_made_gedeeld(fenna: Coordinator, note: int) -> None:
    adds(fenna, DRAWING)
    opens(fenna, "tekening thuis")
    assert is_shown(fenna).width() == 900
    fenna.at.choose("copy_for", "Agnieszka")
    assert not fenna.at.is_there("save_copy")
    fenna.at.press("copy_mend")
    fenna.at.pick("visibility", "shared")
    assert fenna.at.is_there("save_copy")
    assert not fenna.at.is_there("reason")
    fenna.at.write("title", "Tekening van Łukasz")
    target = fenna.papers / "tekening.png"
    ask.next_answer(target)
    fenna.at.press("save_copy")
    fenna.qtbot.waitUntil(target.exists, timeout=10_000)
    (line,) = lines(fenna, note)
    assert line.title == "Tekening van Łukasz"
    assert fenna.papers_left()[0].recipient == "Agnieszka Hof-Çelik"


def test_what_cannot_come_in_is_said_and_the_rest_comes(fenna: Coordinator, note: int, tmp_path: Path) -> None:
    empty, huge, broken = tmp_path / "leeg.txt", tmp_path / "film.mp4", tmp_path / "kapot.pdf"
    empty.touch()
    with huge.open("wb") as file:
        file.truncate(2 * 1024**3)
    broken.write_bytes(b"%PDF-1.7 dit is geen PDF")
    adds(fenna, empty, huge, tmp_path, tmp_path / "stick" / "weg.pdf", broken)
    said = fenna.sees()
    for words in ("leeg.txt” is leeg", "Meer dan 250 MB kan niet", "is een map", "weg.pdf” is niet te lezen"):
        assert words in said
    assert [line.file_name for line in lines(fenna, note)] == ["kapot.pdf"]
    adds(fenna, broken)
    assert "Er is niets dubbel bewaard" in fenna.sees()
    opens(fenna, "kapot")
    fenna.qtbot.waitUntil(lambda: "Deze bijlage is niet te tonen" in fenna.sees(), timeout=10_000)
    target = fenna.papers / "kapot.pdf"
    fenna.at.write("reason", "Nakijken")
    ask.next_answer(target)
    fenna.at.press("save_copy")
    fenna.qtbot.waitUntil(target.exists, timeout=10_000)
    assert target.read_bytes() == broken.read_bytes()


def test_pictures_that_lie_are_refused_and_text_reads_in_every_encoding(
    fenna: Coordinator, note: int, tmp_path: Path
) -> None:
    bomb, mail = tmp_path / "bom.png", tmp_path / "mail.txt"
    bomb.write_bytes(_png_that_says(60_000))
    mail.write_bytes("Zoë zei: één keer €5".encode("cp1252"))
    fenna.opens_tab("documents")
    ask.next_answer([bomb, mail])
    fenna.at.press_act("attachments_card")
    comes_in(fenna)
    opens(fenna, "bom")
    fenna.qtbot.waitUntil(lambda: "Deze bijlage is niet te tonen" in fenna.sees(), timeout=10_000)
    fenna.at.press("back_to_list")
    opens(fenna, "mail")
    fenna.qtbot.waitUntil(lambda: fenna.at.text("text_shown") == "Zoë zei: één keer €5", timeout=10_000)
    fenna.at.press("privacy")
    assert "De bijlage is verborgen" in fenna.sees()
    assert "mail" not in fenna.sees()
    fenna.at.press("privacy")
    fenna.qtbot.waitUntil(lambda: fenna.at.text("text_shown") == "Zoë zei: één keer €5", timeout=10_000)


def test_files_can_be_dropped(fenna: Coordinator, note: int) -> None:
    box = next(box for box in fenna.main.findChildren(AttachmentBox) if box.isVisible())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(DRAWING)), QUrl("https://voorbeeld.invalid/x.png")])
    flags = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(box.rect().center(), *flags)
    QApplication.sendEvent(box, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(box, QDropEvent(QPointF(box.rect().center()), *flags))
    comes_in(fenna)
    assert [line.file_name for line in lines(fenna, note)] == ["tekening_thuis.png"]


def test_a_file_that_takes_long_shows_how_far_and_can_be_stopped(
    fenna: Coordinator, note: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zorgdesk.desktop.widgets.progress_line._AFTER_MS", 0)
    large = tmp_path / "groot.bin"
    with large.open("wb") as file:
        file.truncate(200 * 1024**2)
    ask.next_answer([large])
    fenna.qtbot.mouseClick(fenna.at.find("add_attachment"), Qt.MouseButton.LeftButton)
    fenna.qtbot.waitUntil(lambda: fenna.at.seen("stop_work") != [], timeout=10_000)
    fenna.qtbot.mouseClick(fenna.at.seen("stop_work")[0], Qt.MouseButton.LeftButton)
    comes_in(fenna)
    assert lines(fenna, note) == ()
    assert not any(line.isVisible() for line in fenna.main.findChildren(ProgressLine))


def test_a_lock_in_between_leaves_no_half_file_and_says_so(fenna: Coordinator, note: int, tmp_path: Path) -> None:
    large = tmp_path / "groot.bin"
    with large.open("wb") as file:
        file.truncate(240 * 1024**2)
    ask.next_answer([large])
    fenna.qtbot.mouseClick(fenna.at.find("add_attachment"), Qt.MouseButton.LeftButton)
    fenna.main.lock_wanted.emit()
    fenna.comes_back()
    assert "“groot.bin” is niet toegevoegd" in fenna.main.toast.words()
    assert lines(fenna, note) == ()
    assert fenna.desk.read(leftovers, coming=True) == ()


def test_everything_is_exported_and_opens_with_its_own_wachtzin(fenna: Coordinator, note: int) -> None:
    adds(fenna, REPORT)
    fenna.main.go(Place(PageKey.SETTINGS, tab="export"))
    fenna.at.press("make_export")
    assert "Typ waarom alles naar buiten gaat." in fenna.sees()
    fenna.at.write("export_for", "Nieuwe werkgever")
    fenna.at.write("export_reason", "Overstap naar een ander programma")
    for field in ("new_passphrase", "passphrase_again"):
        fenna.at.write(field, KEY_OF_ZIP)
    ask.next_answer("een foute wachtzin")
    fenna.at.press("make_export")
    fenna.qtbot.waitUntil(lambda: "Er is niets gemaakt" in fenna.at.text("export_line"), timeout=10_000)
    target = fenna.papers / "alles.zip"
    ask.next_answer(PASSPHRASE, target)
    fenna.at.press("make_export")
    fenna.qtbot.waitUntil(lambda: fenna.at.is_there("export_line"), timeout=20_000)
    assert "Export gemaakt en nagekeken" in fenna.at.text("export_line")
    with pyzipper.AESZipFile(str(target)) as kept:
        kept.setpassword(KEY_OF_ZIP.encode())
        assert json.loads(kept.read("gegevens/children.json"))[0]["first_name"] == "Łukasz"
        assert kept.read("bijlagen/000001.pdf") == REPORT.read_bytes()
    (release,) = fenna.papers_left()
    assert (release.act, release.paper, release.case_id) == (Act.EXPORT_FILE, PaperKind.WHOLE_FILE, None)
    assert (release.recipient, release.override_reason) == ("Nieuwe werkgever", "Overstap naar een ander programma")
    assert fenna.at.text("new_passphrase") == ""


def _png_that_says(side: int) -> bytes:
    """A small PNG whose head says that it is this wide and high."""
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    data = bytearray(buffer.data().data())
    data[16:24] = side.to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)
