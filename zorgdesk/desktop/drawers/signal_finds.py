"""What may be about the same child: a signaal that is like this one, and, once a name is known, a casus (screen 20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.case_doubles import likely_doubles
from zorgdesk.casework.sheets.cases import LikelyDouble
from zorgdesk.casework.sheets.signals import SignalRow
from zorgdesk.casework.signal_cases import join_case
from zorgdesk.casework.signal_list import similar_signals
from zorgdesk.desktop import forms
from zorgdesk.desktop.drawers.signal_fields import SignalFields
from zorgdesk.desktop.pages.doubles_box import shown_name
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.domain.name_parts import parts_of
from zorgdesk.wording import signals as say

if TYPE_CHECKING:
    from zorgdesk.desktop.drawers.signal import SignalDrawer


class SignalFinds:
    """The two lines of the drawer; `look(...)` after every choice and pause."""

    def __init__(self, drawer: SignalDrawer, fields: SignalFields) -> None:
        self._drawer, self._fields = drawer, fields
        self.similar: SignalRow | None = None
        self.known: LikelyDouble | None = None
        form = drawer.form
        self._known = forms.field(form, "known", InfoBox)
        self._similar = forms.field(form, "similar", QWidget)
        self._words = forms.field(form, "similar_words", IconLine)
        forms.field(form, "similar_show", Button).clicked.connect(self._show)
        self._known.acted.connect(self._join)

    def look(self, own_id: int | None, *, can_join: bool) -> None:
        """Read both anew; a name on the screen under privacy view is no name to look for."""
        fields, today = self._fields, self._drawer.desk.today()
        name = parts_of("" if privacy().on else fields.child_name.text())
        alike = self._drawer.read(
            similar_signals, fields.group.value(), fields.age.value(), tuple(fields.categories.value()),
            on=today, name=name, but_not=own_id,
        )  # fmt: skip
        self.similar = alike[0] if alike else None
        self._similar.setVisible(self.similar is not None)
        if self.similar is not None:
            self._words.say(say.looks_like(self.similar, today))
        doubles = self._drawer.read(likely_doubles, name, None, limit=1) if name.full and can_join else ()
        self.known = doubles[0] if doubles else None
        self._known.setVisible(self.known is not None)
        if self.known is not None:
            title = say.known_title(self.known, shown_name(self.known.name))
            why = say.known_why(privacy().place(self.known.location_name), is_open=self.known.is_open)
            self._known.say(why, title=title, act=say.JOIN, icon="users")

    def _show(self) -> None:
        if self.similar is not None:
            self._drawer.open_other(self.similar.signal_id)

    def _join(self) -> None:
        if self.known is not None:
            self._drawer.join(join_case, self.known.case_id, self.known.code)
