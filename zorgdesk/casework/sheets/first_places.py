"""What the first start knows of the places of work: names only, in the order in which they were typed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NewLocation:
    """A location, the gemeente it lies in (by name), and the names of its groups."""

    name: str
    municipality: str
    groups: tuple[str, ...]
