"""The cards above the matrix: each guardian with gezag and how we know it, and the line about equal information."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.consents import ConsentMatrix, GuardianCard
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.avatar import Avatar
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconLine, IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import ParentalAuthority
from zorgdesk.wording import consents as say

_BADGES = {
    ParentalAuthority.YES: ("mute", "scale"),
    ParentalAuthority.LEGAL_GUARDIAN: ("mute", "scale"),
    ParentalAuthority.NO: ("mute", "circle-slash"),
    ParentalAuthority.UNKNOWN: ("warn", "circle-question-mark"),
}


class GuardianCardView(Card):
    """One guardian: initials, name, gezag, two lines, and the pencil that changes the gezag."""

    pencil_pressed = Signal(int)

    def __init__(self, card: GuardianCard, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_dense(True)
        name = privacy().name(card.shown_name)
        self.setObjectName(f"guardian_{card.guardian_id}")
        self.setAccessibleName(name)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(PlainLabel(name, "card", elide=True), 1)
        kind, icon = _BADGES[card.authority]
        first.addWidget(Badge(say.authority_badge(card), kind, icon))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(first)
        words.addWidget(PlainLabel(say.card_line(card), "support", elide=True))
        words.addWidget(PlainLabel(say.card_source(card), "support", elide=True))
        if card.do_not_contact:
            reason = privacy().text(card.do_not_contact_reason)
            words.addWidget(IconLine("ban", say.do_not_contact(reason), "bad", "support"))
        pencil = IconButton("pencil", say.change_authority(name), size="row")
        pencil.setObjectName(f"change_authority_{card.guardian_id}")
        pencil.clicked.connect(lambda: self.pencil_pressed.emit(card.guardian_id))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Avatar(name, "warn", 40))
        row.addLayout(words, 1)
        row.addWidget(pencil)
        self.body.addLayout(row)


class EqualInformation(Card):
    """The visible line: both parents get the same information, with the last date of each."""

    def __init__(self, matrix: ConsentMatrix, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_dense(True)
        self.setObjectName("equal_information")
        told = [
            (_first_name(card), card.informed_on) for card in matrix.cards if card.authority is not ParentalAuthority.NO
        ]
        title, line = say.same_information(matrix.cards), say.last_told(told)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(PlainLabel(title, "row", wrap=True))
        words.addWidget(PlainLabel(line, "support", wrap=True))
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconView("info", "info", 20))
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.setAccessibleName(f"{title}. {line}")


def _first_name(card: GuardianCard) -> str:
    if privacy().on:
        return card.name.masked or card.institution
    return card.name.first_name or card.shown_name


def lay_cards(grid: QGridLayout, matrix: ConsentMatrix, wide: int) -> list[GuardianCardView]:
    """Fill the grid anew with `wide` cards beside each other; gives the cards of guardians."""
    cleared(grid)
    guardians = [GuardianCardView(card) for card in matrix.cards]
    views: list[Card] = [*guardians, EqualInformation(matrix)] if guardians else []
    across = max(1, min(wide, len(views)))
    for place, view in enumerate(views):
        grid.addWidget(view, place // across, place % across)
    for column in range(grid.columnCount()):
        grid.setColumnStretch(column, 1 if column < across else 0)
    return guardians
