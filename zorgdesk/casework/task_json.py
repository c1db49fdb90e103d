"""A derived task as plain values for a JSON column, and back."""

from dataclasses import asdict, fields
from datetime import date
from typing import Any

from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import TaskKind


def task_to_json(task: DueTask) -> dict[str, Any]:
    """A task as plain values for its JSON column."""
    kept = asdict(task)
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in kept.items()}


def task_from_json(kept: dict[str, Any]) -> DueTask:
    """Read back what `task_to_json` wrote."""
    known = {field.name: kept[field.name] for field in fields(DueTask) if field.name in kept}
    for name in ("due_on", "since"):
        if known.get(name):
            known[name] = date.fromisoformat(known[name])
    return DueTask(**{**known, "kind": TaskKind(known["kind"])})
