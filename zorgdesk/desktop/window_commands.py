"""The acts of the palette that belong to no case: new things, places, settings, colours, lock."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from zorgdesk.casework.preferences import preferences
from zorgdesk.desktop import keys
from zorgdesk.desktop.page_list import SIDE_PLACES
from zorgdesk.desktop.palette_rows import Command
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.domain.preferences import ColourScheme
from zorgdesk.wording import keys as key_words
from zorgdesk.wording import palette as say
from zorgdesk.wording import shell

if TYPE_CHECKING:
    from zorgdesk.desktop.main_window import MainWindow
    from zorgdesk.desktop.window_acts import WindowActs


def commands(window: MainWindow, acts: WindowActs) -> list[Command]:
    """The acts that are possible now, in the order in which they are offered when nothing was typed."""
    found = [
        _command(say.MAKE_NEW_SIGNAL, "bell", partial(window.open_drawer, "signal")),
        _command(say.MAKE_NEW_CASE, "folder-plus", partial(window.open_drawer, "new_case")),
        _command(say.MAKE_NEW_MEETING, "calendar-days", acts.new_meeting),
    ]
    for page, icon, act in SIDE_PLACES:
        cap = key_words.cap(keys.key_of(act).keys)
        found.append(_command(say.go_to(shell.PLACES[page.value]), icon, partial(window.go, Place(page)), cap))
    found.append(_command(say.EFFORT, "chart-column", partial(window.go, Place(PageKey.EFFORT))))
    for words, icon, tab in say.SETTINGS_PLACES:
        found.append(_command(words, icon, partial(window.go, Place(PageKey.SETTINGS, tab=tab))))
    dark = window.desk.read(preferences).colour_scheme is not ColourScheme.DARK
    return [
        *found,
        _command(say.BACKUP_NOW, "hard-drive", window.backup.start),
        _command(say.SWITCH_PRIVACY, "eye-off", partial(acts.switch_privacy, not privacy().on), "F9"),
        _command(say.DARK if dark else say.LIGHT, "sun-moon", partial(acts.choose_colours, dark=dark)),
        _command(say.SHOW_KEYS, "keyboard", acts.show_keys, "Ctrl+/"),
        _command(say.LOCK_NOW, "lock", window.lock_wanted.emit, "Ctrl+L"),
    ]


def _command(words: str, icon: str, do: object, cap: str = "") -> Command:
    assert callable(do)
    return Command(words, icon, do, cap, needs=say.ALSO.get(words, ""))
