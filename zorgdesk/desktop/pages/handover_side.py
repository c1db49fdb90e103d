"""The right column of the overdracht: the parents' words, consent for school, what goes along, and the way to school.

The card of the open step holds the only filled button (look.md screen 10).
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.handovers import HandoverSheet
from zorgdesk.desktop.navigation import to_page
from zorgdesk.desktop.pages.handover_insert import Quote
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.avatar import PartyRow
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.consent_rules import Decider, Voice, VoiceState
from zorgdesk.domain.values import Answer, HandoverAttachment, HandoverManner, HandoverStep
from zorgdesk.domain.verdicts import CaseTab, Point
from zorgdesk.wording import gate as gate_words
from zorgdesk.wording import handover_editor as say
from zorgdesk.wording.consent import voice_words
from zorgdesk.wording.formats import quoted, short

_VOICES = {
    VoiceState.YES: ("ok", "circle-check"),
    VoiceState.NOT_ASKED: ("warn", "circle-dashed"),
    VoiceState.OPEN: ("warn", "circle-dashed"),
    VoiceState.RECONFIRM: ("warn", "refresh-cw"),
    VoiceState.EXPIRED: ("bad", "clock"),
    VoiceState.WITHDRAWN: ("bad", "octagon-x"),
    VoiceState.REFUSED: ("bad", "octagon-x"),
}
_VIEW_STEPS = (HandoverStep.DRAFT, HandoverStep.DISCUSSED, HandoverStep.REACTION)
_MISSING = (VoiceState.NOT_ASKED, VoiceState.OPEN, VoiceState.RECONFIRM, VoiceState.EXPIRED)


class HandoverSide(QObject):
    """Builds the cards into a column. Signals: act(name), step(HandoverStep), mend(Place), goes(attachment, bool).

    The acts: "views", "school", "ask", "answer:<guardian>", "consent_tab", "pdf", "otherwise", "version", "rules".
    """

    act = Signal(str)
    step = Signal(object)
    mend = Signal(object)
    goes = Signal(object, bool)
    talk_planned = Signal(object)

    def __init__(self, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet: HandoverSheet | None = None
        self._today = date.min
        self._cards = {name: Card() for name in ("views", "consent", "goes", "send")}
        for name, card in self._cards.items():
            card.setObjectName(f"{name}_card")
            column.addWidget(card)
        column.addStretch(1)
        self._column = column

    def fill(self, sheet: HandoverSheet, today: date) -> None:
        """Show where this version stands."""
        self._sheet, self._today = sheet, today
        self._fill_views(sheet)
        self._fill_consent(sheet)
        self._fill_goes(sheet)
        self._fill_send(sheet)
        self._put_open_first(sheet)

    def _put_open_first(self, sheet: HandoverSheet) -> None:
        """The card of the open step stands on top, so that its button is seen without scrolling."""
        step = sheet.open_step
        first = "views" if step in _VIEW_STEPS else "consent" if step is HandoverStep.CONSENT else "send"
        order = [first, *(name for name in self._cards if name != first)]
        for place, name in enumerate(order):
            self._column.insertWidget(place, self._cards[name])

    def _start(self, name: str, title: str) -> QVBoxLayout:
        """Empty a card, for its new content."""
        card = self._cards[name]
        card.set_title(title)
        body = card.body
        return cleared(body)

    def _button(self, name: str, words: str, kind: str, icon: str = "") -> Button:
        made = Button(words, kind, icon=icon, size="main" if kind == "primary" else "normal")
        made.setObjectName(name)
        return made

    def _step_button(self, body: QVBoxLayout, sheet: HandoverSheet, step: HandoverStep, icon: str) -> None:
        """The filled button of the open step."""
        if sheet.open_step is step and sheet.is_newest:
            button = self._button(f"do_{step.value}", say.step_act(step), "primary", icon)
            button.clicked.connect(lambda: self.step.emit(step))
            body.addWidget(button)

    def _act_button(self, body: QVBoxLayout, name: str, words: str, kind: str, icon: str = "", act: str = "") -> None:
        button = self._button(name, words, kind, icon)
        button.clicked.connect(lambda: self.act.emit(act or name))
        body.addWidget(button)

    # The parents' words ----------------------------------------------------------------------------------------------

    def _fill_views(self, sheet: HandoverSheet) -> None:
        body = self._start("views", say.VIEW_CARD)
        said = [view for view in sheet.views if view.is_said]
        days = [view.said_on for view in said if view.said_on is not None]
        self._cards["views"].set_count(short(max(days)) if days else "")
        for view in said:
            body.addWidget(PlainLabel(say.view_head(view, privacy().name(view.name)), "support", wrap=True))
            if view.text.strip():
                body.addWidget(Quote(quoted(privacy().text(view.text.strip()))))
            if view.wishes.strip():
                body.addWidget(PlainLabel(say.wish(privacy().text(view.wishes)), "support", wrap=True))
        if sheet.views_locked:
            body.addWidget(IconLine("lock", say.LOCKED if said else say.NOT_SAID))
        else:
            if not said:
                body.addWidget(PlainLabel(say.NOT_SAID, "support", wrap=True))
            self._act_button(body, "write_views", say.WRITE_VIEW, "secondary", "pencil-line", "views")
        self._step_button(body, sheet, HandoverStep.DISCUSSED, "check")
        self._step_button(body, sheet, HandoverStep.REACTION, "lock")

    # Consent ---------------------------------------------------------------------------------------------------------

    def _fill_consent(self, sheet: HandoverSheet) -> None:
        body = self._start("consent", say.CONSENT_CARD)
        consent, result = sheet.consent, sheet.consent.result
        if sheet.rules_differ:
            changed = InfoBox(say.RULES_CHANGED)
            body.addWidget(changed)
            self._act_button(body, "accept_rules", say.ACCEPT_RULES, "link", act="rules")
        if sheet.school_id is None:
            body.addWidget(PlainLabel(say.SCHOOL_FIRST, "support", wrap=True))
            if sheet.writable:
                self._act_button(body, "choose_school", say.CHOOSE_SCHOOL, "secondary", "school", "school")
            return
        for voice in (*result.voices, *result.unknown) if result is not None else ():
            body.addWidget(self._voice(voice, unknown=result is not None and voice in result.unknown))
        if result is None:
            body.addWidget(PlainLabel(say.NOT_ASKED, "support", wrap=True))
        body.addWidget(PlainLabel(say.consent_rule(consent.municipality_name, consent.rule), "support", wrap=True))
        if sheet.is_newest:
            self._consent_act(body, sheet)

    def _consent_act(self, body: QVBoxLayout, sheet: HandoverSheet) -> None:
        """Ask, record the next answer, or note that all of it is there."""
        result = sheet.consent.result
        kind = "primary" if sheet.open_step is HandoverStep.CONSENT else "secondary"
        if result is None:
            self._act_button(body, "ask_consent", say.ASK, kind, "message-circle", "ask")
            return
        missing = next((voice.decider for voice in result.voices if voice.state in _MISSING), None)
        if result.answer is Answer.YES:
            if sheet.open_step is HandoverStep.CONSENT:
                self._step_button(body, sheet, HandoverStep.CONSENT, "check")
        elif missing is not None and result.answer is not Answer.NO:
            words = say.record_answer(_shown(missing))
            self._act_button(body, "record_answer", words, kind, "pen-line", f"answer:{missing.guardian_id or 0}")
        else:
            self._act_button(body, "to_consent", say.TO_CONSENT, kind, "arrow-right", "consent_tab")

    def _voice(self, voice: Voice, *, unknown: bool) -> QWidget:
        word, _ = voice_words(voice, self._today)
        decided = voice.answer.decided_on if voice.answer is not None else None
        when = short(decided) if decided is not None and voice.state is VoiceState.YES else ""
        kind, icon = ("warn", "scale") if unknown else _VOICES[voice.state]
        decider = _shown(voice.decider)
        line = say.decider_line(voice.decider, unknown=unknown)
        return PartyRow(
            decider.name, line, kind="warn", mark=Mark(kind, icon, say.voice_badge(word, when)), phone=False
        )

    # What goes along -------------------------------------------------------------------------------------------------

    def _fill_goes(self, sheet: HandoverSheet) -> None:
        body = self._start("goes", say.GOES_CARD)
        chosen = {
            HandoverAttachment.PLAN_FOR_PARENTS: sheet.include_plan,
            HandoverAttachment.TRACKING: sheet.include_tracking,
        }
        form = Tick(say.FORM)
        form.setObjectName("goes_form")
        form.setChecked(True)
        form.setEnabled(False)
        body.addWidget(form)
        for kind, on in chosen.items():
            tick = Tick(say.attachment(kind, sheet))
            tick.setObjectName(f"goes_{kind.value}")
            tick.setChecked(on)
            tick.setEnabled(sheet.writable)
            tick.toggled.connect(lambda on, kind=kind: self.goes.emit(kind, on))
            body.addWidget(tick)

    # To school -------------------------------------------------------------------------------------------------------

    def _fill_send(self, sheet: HandoverSheet) -> None:
        body = self._start("send", say.SEND_CARD)
        if HandoverStep.SENT in sheet.done:
            self._after_sending(body, sheet)
            return
        points = [point for point in sheet.verdict.points if point.place.tab is not CaseTab.CONSENT]
        if points:
            body.addWidget(PlainLabel(say.STILL_NEEDED, "label"))
        for number, point in enumerate(points):
            body.addWidget(self._point(point, number))
        if not points:
            body.addWidget(PlainLabel(say.delivery(sheet.rules), "support", wrap=True))
        if sheet.released_on is not None:
            body.addWidget(IconLine("file-check", say.released(sheet.released_on, self._today), "ok"))
        if sheet.open_step is HandoverStep.SENT:
            if sheet.released_on is None:
                self._act_button(body, "make_pdf", say.MAKE_PDF, "primary", "file-text", "pdf")
                self._act_button(body, "sent_otherwise", say.SENT_OTHERWISE, "link", "", "otherwise")
            else:
                self._step_button(body, sheet, HandoverStep.SENT, "send")
                self._act_button(body, "pdf_again", say.PDF_AGAIN, "link", "file-text", "pdf")

    def _after_sending(self, body: QVBoxLayout, sheet: HandoverSheet) -> None:
        sent = say.sent_line(sheet, self._today)
        body.addWidget(IconLine("send", sent, "ok"))
        received = HandoverStep.RECEIVED in sheet.done
        icon, token = ("circle-check", "ok") if received else ("circle-dashed", "warn")
        body.addWidget(IconLine(icon, say.receipt_line(sheet, self._today), token))
        self._step_button(body, sheet, HandoverStep.RECEIVED, "check")
        warm = sheet.manner is HandoverManner.WARM and HandoverStep.WARM_TALK not in sheet.done
        if warm and sheet.is_newest:
            body.addWidget(self._talk_date(sheet))
        self._step_button(body, sheet, HandoverStep.WARM_TALK, "message-square")
        talk = sheet.done.get(HandoverStep.WARM_TALK)
        if talk is not None:
            body.addWidget(IconLine("message-square", say.talk_line(talk.done_on, self._today), "ok"))
        if sheet.open_step is None:
            body.addWidget(IconLine("circle-check", say.FINISHED, "ok"))
        if sheet.is_newest:
            self._act_button(body, "new_version", say.NEW_VERSION, "secondary", "copy", "version")

    def _talk_date(self, sheet: HandoverSheet) -> QWidget:
        field = DateField(self._today)
        field.setObjectName("warm_talk_on")
        field.set_value(sheet.warm_talk_on)
        row = FormRow(say.TALK_DATE, field)
        row.set_check(field.problem)
        field.date_changed.connect(lambda chosen: self.talk_planned.emit(chosen))
        return row

    def _point(self, point: Point, number: int) -> QWidget:
        words = gate_words.point(point)
        button = Button(words.title, "link", icon="circle-dashed")
        button.setObjectName(f"point_{number}")
        button.setAccessibleDescription(words.explanation)
        sheet = self._sheet
        assert sheet is not None
        button.clicked.connect(lambda: self.mend.emit(to_page(point.place, sheet.case_id)))
        return button


def _shown(decider: Decider) -> Decider:
    """The same person under privacy view."""
    return Decider(decider.guardian_id, privacy().name(decider.name), decider.relation, decider.unique_relation)
