"""The side panel of the consent tab: why, the next act, what is shared, the rule, the history; and the forms."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.consents import ConsentMatrix, Holder, MatrixRow
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.case_tabs.consent_answer_form import AnswerForm
from zorgdesk.desktop.pages.case_tabs.consent_authority_form import AuthorityForm
from zorgdesk.desktop.pages.case_tabs.consent_forms import AskForm, PanelForm
from zorgdesk.desktop.pages.case_tabs.consent_history import emptied, fill_now, history_row
from zorgdesk.desktop.pages.case_tabs.consent_rows import masked, masked_result
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.side_panel import SidePanel
from zorgdesk.domain.consent_letter import waits_for
from zorgdesk.domain.consent_rules import Decider, VoiceState
from zorgdesk.domain.values import Answer
from zorgdesk.wording import consents as say
from zorgdesk.wording.consent import why
from zorgdesk.wording.people import capital, who

_ANY_WIDTH = 16_777_215
_CHANGEABLE = (VoiceState.YES, VoiceState.REFUSED, VoiceState.WITHDRAWN, VoiceState.RECONFIRM, VoiceState.EXPIRED)


class ConsentPanel(SidePanel):
    """Shows one of five faces: the row, its answer form, the form to ask, gezag, or withdrawing.

    Signals: record_wanted, ask_wanted (for the row shown), change_wanted, withdraw_wanted(guardian_id or 0),
    confirm_wanted(guardian_id or 0), ask_back_wanted(Holder), letter_wanted(guardian_id).
    """

    record_wanted = Signal()
    ask_wanted = Signal()
    change_wanted = Signal()
    withdraw_wanted = Signal(int)
    confirm_wanted = Signal(int)
    ask_back_wanted = Signal(object)
    letter_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(width=296, parent=parent)
        self.setObjectName("consent_panel")
        self.detail = forms.load("case_tabs/consent_detail.ui", self)
        self.change = forms.load("case_tabs/consent_change.ui", self)
        self.answer, self.ask, self.authority = AnswerForm(), AskForm(), AuthorityForm()
        self.answer.setObjectName("answer_form")
        self.ask.setObjectName("ask_form")
        self._faces: tuple[QWidget, ...] = (self.detail, self.change, self.answer, self.ask, self.authority)
        self.inside.setContentsMargins(0, 0, 8, 0)
        for face in self._faces:
            self.inside.addWidget(face)
            face.hide()
        for form in (self.answer, self.ask, self.authority):
            self.body.addWidget(form.foot)
            form.foot.hide()
        self._button("record").clicked.connect(self.record_wanted)
        self._button("ask_again").clicked.connect(self.ask_wanted)
        self._button("change").clicked.connect(self.change_wanted)
        forms.field(self.change, "other_answer", Button).clicked.connect(self.record_wanted)
        forms.field(self.change, "ask_other", Button).clicked.connect(self.ask_wanted)
        forms.field(self.change, "change_cancel", Button).clicked.connect(lambda: self.show_face(self.detail))

    def show_row(self, row: MatrixRow, matrix: ConsentMatrix) -> None:
        """The face of a row."""
        self.set_title(say.panel_title(row))
        self._label("why").setText(why(row.request, masked_result(row.result)))
        self._label("what").setText(privacy().text(row.what_is_shared) or say.WHAT_UNKNOWN)
        self._label("scope").setText(say.scope(row.request.scope))
        self._label("rule_title").setText(say.rule_title(matrix))
        self._label("rule").setText(say.rule(row, matrix))
        self._fill_history(row, matrix.on)
        self._fill_shared(row, matrix)
        self._fill_now(row, matrix)
        self._show_acts(row)
        self._fill_letters(row, matrix)
        self.show_face(self.detail)

    def show_form(self, form: PanelForm, title: str) -> None:
        """The face of a form, under its own title."""
        self.set_title(title)
        self.show_face(form)

    def show_change(self, row: MatrixRow) -> None:
        """The face for withdrawing or changing: one line per person who said ja, and another answer for anyone."""
        self.set_title(say.WITHDRAW_TITLE)
        about = say.stays_shared(row)
        forms.field(self.change, "change_about", PlainLabel).setText(about)
        box = emptied(forms.field(self.change, "people", QWidget))
        for voice in (*row.result.voices, *row.result.unknown):
            if voice.state in (VoiceState.YES, VoiceState.RECONFIRM, VoiceState.EXPIRED):
                box.addWidget(self._person_acts(masked(voice.decider), voice.state is VoiceState.YES))
        self.show_face(self.change)

    def show_face(self, face: QWidget) -> None:
        """Only this face."""
        for one in self._faces:
            one.setVisible(one is face)
            if isinstance(one, PanelForm):
                one.foot.setVisible(one is face)

    def face(self) -> QWidget:
        """The face shown now."""
        return next((one for one in self._faces if not one.isHidden()), self.detail)

    def stand_beside(self, beside: bool, width: int) -> None:
        """Beside the matrix with a width of its own, or below it as wide as the page."""
        if beside:
            self.setFixedWidth(theme().px(width))
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ANY_WIDTH)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(theme().px(260))

    def _show_acts(self, row: MatrixRow) -> None:
        states = [voice.state for voice in (*row.result.voices, *row.result.unknown)]
        waiting = row.result.answer is not Answer.YES and any(state not in _CHANGEABLE for state in states)
        again = any(state in (VoiceState.NOT_ASKED, VoiceState.EXPIRED, VoiceState.RECONFIRM) for state in states)
        record = self._button("record")
        record.setVisible(row.newest and bool(states))
        record.set_kind("primary" if waiting else "secondary")
        record.setText(say.RECORD)
        self._button("ask_again").setVisible(row.newest and again)
        self._button("change").setVisible(row.newest and any(state in _CHANGEABLE for state in states))

    def _fill_letters(self, row: MatrixRow, matrix: ConsentMatrix) -> None:
        """`Toestemmingsbrief voor vader`: one button for each parent whose answer is wanted."""
        holder = forms.field(self.detail, "letters", QWidget)
        box = emptied(holder)
        wanted = [
            column
            for column in matrix.columns
            if column.guardian_id is not None
            and column.guardian_id not in matrix.unknown_ids
            and waits_for(row.request, matrix.facts, column.guardian_id, matrix.on)
        ]
        holder.setVisible(row.newest and bool(wanted))
        for column in wanted if row.newest else ():
            ref = column.guardian_id or 0
            letter = Button(say.letter_for(masked(column)), "secondary", icon="file-text")
            letter.setObjectName(f"letter_{ref}")
            letter.clicked.connect(lambda _=False, ref=ref: self.letter_wanted.emit(ref))
            box.addWidget(letter, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill_history(self, row: MatrixRow, today: date) -> None:
        box = emptied(forms.field(self.detail, "history", QWidget))
        for line in row.history:
            box.addWidget(history_row(line, today))

    def _fill_shared(self, row: MatrixRow, matrix: ConsentMatrix) -> None:
        box = emptied(forms.field(self.detail, "shared", QWidget))
        self._label("shared_title").setVisible(bool(row.releases))
        for release in row.releases:
            box.addWidget(PlainLabel(say.shared_line(release, on=matrix.on), "support", wrap=True))

    def _fill_now(self, row: MatrixRow, matrix: ConsentMatrix) -> None:
        """After a withdrawal, and where a nee came after something was shared."""
        states = {voice.state for voice in row.result.refused_by}
        stopped = VoiceState.WITHDRAWN in states or (bool(states) and bool(row.holders))
        self._label("now_title").setVisible(stopped)
        holder = forms.field(self.detail, "now", QWidget)
        holder.setVisible(stopped)
        if stopped:
            fill_now(holder, row, matrix, self._ask_back)

    def _ask_back(self, holder: Holder) -> None:
        self.ask_back_wanted.emit(holder)

    def _person_acts(self, decider: Decider, can_confirm: bool) -> QWidget:
        """Withdraw, and ask to confirm again, for one person."""
        ref = decider.guardian_id or 0
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(capital(who(decider)), "row"))
        withdraw = Button(say.WITHDRAW, "danger", icon="octagon-x")
        withdraw.setObjectName(f"withdraw_{ref}")
        withdraw.setAccessibleDescription(privacy().name(decider.name))
        withdraw.clicked.connect(lambda: self.withdraw_wanted.emit(ref))
        column.addWidget(withdraw)
        if can_confirm:
            confirm = Button(say.RECONFIRM, "secondary", icon="refresh-cw")
            confirm.setObjectName(f"reconfirm_{ref}")
            confirm.setAccessibleDescription(privacy().name(decider.name))
            confirm.clicked.connect(lambda: self.confirm_wanted.emit(ref))
            column.addWidget(confirm)
        return part

    def _label(self, name: str) -> PlainLabel:
        return forms.field(self.detail, name, PlainLabel)

    def _button(self, name: str) -> Button:
        return forms.field(self.detail, name, Button)
