"""Every choice has its Dutch, and no two choices of one kind have the same."""

import inspect
from enum import Enum

import pytest

from zorgdesk.domain import dates, values, verdicts
from zorgdesk.domain.values import OrganisationKind, Relation, VveStatus
from zorgdesk.wording.labels import choices, label, label_inside

KINDS = [
    *(kind for _, kind in inspect.getmembers(values, inspect.isclass) if issubclass(kind, Enum) and list(kind)),
    verdicts.CaseTab,
    dates.Holiday,
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_choice_has_words_of_its_own(kind: type[Enum]) -> None:
    words = [label(member) for member in kind]
    assert all(one.strip() == one and one for one in words)
    assert len(set(words)) == len(words)
    assert all(one[0].isupper() for one in words)


def test_inside_a_sentence_the_first_letter_is_small_unless_the_word_is_written_in_capitals() -> None:
    assert label_inside(Relation.MOTHER) == "moeder"
    assert label_inside(OrganisationKind.JGZ) == "JGZ"


def test_choices_come_in_the_order_in_which_they_are_shown() -> None:
    assert [words for _, words in choices(VveStatus)] == ["Ja", "Nee", "Aangevraagd", "Onbekend"]
