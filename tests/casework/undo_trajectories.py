"""Scenarios of the deeds on a traject for the proof of undo (undo_cases.py)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import AMBULATORY, END, begun
from zorgdesk.casework import trajectories
from zorgdesk.casework.changes import Change
from zorgdesk.casework.trajectory_sheet import trajectory_sheet
from zorgdesk.casework.trajectory_templates import reset_template, template_of, write_template
from zorgdesk.domain.values import TrajectoryKind, TrajectoryOutcome, TrajectoryStatus

Deed = Callable[[], Change]


def _begin(maker: Maker) -> Deed:
    case = maker.case()
    return lambda: trajectories.begin_trajectory(maker.session, case, AMBULATORY, on=maker.on)


def _change(maker: Maker) -> Deed:
    traject = begun(maker, maker.case())
    other = replace(AMBULATORY, times=1, goal="Ruilen zonder hulp", go_no_gos=AMBULATORY.go_no_gos * 2, evaluations=())
    return lambda: trajectories.change_trajectory(maker.session, traject, other, at=maker.at)


def _extend(maker: Maker) -> Deed:
    traject, later = begun(maker, maker.case()), END + timedelta(weeks=6)
    return lambda: trajectories.extend_trajectory(maker.session, traject, later, "Bijna zover", on=maker.on)


def _end(maker: Maker) -> Deed:
    traject = begun(maker, maker.case())
    stopped = TrajectoryStatus.STOPPED
    return lambda: trajectories.end_trajectory(maker.session, traject, stopped, "Verhuisd", on=maker.on)


def _resume(maker: Maker) -> Deed:
    traject = begun(maker, maker.case())
    trajectories.end_trajectory(maker.session, traject, TrajectoryStatus.STOPPED, "Verhuisd", on=maker.on)
    return lambda: trajectories.resume_trajectory(maker.session, traject, on=maker.on)


def _hold(maker: Maker) -> Deed:
    traject = begun(maker, maker.case())
    evaluation = trajectory_sheet(maker.session, traject, on=maker.on).evaluations[0].evaluation_id
    reached = TrajectoryOutcome.REACHED
    return lambda: trajectories.hold_evaluation(maker.session, evaluation, reached, "Zij ruilt", on=maker.on)


def _advise(maker: Maker) -> Deed:
    traject = begun(maker, maker.case())
    return lambda: trajectories.write_advice(maker.session, traject, "Kleine groep", on=maker.on, at=maker.at)


def _bin(maker: Maker) -> Deed:
    traject = begun(maker, maker.case())
    return lambda: trajectories.bin_trajectory(maker.session, traject, on=maker.on)


def _template(maker: Maker) -> Deed:
    other = replace(template_of(maker.session, TrajectoryKind.AMBULATORY), times=3)
    return lambda: write_template(maker.session, other)


def _reset(maker: Maker) -> Deed:
    _template(maker)()
    return lambda: reset_template(maker.session, TrajectoryKind.AMBULATORY)


TRAJECTORIES: dict[str, Callable[[Maker], Deed]] = {
    "begin_trajectory": _begin,
    "bin_trajectory": _bin,
    "change_trajectory": _change,
    "end_trajectory": _end,
    "extend_trajectory": _extend,
    "hold_evaluation": _hold,
    "reset_template": _reset,
    "resume_trajectory": _resume,
    "write_advice": _advise,
    "write_template": _template,
}
