"""The form of a traject as plain values, so that what was typed survives the lock as a draft."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from zorgdesk.casework.sheets.trajectories import (
    BeschikkingInput,
    EvaluationInput,
    FundingInput,
    MomentInput,
    TrajectoryInput,
    TrajectorySheet,
)
from zorgdesk.domain.values import BeschikkingStatus, FundingState, FundingStream, Rhythm, TrajectoryKind


def to_plain(given: TrajectoryInput) -> dict[str, Any]:
    """Only text, numbers, lists: what a draft can hold."""
    plain: dict[str, Any] = _plain(asdict(given))
    return plain


def from_plain(kept: dict[str, Any]) -> TrajectoryInput:
    """Read back what `to_plain` wrote."""
    beschikking = kept["beschikking"]
    return TrajectoryInput(
        **{
            **kept,
            "kind": TrajectoryKind(kept["kind"]),
            "rhythm": Rhythm(kept["rhythm"]),
            "starts_on": date.fromisoformat(kept["starts_on"]),
            "ends_on": date.fromisoformat(kept["ends_on"]),
            "weekdays": tuple(kept["weekdays"]),
            "goal_ids": tuple(kept["goal_ids"]),
            "go_no_gos": tuple(MomentInput(**_dated(one, "planned_on")) for one in kept["go_no_gos"]),
            "evaluations": tuple(EvaluationInput(**_dated(one, "planned_on")) for one in kept["evaluations"]),
            "funding": tuple(
                FundingInput(**{**one, "stream": FundingStream(one["stream"]), "state": FundingState(one["state"])})
                for one in kept["funding"]
            ),
            "beschikking": None if beschikking is None else _beschikking(beschikking),
        }
    )


def of_sheet(sheet: TrajectorySheet) -> TrajectoryInput:
    """A running traject as its form shows it."""
    newest = sheet.beschikking.kept if sheet.beschikking is not None else None
    return TrajectoryInput(
        kind=sheet.kind,
        starts_on=sheet.starts_on,
        ends_on=sheet.ends_on,
        title=sheet.title,
        executor_id=sheet.executor.person_id if sheet.executor else None,
        times=sheet.times,
        rhythm=sheet.rhythm,
        minutes=sheet.minutes,
        weekdays=sheet.weekdays,
        sessions_at_most=sheet.sessions_at_most,
        assignment=sheet.assignment,
        goal=sheet.goal,
        done_when=sheet.done_when,
        if_not=sheet.if_not,
        modelling=sheet.modelling,
        age_reason=sheet.age_reason,
        goal_ids=tuple(goal.goal_id for goal in sheet.goals),
        go_no_gos=tuple(
            MomentInput(one.planned_on, one.question, one.criteria, one.go_no_go_id)
            for one in sheet.go_no_gos
            if one.decided_on is None
        ),
        evaluations=tuple(
            EvaluationInput(one.planned_on, one.evaluation_id) for one in sheet.evaluations if one.held_on is None
        ),
        funding=tuple(FundingInput(one.stream, one.municipality_id, one.minutes, one.state) for one in sheet.funding),
        beschikking=newest,
    )


def with_shape_of(given: TrajectoryInput, proposed: TrajectoryInput) -> TrajectoryInput:
    """Another template chosen: its shape and words, with who, goals and what was asked for kept."""
    return replace(
        proposed,
        executor_id=given.executor_id,
        goal_ids=given.goal_ids,
        goal=given.goal,
        weekdays=given.weekdays,
        beschikking=given.beschikking,
    )


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return getattr(value, "value", value)


def _dated(one: dict[str, Any], *names: str) -> dict[str, Any]:
    days = {name: date.fromisoformat(one[name]) if one[name] else None for name in names}
    return {**one, **days}


def _beschikking(kept: dict[str, Any]) -> BeschikkingInput:
    days = _dated(kept, "requested_on", "starts_on", "ends_on")
    return BeschikkingInput(**{**days, "status": BeschikkingStatus(kept["status"])})
