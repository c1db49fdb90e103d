"""The tab "Toestemming en gezag" (look.md screen 13): who decides, a row per purpose and party, and the side panel."""

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from zorgdesk.casework.authority import authority_history
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.consent_matrix import consent_matrix, parties
from zorgdesk.casework.consents import default_end
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.consents import ConsentMatrix, Holder, MatrixRow
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.consent_acts import ConsentActs
from zorgdesk.desktop.pages.case_tabs.consent_answer_form import GivenAnswer
from zorgdesk.desktop.pages.case_tabs.consent_authority_form import GivenAuthority
from zorgdesk.desktop.pages.case_tabs.consent_cards import lay_cards
from zorgdesk.desktop.pages.case_tabs.consent_forms import NewQuestion, PanelForm, usual_scope
from zorgdesk.desktop.pages.case_tabs.consent_history import shown_holder
from zorgdesk.desktop.pages.case_tabs.consent_panel import ConsentPanel
from zorgdesk.desktop.pages.case_tabs.consent_rows import ROW_HEIGHT, columns, first_waiting, masked, place_of
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.desktop.widgets.rows import RowsModel
from zorgdesk.domain.values import Answer, ConsentDecision, ConsentPurpose, ConsentScope, PaperKind
from zorgdesk.domain.verdicts import CaseTab, PlaceField
from zorgdesk.wording import consents as say
from zorgdesk.wording.message import Message
from zorgdesk.wording.people import who

_CARDS_ACROSS = {Mode.COMPACT: 1, Mode.NARROW: 2}


