"""The plan editor: opening a plan from its case, and what one key costs in a plan of 20 pages (issue 4, Speed)."""

from __future__ import annotations

import time
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtTest import QTest
from sqlalchemy import select

from tests.bench.files import TYPICAL, Files
from tests.bench.runner import Row, repeated, timed
from tests.bench.window import opened, settle
from zorgdesk.casework.plan_typing import type_answer
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.sections.asking import key_of, questions_of
from zorgdesk.domain.sections.plan import PLAN_SECTIONS
from zorgdesk.domain.values import PlanStatus
from zorgdesk.store.vault import Vault

KEYS: Final = 500
_WORDS: Final = "Het kind kijkt naar de auto en wijst aan wat hij wil. Daarna pakt hij de bal en rolt die terug. "
_TYPED: Final = "de groep vraagt wie er mee wil doen en hij komt er meteen bij staan "
_BETWEEN_KEYS: Final = 0.02


def rows(files: Files, repeats: int) -> list[Row]:
    """P16: open a plan after its case; a key in a long text, and whatever else holds the window up while typing."""
    with opened(files, files.demo(TYPICAL)) as (window, vault):
        plan_id, case_id = _plan_of_twenty_pages(vault)
        figures = repeated(lambda: _open_plan(window, case_id), repeats)
        keys, between = _typed(window, case_id)
    name = f"{KEYS} keys in a plan of 20 pages"
    return [
        Row("P16", f"open plan {plan_id} after its case", figures, goal="50 ms", never="100 ms"),
        Row("P16", f"{name}: each key", keys, goal="16 ms", never="50 ms"),
        Row("P16", f"{name}: between keys (saving)", between, goal="16 ms", never="50 ms"),
        Row("P16", f"{name}: the worst", [max(*keys, *between)], never="100 ms"),
    ]


def _plan_of_twenty_pages(vault: Vault) -> tuple[int, int]:
    """A draft with 4,000 signs in every text, about 50,000 in all."""
    with vault.transaction() as session:
        draft = select(SupportPlan).where(SupportPlan.status == PlanStatus.DRAFT).order_by(SupportPlan.id).limit(1)
        plan = session.scalars(draft).one()
        for section in PLAN_SECTIONS:
            for question in questions_of(section):
                words = (_WORDS * 50)[:4000]
                type_answer(session, plan.id, key_of(section), question.name, words, at=datetime(2026, 11, 10, 9))
        return plan.id, plan.case_id


def _open_plan(window: MainWindow, case_id: int) -> float:
    window.go(Place(PageKey.CASE, case_id))
    settle()
    return timed(partial(_visit, window, Place(PageKey.PLAN, case_id)))()


def _visit(window: MainWindow, place: Place) -> None:
    window.go(place)
    settle()


def _typed(window: MainWindow, case_id: int) -> tuple[list[float], list[float]]:
    """What each key cost, and the longest that anything else kept the window between two keys, in milliseconds."""
    _visit(window, Place(PageKey.PLAN, case_id, field="baseline.facts"))
    field = next(one for one in window.findChildren(LongText, "facts") if one.isVisible())
    cursor = field.textCursor()
    cursor.setPosition(len(field.value()) // 2)
    field.setTextCursor(cursor)
    keys, between = [], []
    for number in range(KEYS):
        started = time.perf_counter()
        QTest.keyClick(field, _TYPED[number % len(_TYPED)])
        settle()
        keys.append((time.perf_counter() - started) * 1000)
        between.append(_longest_until(time.perf_counter() + _BETWEEN_KEYS))
    return keys, between


def _longest_until(end: float) -> float:
    longest = 0.0
    while time.perf_counter() < end:
        started = time.perf_counter()
        settle()
        longest = max(longest, (time.perf_counter() - started) * 1000)
    return longest
