"""Parts of the overdracht that are facts more than texts: VVE, school, who may be named, home, the parents' words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.handovers import HandoverText, name_party, write_handover, write_handover_view
from zorgdesk.casework.sheets.handovers import HandoverSheet, ParentViewSheet, PartyToName
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.handover_parts import AreaPart, Part, SectionPart, TextWatch
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain import name_it
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import HandoverManner, RecognisesPicture
from zorgdesk.wording import handover_editor as say
from zorgdesk.wording.labels import choices, label_inside


def text_of(sheet: HandoverSheet) -> HandoverText:
    """What stands beside gebieden and sections, as it is in the file."""
    return HandoverText(**{part.name: getattr(sheet, part.name) for part in fields(HandoverText)})


class FactsPart(Part):
    """A part whose fields are fields of HandoverText; `named` lists them."""

    named: tuple[str, ...] = ()

    def typed(self) -> HandoverText:
        """The facts with what stands in the fields now."""
        assert self.sheet is not None
        values: dict[str, Any] = forms.read(self.form, self.named)
        return replace(text_of(self.sheet), **values)

    def save(self) -> bool:
        """Write the facts when they changed; a date that cannot be read waits."""
        if self.sheet is None or not self.writable:
            return True
        if any(field.problem() for field in self.form.findChildren(DateField)):
            return True
        text = self.typed()
        if text == text_of(self.sheet):
            return True
        if self.page.perform(write_handover, self.sheet.handover_id, text) is None:
            return False
        self.sheet = replace(self.sheet, **{part.name: getattr(text, part.name) for part in fields(HandoverText)})
        return True

    def connect_fields(self) -> None:
        """Hear every field."""
        for line in self.form.findChildren(QLineEdit):
            line.textEdited.connect(self.touch)
        for day in self.form.findChildren(DateField):
            day.date_changed.connect(self.touch)
            row = day.parentWidget()
            if isinstance(row, FormRow):
                row.set_check(day.problem)
        forms.set_today(self.form, self.page.desk.today())

    def fill_named(self, sheet: HandoverSheet) -> None:
        """Show the facts; masked and closed where they may not change."""
        kept = text_of(sheet)
        for name in self.named:
            value = getattr(kept, name)
            part = forms.field(self.form, name, QWidget)
            forms.fill(self.form, {name: privacy().text(value) if isinstance(value, str) else value})
            part.setEnabled(self.writable)


class VvePart(FactsPart):
    """VVE and the kindvolgsysteem; programme and duration are a legal duty."""

    named = ("vve_programme", "vve_duration", "tracking_system", "tracking_on")

    def __init__(self, page: Page) -> None:
        super().__init__(page, "pages/handover_vve.ui")
        self.connect_fields()

    def fill(self, sheet: HandoverSheet) -> None:
        """The indication comes from the intake; the rest is filled in here."""
        line = say.vve_line(sheet.vve_status, sheet.vve_since, sheet.vve_source)
        forms.field(self.form, "vve_status", IconLine).say(line)
        self.fill_named(sheet)

    def first(self) -> QWidget | None:
        """The programme."""
        return forms.field(self.form, "vve_programme", QLineEdit)


class SchoolPart(FactsPart):
    """Which school, when, and koud or warm with the reason."""

    named = ("school_id", "school_contact", "school_starts_on", "manner", "manner_reason")

    def __init__(self, page: Page) -> None:
        super().__init__(page, "pages/handover_school.ui")
        self.school = forms.field(self.form, "school_id", Choice)
        self.manner = forms.field(self.form, "manner", Segmented)
        self.manner.set_options([Segment(value, words) for value, words in choices(HandoverManner)])
        self.school.currentIndexChanged.connect(self.touch)
        self.manner.chosen.connect(self.touch)
        self.connect_fields()

    def fill(self, sheet: HandoverSheet) -> None:
        """Schools of the own gemeente stand first."""
        options = [(one.organisation_id, say.school_option(one.name, one.in_municipality)) for one in sheet.schools]
        self.school.set_options([(None, say.CHOOSE), *options], sheet.school_id)
        self.fill_named(sheet)
        forms.field(self.form, "manner_rule", IconLine).say(say.manner_rule(sheet))

    def first(self) -> QWidget | None:
        """The school."""
        return self.school


class HomePart(SectionPart):
    """Home, with the tick that the parents want this very text to go to school."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, "home_situation")
        self.home = forms.field(self.form, "home", LongText)
        self.agreed = forms.field(self.form, "agreed", Tick)
        self.home.textChanged.connect(self._changed)
        self.agreed.toggled.connect(self.touch)

    def fill(self, sheet: HandoverSheet) -> None:
        """Text and tick."""
        super().fill(sheet)
        self.agreed.setChecked(sheet.home_situation_agreed)
        self.agreed.setEnabled(self.writable)

    def save(self) -> bool:
        """The text first: another text takes the tick away; then the tick as it stands."""
        if self.sheet is None or not self.writable:
            return True
        before = self.sheet.sections["home_situation"].home
        if not super().save():
            return False
        known = self.sheet.home_situation_agreed and before == self.home.value()
        if self.agreed.isChecked() == known:
            return True
        text = replace(text_of(self.sheet), home_situation_agreed=self.agreed.isChecked())
        if self.page.perform(write_handover, self.sheet.handover_id, text) is None:
            return False
        self.sheet = replace(self.sheet, home_situation_agreed=self.agreed.isChecked())
        return True

    def _changed(self) -> None:
        if not self.filling and self.agreed.isChecked():
            self.agreed.setChecked(False)


