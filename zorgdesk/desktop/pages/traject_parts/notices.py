"""What is worth knowing before a traject is kept: other help, the age and the group, consent, a goal that lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.sessions import RegisterAsk
from zorgdesk.casework.sheets.trajectories import OtherTrajectory, TrajectoryInput
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.trajectory_kinds import rules_of
from zorgdesk.domain.values import ConsentOutcome
from zorgdesk.wording import sessions as session_words
from zorgdesk.wording import trajectories as traject_words
from zorgdesk.wording import trajectory_form as say


@dataclass(frozen=True)
class Around:
    """What the file knows beside the form."""

    birth_date: date | None
    others: tuple[OtherTrajectory, ...]
    in_group: int | None
    is_external: bool
    consent: ConsentOutcome | None
    register: RegisterAsk | None = None


def past_usual_age(given: TrajectoryInput, birth_date: date | None) -> bool:
    """Whether the period goes on past the age of this kind, so that a reason is asked."""
    leaves = rules_of(given.kind).limits.leaves_on(birth_date) if birth_date is not None else None
    return leaves is not None and given.ends_on > leaves


def notices(given: TrajectoryInput, around: Around) -> Iterator[str]:
    """One sentence each, the weightiest first."""
    rules = rules_of(given.kind)
    yield from _age(given, around.birth_date)
    most = rules.limits.max_children
    if most is not None and around.in_group is not None and around.in_group + 1 > most:
        yield say.group_full(around.in_group + 1, most)
    stop = traject_words.consent_stop(around.consent)
    if stop is not None:
        yield stop[1]
    elif around.is_external and traject_words.consent_open(around.consent):
        yield traject_words.consent_open(around.consent)
    if around.register is not None:
        yield session_words.register_ahead(around.register)
    if around.others:
        yield traject_words.overlaps(around.others)
    if "goal" in rules.warns and not given.goal.strip():
        yield say.NO_GOAL
    if given.executor_id is None:
        yield say.NOBODY
    granted = given.beschikking
    if granted is not None and granted.ends_on is not None and granted.ends_on < given.ends_on - timedelta(days=1):
        yield traject_words.BESCHIKKING_FIRST


def _age(given: TrajectoryInput, birth_date: date | None) -> Iterator[str]:
    limits = rules_of(given.kind).limits
    if birth_date is None or rules_of(given.kind).care_type is None:
        return
    enters, hard_end = limits.enters_on(birth_date), limits.ends_on(birth_date)
    if limits.from_months is not None and enters is not None and given.starts_on < enters:
        yield say.too_young(limits.from_months, enters)
    if past_usual_age(given, birth_date) and limits.until_months is not None:
        last = hard_end or add_months(birth_date, limits.until_months)
        if given.ends_on > last:
            months = limits.end_months if hard_end is not None else limits.until_months
            yield say.past_hard_end(months or 0, last)
        else:
            yield say.past_age(limits.until_months, limits.end_months)


class NoticesCard(Card):
    """The summary on top, the sentences below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.SUMMARY, parent=parent)
        self.summary, self.length = PlainLabel("", "body", wrap=True), PlainLabel("", "support", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.length)
        self.body.addLayout(self._rows)

    def show_values(self, given: TrajectoryInput, around: Around) -> None:
        """Say it anew."""
        self.summary.setText(say.summary(given))
        self.length.setText(say.weeks_line(given))
        found = list(notices(given, around))
        rows = cleared(self._rows)
        for sentence in found:
            rows.addWidget(IconLine("circle-dot", sentence, "warn", "support"))
        if not found:
            rows.addWidget(IconLine("circle-check", say.NOTHING_TO_NOTICE, "ok", "support"))
