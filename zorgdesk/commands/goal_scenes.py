"""The pictures of doelen, acties and tekstblokken (look.md screen 06, middle)."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from zorgdesk.casework.plan_sheet import plan_sheet, shown_plan
from zorgdesk.casework.text_blocks import text_blocks
from zorgdesk.commands.stage import Stage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain.values import Stage as CaseStage

Play = Callable[[Stage], object]


def _goals(stage: Stage, phase: CaseStage) -> QWidget:
    """The goals of a child's plan: the one that runs, or the one that is written."""
    case_id = stage.case_in(phase)
    plan_id = stage.desk.read(shown_plan, case_id)
    if plan_id is None or not stage.desk.read(plan_sheet, plan_id).goals:
        raise LookupError(phase)
    return stage.go(PageKey.PLAN, case_id, ref=plan_id, field="goals")


def _pressed(stage: Stage, phase: CaseStage, button: str) -> None:
    """What opens when the first button of this name is pressed."""
    page = _goals(stage, phase)
    shown = (one for one in page.findChildren(QAbstractButton) if one.objectName().startswith(button))
    next(one for one in shown if one.isVisible()).click()
    stage.settle()


def _chooser(stage: Stage) -> None:
    """The list of tekstblokken at the cursor of a goal."""
    page = _goals(stage, CaseStage.PLAN)
    texts = (one for one in page.findChildren(QPlainTextEdit) if one.objectName().startswith("sentence_"))
    field = next(one for one in texts if one.isVisible())
    field.setFocus()
    QApplication.processEvents()
    stage.window.text_blocks.typing.insert()
    stage.settle()


def _block(stage: Stage, *, new: bool) -> None:
    """The drawer of a tekstblok."""
    blocks = stage.desk.read(text_blocks)
    stage.go(PageKey.SETTINGS, tab="text_blocks")
    ref = None if new or not blocks else blocks[0].block_id
    stage.window.open_drawer("text_block", Place(PageKey.SETTINGS, tab="text_blocks", ref=ref))


GOALS: Final[tuple[tuple[str, Play], ...]] = (
    ("06-goals", partial(_goals, phase=CaseStage.SUPPORT)),
    ("06-goals-draft", partial(_goals, phase=CaseStage.PLAN)),
    ("06-goal-course", partial(_pressed, phase=CaseStage.SUPPORT, button="course_")),
    ("06-goal-measure", partial(_pressed, phase=CaseStage.SUPPORT, button="measure_")),
    ("06-goal-fields", partial(_pressed, phase=CaseStage.PLAN, button="open_fields_")),
    ("06-action", partial(_pressed, phase=CaseStage.PLAN, button="open_action_")),
    ("06-text-blocks", _chooser),
    ("24-text-block", partial(_block, new=False)),
    ("24-text-block-new", partial(_block, new=True)),
)
