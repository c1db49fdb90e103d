"""How a pasted list of locations is read. One location a line; what stands where is told by the signs between.

De Wolkenfabriek: Regenboog, Vlinders            name: groups
De Wolkenfabriek; Sprookstad; Regenboog, Vlinders     name; gemeente; groups (also with tabs, as from Excel)
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zorgdesk.domain.names import normalise

_CELLS = re.compile(r"[;\t]")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class ReadLocation:
    """A line as it was read; `municipality` is "" when the line does not name one."""

    name: str
    municipality: str
    groups: tuple[str, ...]


def read_list(text: str, municipalities: Sequence[str]) -> tuple[ReadLocation, ...]:
    """Every line with something on it; a name that comes twice is one location with the groups of both."""
    found: dict[str, ReadLocation] = {}
    for line in text.splitlines():
        read = _read_line(" ".join(line.split(" ")).strip(), municipalities)
        if read is None:
            continue
        key = normalise(read.name)
        before = found.get(key)
        if before is not None:
            groups = dict.fromkeys((*before.groups, *read.groups))
            read = ReadLocation(before.name, before.municipality or read.municipality, tuple(groups))
        found[key] = read
    return tuple(found.values())


def _read_line(line: str, municipalities: Sequence[str]) -> ReadLocation | None:
    cells = [cell.strip() for cell in _CELLS.split(line)]
    if len(cells) == 1:
        name, _, rest = line.partition(":")
        return _location(name, "", rest)
    if len(cells) == 2:
        known = {normalise(name): name for name in municipalities}
        named = known.get(normalise(cells[1]))
        return _location(cells[0], named or "", "" if named else cells[1])
    return _location(cells[0], cells[1], ",".join(cells[2:]))


def _location(name: str, municipality: str, groups: str) -> ReadLocation | None:
    name = name.strip(" :;,")[:_LONGEST]
    if not name:
        return None
    names = (group.strip()[:_LONGEST] for group in groups.split(","))
    return ReadLocation(name, municipality.strip()[:_LONGEST], tuple(dict.fromkeys(group for group in names if group)))
