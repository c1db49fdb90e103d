"""The right half of the paper page (look.md screen 11): the verdict, the points, the reason, what is in order."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.proposals import Proposal
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.paper_points import NoteLine, PointCard, empty, fill_checks, fill_facts
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.values import Answer
from zorgdesk.domain.verdicts import Point, Verdict
from zorgdesk.wording import gate as gate_words
from zorgdesk.wording import papers_screen as say
from zorgdesk.wording.message import Message


class PaperSide(QWidget):
    """`show_proposal`, `show_trouble`, `show_pages`; go_wanted(domain Place) when a point is to be mended."""

    go_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = forms.load("pages/paper_side.ui", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)
        self.banner = forms.field(self.form, "verdict_banner", Banner)
        self.trouble = forms.field(self.form, "trouble_banner", Banner)
        self.reason = forms.field(self.form, "reason", LongText)
        self._points: list[PointCard] = []
        self._proposal: Proposal | None = None
        self.trouble.hide()

    # What is shown ---------------------------------------------------------------------------------------------------

    def show_proposal(self, proposal: Proposal) -> None:
        """The verdict with everything that belongs to it."""
        self._proposal = proposal
        verdict = with_titles(proposal.verdict)
        self.trouble.hide()
        self.banner.show()
        self._show_verdict(verdict)
        self._show_points(verdict)
        self._show_notes(verdict)
        reasons = verdict.can_be_overridden
        forms.field(self.form, "reason_card", Card).setVisible(reasons)
        forms.field(self.form, "row_reason", FormRow).set_error("")
        checks = [gate_words.check(one) for one in verdict.in_order]
        forms.field(self.form, "in_order_card", Card).setVisible(bool(checks))
        fill_checks(self._grid("in_order"), checks)
        forms.field(self.form, "facts_card", Card).setVisible(verdict.answer is Answer.YES or reasons)
        self.show_pages(None)

    def show_pages(self, pages: int | None) -> None:
        """Who gets it, how many pages, which version, on which ground; the pages are counted after the preview."""
        proposal = self._proposal
        if proposal is None:
            return
        facts = [(say.RECIPIENT, privacy().name(proposal.recipient))] if proposal.recipient else []
        if pages is not None:
            facts.append((say.PAGES, say.pages(pages)))
        facts.append((say.VERSION, say.version(proposal.version)))
        if proposal.verdict.answer is Answer.YES:
            facts.append((say.GROUND, say.ground(proposal.verdict)))
        fill_facts(self._grid("facts"), facts)

    def show_trouble(self, message: Message, title: str = "", kind: str = "bad") -> None:
        """Something stands in the way that the gate does not know: a sign, a length, a disk, a printer.

        With a title nothing can be made at all: then the gate's yes would say the opposite.
        """
        self.banner.setVisible(not title)
        words = message if title else replace(message, what="")
        self.trouble.say(words.text, title=title or message.what, kind=kind)
        self.trouble.show()

    def show_gone(self) -> None:
        """What the paper was about is not there any more."""
        self._proposal = None
        self.trouble.hide()
        self.banner.say(say.GONE_WHY, title=say.GONE, kind="warn")
        for name in ("reason_card", "in_order_card", "facts_card"):
            forms.field(self.form, name, Card).hide()
        empty(self._box("points"))
        empty(self._box("notes"))
        self._points = []

    def show_done(self, sentence: str, title: str) -> None:
        """It left."""
        self.trouble.hide()
        self.banner.say(sentence, title=title, kind="ok")

    def ask_reason(self, sentence: str) -> None:
        """The typed reason is missing."""
        forms.field(self.form, "row_reason", FormRow).set_error(sentence)
        self.reason.setFocus()

    def clear_reason_error(self) -> None:
        """A reason is being typed."""
        forms.field(self.form, "row_reason", FormRow).set_error("")

    def choose_point(self, number: int) -> None:
        """Put the cursor on a point (from a mark on the page, or an arrow key)."""
        for card in self._points:
            if card.number == number:
                card.button.setFocus()

    def first_focus(self) -> QWidget | None:
        """The button of the first point."""
        return self._points[0].button if self._points else None

    # Parts -----------------------------------------------------------------------------------------------------------

    def _show_verdict(self, verdict: Verdict) -> None:
        if verdict.answer is Answer.YES:
            self.banner.say(say.may(verdict), title=say.MAY, kind="ok", icon="file-check")
        elif verdict.can_be_overridden:
            self.banner.say(say.MAY_AFTER_REASON_BODY, title=say.MAY_AFTER_REASON, kind="warn", icon="file-clock")
        else:
            words = gate_words.refusal(verdict)
            self.banner.say(words.body, title=words.title, kind="bad", icon="file-x")

    def _show_points(self, verdict: Verdict) -> None:
        box = self._box("points")
        empty(box)
        self._points = []
        for number, point in enumerate(verdict.points, start=1):
            words = gate_words.point(point)
            kind = "warn" if point.can_be_overridden else "bad"
            card = PointCard(number, words.title, words.explanation, words.button, kind)
            card.pressed.connect(self._on_point)
            card.step.connect(self.choose_point)
            box.addWidget(card)
            self._points.append(card)
        forms.field(self.form, "points", QWidget).setVisible(bool(verdict.points))

    def _show_notes(self, verdict: Verdict) -> None:
        box = self._box("notes")
        empty(box)
        for number, note in enumerate(verdict.notes, start=1):
            line = NoteLine(gate_words.note(note), gate_words.point(note).button, f"note_{number}")
            line.pressed.connect(lambda place=note.place: self.go_wanted.emit(place))
            box.addWidget(line)
        forms.field(self.form, "notes", QWidget).setVisible(bool(verdict.notes))

    def _on_point(self, number: int) -> None:
        if self._proposal is not None:
            self.go_wanted.emit(self._proposal.verdict.points[number - 1].place)

    def _box(self, name: str) -> QVBoxLayout:
        box = forms.field(self.form, name, QWidget).layout()
        assert isinstance(box, QVBoxLayout)
        return box

    def _grid(self, name: str) -> QGridLayout:
        grid = forms.field(self.form, name, QWidget).layout()
        assert isinstance(grid, QGridLayout)
        return grid


def with_titles(verdict: Verdict) -> Verdict:
    """The verdict with the titles of fields that a user knows, and names as privacy view shows them."""
    return replace(verdict, points=tuple(_with_title(point) for point in verdict.points))


def _with_title(point: Point) -> Point:
    people = tuple(replace(one, name=privacy().name(one.name)) for one in point.people)
    if point.finding is None:
        return replace(point, people=people)
    found = point.finding
    hit = replace(found.finding, text=privacy().text(found.finding.text))
    return replace(point, people=people, finding=replace(found, where=say.text_place(found.where), finding=hit))
