"""The pictures of the traject: its tab, its form, and its drawers (look.md screen 30)."""

from collections.abc import Callable
from functools import partial
from typing import Final

from zorgdesk.casework.trajectory_sheet import trajectories_of
from zorgdesk.commands.stage import Stage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain.values import Stage as CaseStage
from zorgdesk.domain.verdicts import CaseTab

Play = Callable[[Stage], object]


def _tab(stage: Stage) -> tuple[int, int]:
    """The tab of a child whose help has a go/no-go and an evaluation ahead; its case and its newest traject."""
    for case_id in stage.cases_in(CaseStage.SUPPORT):
        sheets = stage.desk.read(trajectories_of, case_id, on=stage.now.date())
        if sheets and sheets[0].next_moment is not None and sheets[0].next_evaluation is not None:
            stage.go(PageKey.CASE, case_id, tab=CaseTab.TRAJECTORY.value)
            return case_id, sheets[0].trajectory_id
    raise LookupError("traject")


def _none(stage: Stage) -> None:
    stage.go(PageKey.CASE, stage.case_in(CaseStage.INTAKE), tab=CaseTab.TRAJECTORY.value)


def _form(stage: Stage, *, change: bool) -> None:
    case_id, ref = _tab(stage)
    stage.go(PageKey.TRAJECTORY, case_id, ref=ref if change else None)


def _drawer(stage: Stage, *, name: str) -> None:
    """A drawer over the tab; what it is about is the traject, its go/no-go or its evaluation."""
    case_id, ref = _tab(stage)
    sheet = stage.desk.read(trajectories_of, case_id, on=stage.now.date())[0]
    moment, evaluation = sheet.next_moment, sheet.next_evaluation
    about = {
        "decision": moment.go_no_go_id if moment is not None else ref,
        "trajectory_evaluation": evaluation.evaluation_id if evaluation is not None else ref,
    }
    stage.window.open_drawer(name, Place(PageKey.CASE, case_id, ref=about.get(name, ref)))


TRAJECTORY: Final[tuple[tuple[str, Play], ...]] = (
    ("30-trajectory", _tab),
    ("30-trajectory-none", _none),
    ("30-trajectory-begin", partial(_form, change=False)),
    ("30-trajectory-change", partial(_form, change=True)),
    ("30-decision", partial(_drawer, name="decision")),
    ("30-trajectory-end", partial(_drawer, name="trajectory_end")),
    ("30-trajectory-evaluation", partial(_drawer, name="trajectory_evaluation")),
    ("30-trajectory-advice", partial(_drawer, name="trajectory_advice")),
)