class ConsentTab(Page):
    """Reads the matrix of one case and performs the deeds of casework.consents."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id: int | None = None
        self._matrix: ConsentMatrix | None = None
        self._acts = ConsentActs(self)
        self.form = forms.load("case_tabs/consent.ui")
        scroller = Scroller(self)
        scroller.body.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroller)
        self.table = PlainTable(row_height=ROW_HEIGHT)
        self.table.setObjectName("matrix")
        self.table.setAccessibleName(say.PURPOSE_AND_PARTY)
        _box(self.form, "matrix_card").insertWidget(0, self.table, 1)
        self.panel = ConsentPanel(self)
        _box(self.form, "halves").addWidget(self.panel)
        self._empty = forms.field(self.form, "empty", EmptyState)
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._wire()

    def _wire(self) -> None:
        self.table.opened.connect(lambda _row: self._focus_panel())
        self.table.quick_view.connect(lambda _row: self._focus_panel())
        forms.field(self.form, "add", Button).clicked.connect(self._add)
        self._empty.acted.connect(self._on_empty)
        self._empty.button.setObjectName("empty_act")
        panel = self.panel
        panel.record_wanted.connect(lambda: self._open_answer(None))
        panel.ask_wanted.connect(self._ask_again)
        panel.change_wanted.connect(self._open_change)
        panel.withdraw_wanted.connect(self._withdraw)
        panel.confirm_wanted.connect(self._reconfirm)
        panel.ask_back_wanted.connect(self._ask_back)
        panel.letter_wanted.connect(self._open_letter)
        panel.answer.saved.connect(self._record)
        panel.ask.saved.connect(self._ask)
        panel.ask.purpose_changed.connect(self._show_parties)
        panel.authority.saved.connect(self._set_authority)
        panel.authority.details.connect(self._open_details)
        for form in (panel.answer, panel.ask, panel.authority):
            form.cancelled.connect(self._show_chosen)

    def show_place(self, place: Place) -> None:
        """Fill the tab, and open what the place asks for: a row, its answer, a new question or gezag."""
        self._case_id = place.case_id
        self._read(place.ref if place.field != PlaceField.AUTHORITY else None)
        if place.field == PlaceField.ANSWER:
            self._open_answer(place.person)
        elif place.field == PlaceField.REQUEST and place.ref is None:
            self._add_for(place)
        elif place.field == PlaceField.REQUEST and self._is_allowed():
            self._ask_again()
        elif place.field == PlaceField.AUTHORITY and place.person is not None:
            self._open_authority(place.person)
        elif place.field:
            self._focus_panel()
        else:
            self._bring_back_draft()

    def place(self) -> Place:
        """This tab, with the row that is chosen."""
        row = self._chosen()
        return Place(
            PageKey.CASE, self._case_id, tab=CaseTab.CONSENT.value, ref=row.request.request_id if row else None
        )

    def set_privacy(self, on: bool) -> None:
        """Names become initials."""
        self._read_again()

    def on_change(self, change: Change) -> None:
        """Somebody else changed consent, people or releases of this case."""
        topics = (Topic.CONSENTS, Topic.PEOPLE, Topic.RELEASES, Topic.CASES)
        if self._case_id in change.case_ids and change.touches(*topics):
            self._read_again()

    def leave(self) -> bool:
        """Keep a form that was half filled in, for when the user comes back to this case."""
        form = self.panel.face()
        typed = form.typed() if isinstance(form, PanelForm) and self.panel.isVisible() else None
        if typed is None:
            return True
        row = self._chosen()
        content = {"face": form.objectName(), "ref": row.request.request_id if row else None, **typed}
        return self.perform(keep_draft, self._draft_key(), content, at=self.desk.now()) is not None

    def _bring_back_draft(self) -> None:
        draft = self.read(read_draft, self._draft_key())
        if draft is None:
            return
        self.perform(drop_draft, self._draft_key())
        if draft.content.get("face") == self.panel.answer.objectName():
            self._read(draft.content.get("ref"))
            self._open_answer(None)
            self.panel.answer.bring_back(draft.content)
        else:
            self._add()
            self.panel.ask.bring_back(draft.content)

    def _draft_key(self) -> str:
        return f"consent:{self._case_id}"

    def minimumSizeHint(self) -> QSize:
        """Small: in a small window the parts stand below each other and the page scrolls."""
        return QSize(theme().px(320), theme().px(160))

    def first_focus(self) -> QWidget | None:
        """The matrix, or the one button when it is empty."""
        return self.table if self._matrix is not None and self._matrix.rows else self._empty.button

    def _read_again(self) -> None:
        if self._case_id is not None:
            row = self._chosen()
            self._read(row.request.request_id if row else None)

    def _read(self, request_id: int | None) -> None:
        assert self._case_id is not None
        self._matrix = self.read(consent_matrix, self._case_id, on=self.desk.today())
        self._show_rows(request_id)

    def _lay_cards(self) -> None:
        if self._matrix is None:
            return
        grid = forms.field(self.form, "cards", QWidget).layout()
        assert isinstance(grid, QGridLayout)
        for card in lay_cards(grid, self._matrix, _CARDS_ACROSS.get(self._responsive.mode(), 4)):
            card.pencil_pressed.connect(self._open_authority)

    def _show_rows(self, request_id: int | None) -> None:
        matrix = self._matrix
        assert matrix is not None
        model = RowsModel(columns(matrix), self.table)
        self.table.set_rows(model)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        model.show_all(matrix.rows)
        self.table.setVisible(bool(matrix.rows))
        self._empty.setVisible(not matrix.rows)
        forms.field(self.form, "add", Button).setVisible(bool(matrix.rows))
        if not matrix.rows:
            self._say_empty(matrix)
            self.panel.hide()
            self._lay_cards()
            return
        self.table.choose(place_of(matrix, request_id))
        self._show_chosen()
        self._arrange(self._responsive.mode())

    def _say_empty(self, matrix: ConsentMatrix) -> None:
        if matrix.cards:
            self._empty.say(say.NO_ROWS, say.NO_ROWS_WHY, icon="circle-dashed", act=say.ASK)
        else:
            self._empty.say(say.NO_GUARDIANS, say.NO_GUARDIANS_WHY, icon="users", act=say.TO_INTAKE)

    def _chosen(self) -> MatrixRow | None:
        row = self.table.current_row() if self.table.model() is not None else None
        return row if isinstance(row, MatrixRow) else None

    def _show_chosen(self, *_: object) -> None:
        row = self._chosen()
        if row is None or self._matrix is None:
            self.panel.hide()
            return
        self.panel.show_row(row, self._matrix)
        self.panel.open_for(self.table)

    def _focus_panel(self) -> None:
        self._show_chosen()
        forms.field(self.panel.detail, "record", Button).setFocus()

    def _arrange(self, mode: object) -> None:
        """Below 1200 px the panel comes below the matrix; the table is then as high as its rows."""
        beside = mode in (Mode.STANDARD, Mode.WIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        _box(self.form, "halves").setDirection(direction)
        rows = len(self._matrix.rows) if self._matrix else 0
        shown = max(2, min(rows, 3) if beside else rows)
        self.table.setMinimumHeight(theme().px(36) + shown * self.table.row_height() + 16)
        if self.table.model() is not None:
            self.table.set_column_shown("until", shown=beside)
        self.panel.stand_beside(beside, 388 if mode is Mode.WIDE else 296)
        self._lay_cards()

    def _on_empty(self) -> None:
        if self._matrix is not None and not self._matrix.cards:
            self.go.emit(Place(PageKey.INTAKE, self._case_id, field="guardians"))
        else:
            self._add()

    def _add(self) -> None:
        self._open_ask(ConsentPurpose.OBSERVATION, None, None, "")

    def _add_for(self, place: Place) -> None:
        """The gate asks for a row that does not exist yet: propose purpose and party."""
        purpose = ConsentPurpose(place.purpose) if place.purpose else ConsentPurpose.OBSERVATION
        recipient = place.recipient
        if recipient is None and place.kind and self._case_id is not None:
            offered = self.read(parties, self._case_id, purpose)
            recipient = next((one.organisation_id for one in offered if one.kind == place.kind), None)
        self._open_ask(purpose, recipient, None, "")

    def _is_allowed(self) -> bool:
        """The row chosen is a ja: the gate sends here because it is a ja to less than is needed."""
        row = self._chosen()
        return row is not None and row.result.answer is Answer.YES

    def _ask_again(self) -> None:
        row = self._chosen()
        if row is not None:
            request, wider = row.request, row.result.answer is Answer.YES
            scope = usual_scope(request.purpose) if wider else request.scope
            self._open_ask(request.purpose, request.recipient_id, scope, row.what_is_shared)

    def _open_ask(self, purpose: ConsentPurpose, recipient: int | None, scope: ConsentScope | None, what: str) -> None:
        assert self._matrix is not None
        people = [masked(one) for one in self._matrix.columns if one.guardian_id not in self._matrix.unknown_ids]
        self.panel.show_form(self.panel.ask, say.ASK_TITLE)
        self.panel.open_for(self.table)
        self.panel.ask.ask_for(purpose, recipient, scope or usual_scope(purpose), what, say.asked_people(people))

    def _show_parties(self, purpose: object) -> None:
        if self._case_id is not None and isinstance(purpose, ConsentPurpose):
            self.panel.ask.show_parties(self.read(parties, self._case_id, purpose))

    def _ask(self, question: NewQuestion) -> None:
        assert self._case_id is not None
        change = self._acts.ask(self._case_id, question)
        if change is not None:
            self._read(change.created_id)
            row = self._chosen()
            self.toast.emit(say.asked(say.row_title(row) if row else ""), change)

    def _open_answer(self, guardian_id: int | None) -> None:
        row, matrix = self._chosen(), self._matrix
        if row is None or matrix is None:
            return
        people = [(one, masked(one).name) for one in matrix.columns]
        chosen = guardian_id if guardian_id is not None else first_waiting(row)
        self.panel.show_form(self.panel.answer, say.ANSWER_TITLE)
        self.panel.open_for(self.table)
        own_name = self.read(preferences).own_name
        self.panel.answer.ask_about(say.panel_title(row), people, chosen, self.desk.today(), self._ends, own_name)

    def _ends(self, day: date) -> date:
        assert self._matrix is not None
        return default_end(day, self._matrix.default_months)

    def _record(self, given: GivenAnswer) -> None:
        row = self._chosen()
        if row is not None:
            change = self._acts.record(row, given, self._refuse_answer)
            said_yes = given.decision is ConsentDecision.YES
            self._done(change, row, say.recorded(self._called(given.guardian_id), said_yes))

    def _refuse_answer(self, message: Message) -> None:
        self.panel.answer.refuse("valid_until", message.text)

    def _open_change(self) -> None:
        row = self._chosen()
        if row is not None:
            self.panel.show_change(row)

    def _withdraw(self, ref: int) -> None:
        row = self._chosen()
        if row is not None:
            self._done(self._acts.withdraw(row, ref or None), row, say.withdrawn(self._called(ref or None)))

    def _reconfirm(self, ref: int) -> None:
        row = self._chosen()
        if row is not None and self._case_id is not None:
            change = self._acts.confirm_again(self._case_id, row, ref or None)
            self._done(change, row, say.to_confirm(self._called(ref or None)))

    def _ask_back(self, holder: Holder) -> None:
        row = self._chosen()
        if row is not None and self._case_id is not None:
            self._done(self._acts.ask_back(self._case_id, holder), row, say.asked_back(shown_holder(holder)))

    def _open_letter(self, guardian_id: int) -> None:
        """The letter to one parent about the row that is chosen."""
        row = self._chosen()
        if row is not None:
            request_id = row.request.request_id
            letter = PaperRequest(PaperKind.CONSENT_LETTER, self._case_id, request_id, guardian_id=guardian_id)
            self.go.emit(Place(PageKey.PAPER, self._case_id, paper=letter.to_key()))

    def _done(self, change: Change | None, row: MatrixRow, words: str) -> None:
        if change is not None:
            self._read(row.request.request_id)
            self.table.setFocus()
            self.toast.emit(words, change)

    def _called(self, guardian_id: int | None) -> str:
        """How a person is called in a toast."""
        assert self._matrix is not None
        found = next((one for one in self._matrix.columns if one.guardian_id == guardian_id), None)
        return who(masked(found)) if found is not None else ""

    def _open_authority(self, guardian_id: int) -> None:
        assert self._matrix is not None
        assert self._case_id is not None
        card = next((one for one in self._matrix.cards if one.guardian_id == guardian_id), None)
        if card is None:
            return
        earlier = self.read(authority_history, self._case_id, guardian_id)
        self.panel.show_form(self.panel.authority, say.AUTHORITY_TITLE)
        self.panel.open_for(self.table)
        self.panel.authority.ask_about(card, privacy().name(card.shown_name), earlier, self.desk.today())

    def _open_details(self, guardian_id: int) -> None:
        self.go.emit(Place(PageKey.PEOPLE, self._case_id, kind="guardian", ref=guardian_id, field="change"))

    def _set_authority(self, given: GivenAuthority) -> None:
        assert self._case_id is not None
        assert self._matrix is not None
        card = next(one for one in self._matrix.cards if one.guardian_id == given.guardian_id)
        change = self._acts.set_authority(self._case_id, given)
        if change is not None:
            self._read_again()
            self.toast.emit(say.authority_saved(privacy().name(card.shown_name)), change)


def _box(form: QWidget, name: str) -> QBoxLayout:
    box = forms.field(form, name, QWidget).layout()
    assert isinstance(box, QBoxLayout)
    return box
