"""How a sessie of a traject stands."""

from enum import StrEnum


class SessionState(StrEnum):
    """A missed one stays planned and was not delivered (product.md, Settled)."""

    PLANNED = "planned"
    DONE = "done"
    MISSED = "missed"
