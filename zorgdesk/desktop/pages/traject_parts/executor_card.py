"""Who comes to the group from outside: VOG, Personenregister, and the warning of a second time (look.md screen 30)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.register import register_card
from zorgdesk.casework.sheets.sessions import RegisterCard
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import sessions as say


class ExecutorCard(Card):
    """`show_trajectory(trajectory_id, case_id)`; hidden for own staff."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__("", act=say.CHANGE, parent=parent)
        self.setObjectName("executor_card")
        self.act_button.setObjectName("change_register")
        self._page = page
        self._place: Place | None = None
        self._form = forms.load("pages/executor_card.ui", self)
        self.body.addWidget(self._form)
        self.vog = Badge("")
        self.vog.setObjectName("vog_badge")
        self.add_head(self.vog)
        self.warning = forms.field(self._form, "register_warning", InlineHint)
        self.act_clicked.connect(self.open_register)
        self.warning.acted.connect(self.open_register)

    def show_trajectory(self, trajectory_id: int, case_id: int) -> None:
        """Read what was seen of the executor at the location of the child."""
        card = self._page.read(register_card, trajectory_id)
        self.setVisible(card is not None)
        if card is None:
            return
        self._place = Place(PageKey.CASE, case_id, ref=trajectory_id)
        self._show(card)

    def open_register(self) -> None:
        """Fill in what was seen."""
        if self._place is not None:
            self._page.drawer.emit("register", self._place)

    def _show(self, card: RegisterCard) -> None:
        today = self._page.desk.today()
        self.set_title(say.at_location(privacy().name(card.first_name)))
        seen, not_seen = Mark("ok", "circle-check", say.VOG_SEEN), Mark("mute", "circle-dashed", say.VOG_NOT_SEEN)
        self.vog.show_mark(seen if card.state.vog_seen_on is not None else not_seen)
        counts = say.COUNTS_IN if card.state.counts_in_staffing else say.COUNTS_NOT
        for name, words in (("register_value", say.register_state(card, on=today)), ("counts_value", counts)):
            forms.field(self._form, name, PlainLabel).setText(words)
        words = say.register_warning(card, on=today) if card.warns else ""
        self.warning.say(privacy().text(words) if words else "", act=say.FILL_IN if words else "")
        rule = forms.field(self._form, "register_rule", PlainLabel)
        rule.setText(say.REGISTER_RULE)
        rule.setVisible(card.warns)

