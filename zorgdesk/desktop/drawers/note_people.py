"""Who was there: the people of the case as chips, several at once, and others by a typed name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.casework.sheets.journal import Attendee
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.domain.values import JournalKind
from zorgdesk.wording import journal as say
from zorgdesk.wording.case_people import do_not_contact

OTHER: Final = ""
_SHOWN_AT_MOST: Final = 8
_CALLS: Final = (JournalKind.PHONE, JournalKind.MAIL, JournalKind.HOME_VISIT)


class NotePeople(QObject):
    """`fill(people, chosen)` and `value()`. Signal changed()."""

    changed = Signal()

    def __init__(self, chips: ChipChoice, other: QLineEdit, warning: InlineHint, parent: QWidget) -> None:
        super().__init__(parent)
        self._chips, self._other, self._warning = chips, other, warning
        self._people: dict[str, Involved] = {}
        self._known: dict[str, Attendee] = {}
        chips.chosen_changed.connect(self._on_chosen)
        other.textEdited.connect(lambda _: self.changed.emit())

    def fill(self, people: Sequence[Involved], chosen: Sequence[Attendee]) -> None:
        """Show the people around the child; who is chosen stays in sight, whatever the number."""
        wanted = {one.who for one in chosen}
        here = {_key(attendee_of(one)): one for one in people}
        near = [key for key, one in here.items() if attendee_of(one).who in wanted]
        near += [key for key in here if key not in near]
        shown = sorted(near[: max(_SHOWN_AT_MOST, len(wanted))], key=list(here).index)
        self._people = {key: here[key] for key in shown}
        self._known = {key: attendee_of(one) for key, one in self._people.items()}
        loose = [one for one in chosen if one.who not in {known.who for known in self._known.values()}]
        self._known |= {_key(one): one for one in loose if one.guardian_id or one.person_id}
        typed = [one.name for one in loose if not (one.guardian_id or one.person_id)]
        options = [ChipOption(key, privacy().name(one.name), "user") for key, one in self._known.items()]
        options.append(ChipOption(OTHER, say.OTHER_PERSON, "user-plus"))
        on = [key for key, one in self._known.items() if one.who in wanted]
        self._chips.set_options(options, [*on, OTHER] if typed else on)
        self._other.setText(", ".join(typed))
        self._other.setVisible(bool(typed))

    def value(self) -> tuple[Attendee, ...]:
        """Who is chosen, and the names that were typed with a comma between them."""
        chosen = self._chips.value()
        people = [self._known[key] for key in chosen if key != OTHER]
        if OTHER in chosen:
            people += [Attendee(name.strip()) for name in self._other.text().split(",") if name.strip()]
        return tuple(people)

    def warn_for(self, kind: JournalKind) -> None:
        """A parent who must not be phoned or written to: say so beside the name (issue 3, point 3)."""
        chosen = [self._people[key] for key in self._chips.value() if key in self._people]
        barred = next((one for one in chosen if one.do_not_contact), None) if kind in _CALLS else None
        if barred is None:
            self._warning.say("")
        else:
            name, reason = privacy().name(barred.shown), privacy().text(barred.do_not_contact_reason)
            self._warning.say(do_not_contact(name, reason))

    def focus(self) -> None:
        """To the first chip."""
        self._chips.setFocus()

    def _on_chosen(self, chosen: list[str]) -> None:
        other = OTHER in chosen
        if other and self._other.isHidden():
            self._other.show()
            self._other.setFocus()
        self._other.setVisible(other)
        self.changed.emit()


def attendee_of(one: Involved) -> Attendee:
    """Someone around the child as a person who was there."""
    if one.kind == "guardian":
        return Attendee(one.shown, guardian_id=one.ref)
    return Attendee(one.shown, person_id=one.ref)


def _key(one: Attendee) -> str:
    kind, ref = one.who
    return f"{kind}_{ref}"
