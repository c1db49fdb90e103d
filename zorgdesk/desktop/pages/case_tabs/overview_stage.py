"""The card "Fase": where the case stands, why and since when, what would move it on, and who stands in."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from zorgdesk.casework.sheets.case_stage import CaseStage
from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.desktop.pages.cases_columns import dashes
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.phase import PhaseDashes
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import closing as closing_words
from zorgdesk.wording import stage as say

_STEPS_SHOWN = 3


class StageCard(Card):
    """`show_stage(stage, sheet)` fills it; the stage is computed, so there is nothing to set here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(say.STAGE, parent=parent)
        self.setObjectName("stage_card")
        self.dashes = PhaseDashes()
        head = QHBoxLayout()
        head.addWidget(self.dashes)
        head.addStretch(1)
        self.body.addLayout(head)
        self.why = PlainLabel("", "support", wrap=True)
        self.why.setObjectName("stage_why")
        self.body.addWidget(self.why)
        self.onward = [IconLine("arrow-right", "", "ink2", "support") for _ in range(_STEPS_SHOWN)]
        for line in self.onward:
            self.body.addWidget(line)
        self.stand_in = IconLine("users", "", "info", "support")
        self.stand_in.setObjectName("stand_in_line")
        self.body.addWidget(self.stand_in)

    def show_stage(self, stage: CaseStage, sheet: CaseSheet, today: date) -> None:
        """Show the phase with its reason, and at most three things that would move the case on."""
        self.dashes.set_phase(say.name(stage.result), *dashes(stage.result.stage))
        self.why.setText(say.why(stage.result))
        for place, line in enumerate(self.onward):
            line.setVisible(place < len(stage.onward))
            if place < len(stage.onward):
                line.say(say.onward(stage.onward[place]))
        ended = sheet.stand_in_until is not None and sheet.stand_in_until < today
        shown = bool(sheet.stand_in) and not ended
        self.stand_in.setVisible(shown)
        if shown:
            who = privacy().name(sheet.stand_in)
            self.stand_in.say(closing_words.stand_in_line(who, sheet.stand_in_from, sheet.stand_in_until))
