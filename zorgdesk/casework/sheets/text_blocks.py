"""What the chooser, the list and the drawer of tekstblokken read."""

from dataclasses import dataclass

from zorgdesk.domain.values import ConcernCategory


@dataclass(frozen=True, slots=True)
class TextBlockSheet:
    """One tekstblok; `area` None is for every area. The two for searching are in normal form."""

    block_id: int
    keyword: str
    text: str
    area: ConcernCategory | None
    search_keyword: str
    search_text: str


@dataclass(frozen=True, slots=True)
class SlotFacts:
    """What can be put into the slots of a block at the place where it is written; empty where nobody knows."""

    first_name: str = ""
    group_name: str = ""
    location_name: str = ""
    mentor: str = ""
    own_name: str = ""