class SupportPart(SectionPart):
    """Support that was there, and which parties the parents want named to school."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, "support")
        self._rows: dict[int, tuple[Tick, QLineEdit]] = {}

    def fill(self, sheet: HandoverSheet) -> None:
        """Texts, and a tick with a line for each party."""
        super().fill(sheet)
        holder = forms.field(self.form, "parties", QWidget)
        clear(holder)
        self._rows = {party.organisation_id: self._row(holder, party) for party in sheet.parties}
        note = say.PARTIES_NOTE if sheet.parties else say.NO_PARTIES
        forms.field(self.form, "parties_note", PlainLabel).setText(note)

    def save(self) -> bool:
        """The answers, then each party that changed."""
        if not super().save() or self.sheet is None or not self.writable:
            return self.sheet is None or not self.writable
        for party in self.sheet.parties:
            tick, line = self._rows[party.organisation_id]
            wanted = line.text().strip() if tick.isChecked() else None
            if wanted == (party.involvement if party.named else None):
                continue
            changed = self.page.perform(
                name_party, self.sheet.handover_id, party.organisation_id, wanted, at=self.page.desk.now()
            )
            if changed is None:
                return False
            written = replace(party, named=wanted is not None, involvement=wanted or "")
            others = (written if one is party else one for one in self.sheet.parties)
            self.sheet = replace(self.sheet, parties=tuple(others))
        return True

    def _row(self, holder: QWidget, party: PartyToName) -> tuple[Tick, QLineEdit]:
        tick = Tick(party.name if party.may_be_shared else say.party_withdrawn(party.name))
        tick.setObjectName(f"party_{party.organisation_id}")
        line = QLineEdit(privacy().text(party.involvement))
        line.setObjectName(f"party_{party.organisation_id}_does")
        line.setPlaceholderText(say.PARTY_HINT)
        name_it(line, say.PARTY_HINT)
        tick.setChecked(party.named)
        line.setVisible(party.named)
        tick.toggled.connect(line.setVisible)
        tick.toggled.connect(self.touch)
        line.textEdited.connect(self.touch)
        for part in (tick, line):
            part.setEnabled(self.writable)
            layout_of(holder).addWidget(part)
        return tick, line


class ViewsPart(Part):
    """What each parent says, in own words; locked once the reaction is recorded."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, "pages/handover_views.ui")
        self._forms: dict[int, QWidget] = {}
        self._shown: tuple[int, ...] = ()

    @property
    def writable(self) -> bool:
        """The words of the parents lock before the form does."""
        return super().writable and self.sheet is not None and not self.sheet.views_locked

    def fill(self, sheet: HandoverSheet) -> None:
        """One block per guardian."""
        known = tuple(view.guardian_id for view in sheet.views)
        if known != self._shown:
            clear(forms.field(self.form, "views", QWidget))
            self._watches = []
            self._forms = {view.guardian_id: self._block(view) for view in sheet.views}
            self._shown = known
        for view in sheet.views:
            self._fill_view(self._forms[view.guardian_id], view)
        note = say.VIEWS_NOTE if self.writable else say.VIEWS_NOTE_LOCKED
        line = note if sheet.views else say.NO_GUARDIANS
        forms.field(self.form, "views_note", IconLine).say(line, "quote" if self.writable else "lock")

    def focus_guardian(self, guardian_id: int) -> None:
        """Put the focus in the words of one parent."""
        if guardian_id in self._forms:
            forms.field(self._forms[guardian_id], "text", LongText).setFocus()

    def first(self) -> QWidget | None:
        """The first parent without words."""
        assert self.sheet is not None
        open_ones = [view.guardian_id for view in self.sheet.views if not view.is_said]
        chosen = next(iter(open_ones), None) or next(iter(self._forms), None)
        return forms.field(self._forms[chosen], "text", LongText) if chosen is not None else None

    def save(self) -> bool:
        """Write each parent's words that changed, with the day of today."""
        if self.sheet is None or not self.writable:
            return True
        for view in self.sheet.views:
            typed = self._typed(view)
            if typed == view:
                continue
            change = self.page.perform(
                write_handover_view, self.sheet.handover_id, view.guardian_id, typed.text, typed.recognises,
                typed.wishes, said_on=view.said_on or self.page.desk.today(),
            )  # fmt: skip
            if change is None:
                return False
            written = replace(typed, said_on=view.said_on or self.page.desk.today())
            views = (written if one.guardian_id == view.guardian_id else one for one in self.sheet.views)
            self.sheet = replace(self.sheet, views=tuple(views))
        return True

    def _typed(self, view: ParentViewSheet) -> ParentViewSheet:
        form = self._forms[view.guardian_id]
        return replace(
            view,
            text=forms.field(form, "text", LongText).value(),
            recognises=forms.field(form, "recognises", Segmented).value(),
            wishes=forms.field(form, "wishes", LongText).value(),
        )

    def _block(self, view: ParentViewSheet) -> QWidget:
        block = forms.load("pages/handover_view.ui")
        block.setObjectName(f"view_{view.guardian_id}")
        recognises = forms.field(block, "recognises", Segmented)
        recognises.set_options([Segment(value, words) for value, words in choices(RecognisesPicture)])
        recognises.chosen.connect(self.touch)
        for name in ("text", "wishes"):
            field = forms.field(block, name, LongText)
            field.textChanged.connect(self.touch)
            self._watches.append(TextWatch(self.page, field, forms.field(block, f"{name}_hint", InlineHint)))
        layout_of(forms.field(self.form, "views", QWidget)).addWidget(block)
        return block

    def _fill_view(self, form: QWidget, view: ParentViewSheet) -> None:
        name = f"{privacy().name(view.name)} ({label_inside(view.relation)})"
        forms.field(form, "who", PlainLabel).setText(name)
        recognises = forms.field(form, "recognises", Segmented)
        recognises.set_value(view.recognises)
        recognises.setEnabled(self.writable)
        self.show_text(forms.field(form, "text", LongText), view.text)
        self.show_text(forms.field(form, "wishes", LongText), view.wishes)


def make_part(page: Page, name: str) -> Part:
    """The part of this name: "area" for every gebied, else the key of a section."""
    kinds: dict[str, Callable[[Page], Part]] = {
        "area": AreaPart,
        "vve": VvePart,
        "school": SchoolPart,
        "views": ViewsPart,
        "home_situation": HomePart,
        "support": SupportPart,
    }
    return kinds[name](page) if name in kinds else SectionPart(page, name)


def layout_of(holder: QWidget) -> QVBoxLayout:
    """The column of a holder in a form."""
    layout = holder.layout()
    assert isinstance(layout, QVBoxLayout)
    return layout


def clear(holder: QWidget) -> None:
    """Take everything out of a holder."""
    layout = layout_of(holder)
    cleared(layout)
