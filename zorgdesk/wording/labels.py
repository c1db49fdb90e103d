"""The Dutch of every choice: `label(member)` for any enum of the domain (tests name a member without a label)."""

from enum import Enum

from zorgdesk.wording import (
    labels_imports,
    labels_people,
    labels_rules,
    labels_sessions,
    labels_trajectories,
    labels_work,
)

_ALL: dict[type[Enum], dict[Enum, str]] = {
    type(next(iter(labels))): dict(labels)
    for labels in (
        *labels_people.LABELS,
        *labels_work.LABELS,
        *labels_rules.LABELS,
        *labels_sessions.LABELS,
        *labels_imports.LABELS,
        *labels_trajectories.LABELS,
    )
}


def label(member: Enum) -> str:
    """The words of a choice, with a capital as on a button or in a list. Raises KeyError for an enum without labels."""
    return _ALL[type(member)][member]


def label_inside(member: Enum) -> str:
    """The same words inside a sentence: a small first letter, unless the word is written in capitals (JGZ, VVE)."""
    words = label(member)
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def choices(kind: type[Enum]) -> list[tuple[Enum, str]]:
    """Every choice of an enum with its words, in the order in which it is shown."""
    return [(member, label(member)) for member in kind]
