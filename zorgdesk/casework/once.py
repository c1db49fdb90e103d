"""What several readers of one page ask of the same moment is worked out once (speed.md P5)."""

from collections.abc import Callable
from typing import TypeVar, cast

from sqlalchemy.orm import Session

T = TypeVar("T")


def once(session: Session, what: str, case_id: int, work: Callable[[], T]) -> T:
    """Return what `work` gives; a session that only reads (`Vault.reading`) keeps it under `what` and the case."""
    derived: dict[tuple[str, int], object] | None = session.info.get("derived")
    if derived is None:
        return work()
    if (what, case_id) not in derived:
        derived[what, case_id] = work()
    return cast("T", derived[what, case_id])
