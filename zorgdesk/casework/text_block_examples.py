"""The examples every new file begins with: neutral sentences in the words of the work (resources/phrases/nl.toml)."""

import tomllib
from dataclasses import dataclass

from zorgdesk import paths
from zorgdesk.domain.values import ConcernCategory


@dataclass(frozen=True, slots=True)
class Example:
    """A keyword, what it writes, and the area it is for (None: every area)."""

    keyword: str
    text: str
    area: ConcernCategory | None


def examples() -> tuple[Example, ...]:
    """All of them, in the order of the file."""
    with (paths.resources_dir() / "phrases" / "nl.toml").open("rb") as file:
        kept = tomllib.load(file)
    return tuple(
        Example(keyword, text, None if area == "general" else ConcernCategory(area))
        for area, blocks in kept.items()
        for keyword, text in blocks.items()
    )
