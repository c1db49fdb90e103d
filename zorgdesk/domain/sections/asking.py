"""How a form section asks: a field with its Dutch question, because the question is printed with the answer."""

from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True)
class Question:
    """One question of a section: field name, question, hint below it, and how many lines the field starts with."""

    name: str
    text: str
    hint: str
    lines: int
    internal: bool


def asked(text: str, *, hint: str = "", lines: int = 4, internal: bool = False) -> Any:
    """A text field of a section. `internal` answers never leave the program (product.md, Visibility)."""
    return field(default="", metadata={"question": text, "hint": hint, "lines": lines, "internal": internal})


def questions_of(section: type) -> tuple[Question, ...]:
    """The questions of a section, in the order in which they are asked."""
    return tuple(
        Question(
            part.name,
            part.metadata["question"],
            part.metadata["hint"],
            part.metadata["lines"],
            part.metadata["internal"],
        )
        for part in fields(section)
    )


def key_of(section: type) -> str:
    """The stable name under which the answers are kept."""
    return str(section.__dict__["KEY"])
