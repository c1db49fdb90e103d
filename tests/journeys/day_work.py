"""What a coordinator does on Vandaag and with Ctrl+K, for the journey of a day."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.journeys.driver import CTRL, PASSPHRASE, Coordinator
from tests.journeys.hand import Window, settle
from zorgdesk.desktop import ask
from zorgdesk.desktop.widgets.entry_list import EntryList
from zorgdesk.desktop.widgets.palette import PaletteHit
from zorgdesk.desktop.widgets.stat_tile import StatTile
from zorgdesk.desktop.widgets.task_list import TaskLine, TaskList


def tasks(fenna: Coordinator) -> list[TaskLine]:
    """The rows of Vandaag's list."""
    model = fenna.at.find("tasks", TaskList).rows()
    return [row for at in range(model.rowCount()) if isinstance(row := model.row(at), TaskLine)]


def chooses_task(fenna: Coordinator, words: str) -> TaskLine:
    """Put the cursor on a task."""
    shown = fenna.at.find("tasks", TaskList)
    model = shown.rows()
    at = next(at for at in range(model.rowCount()) if words in getattr(model.row(at), "act", ""))
    shown.choose(at)
    shown.setFocus()
    found = model.row(at)
    assert isinstance(found, TaskLine)
    return found


def does_task(fenna: Coordinator, words: str, answer: object = ask.NOTHING) -> None:
    """Enter on a task; `answer` is what is said to the question that comes."""
    chooses_task(fenna, words)
    if answer is not ask.NOTHING:
        ask.next_answer(answer)
    fenna.at.key(Qt.Key.Key_Return)


def puts_off(fenna: Coordinator, words: str, answer: object) -> None:
    """S on a task."""
    chooses_task(fenna, words)
    ask.next_answer(answer)
    fenna.at.key(Qt.Key.Key_S)


def number(fenna: Coordinator, tile: str) -> int:
    """The number on a tile."""
    return int(fenna.at.find(tile, StatTile).property("count"))


def searches(fenna: Coordinator, words: str) -> list[PaletteHit]:
    """Ctrl+K and some words; what is found stays open."""
    fenna.at.key(Qt.Key.Key_K, CTRL)
    fenna.at.write("palette_query", words)
    fenna.qtbot.wait(60)
    settle(fenna.qtbot)
    palette = fenna.main.palette_host().palette
    assert palette is not None
    model = palette.hits.rows()
    return [row for at in range(model.rowCount()) if isinstance(row := model.row(at), PaletteHit)]


def opens_hit(fenna: Coordinator) -> None:
    """Enter on the first hit."""
    assert fenna.at.find("palette_query", QLineEdit).hasFocus()
    fenna.at.key(Qt.Key.Key_Return)
    settle(fenna.qtbot)


def drafts(fenna: Coordinator) -> list[str]:
    """What "Verder waar u was" offers."""
    model = fenna.at.find("draft_list", EntryList).rows()
    return [model.row(at).title for at in range(model.rowCount())]


def closes_and_comes_back(fenna: Coordinator, day: date) -> None:
    """The window is closed; on another day the program is started again and the wachtzin typed."""
    path = fenna.desk.vault.path
    frame = fenna._shell.frame
    assert frame.may_close()
    fenna._end(frame)
    fenna.clock.moves_to(day)
    fenna._shell = fenna._start()
    fenna._shell.start(path)
    door = Window(fenna._shell.frame, fenna.qtbot, fenna._hand)
    door.write("passphrase", PASSPHRASE)
    door.key(Qt.Key.Key_Return)
    fenna.qtbot.waitUntil(lambda: fenna._shell.window is not None, timeout=20_000)
    fenna._settle_in()
