"""Who may share what, in every combination there is: one table of rules against the program.

The table below is written from product.md (rule 2; Settled, "Verdicts") and knows nothing of the code: the first line
that fits decides. It is held beside `consent_rules.outcome` for every age band, every gezag of two guardians, both
gemeenten's rules, and every answer of each person (signs: see makers.py).
"""

from collections.abc import Callable
from itertools import product
from typing import NamedTuple

import pytest

from tests.domain.makers import ONE, TODAY, facts, request
from zorgdesk.domain.consent_rules import outcome
from zorgdesk.domain.municipality_rules import NEUTRAL
from zorgdesk.domain.values import Answer, ConsentOutcome

AGES = (None, 3, 12, 15, 16)
GEZAG = tuple("".join(pair) for pair in product("YVN?-", repeat=2))
RULES = tuple(product((NEUTRAL, ONE), repeat=2))
ANSWERS = ".oJexrNw"
"""Never asked, open, ja, ja until today, expired yesterday, confirm again, nee, withdrawn."""
YES, NOT_YET, NO = Answer.YES, Answer.NOT_YET, Answer.NO


class World(NamedTuple):
    """One combination, as a person would describe it."""

    child_needed: bool
    parents_needed: bool
    one_is_enough: bool
    child: str
    known: str
    unknown: str

    @property
    def deciding(self) -> str:
        """What everyone said who decides today."""
        return (self.known if self.parents_needed else "") + (self.child if self.child_needed else "")


def _says(world: World, signs: str) -> bool:
    return any(sign in signs for sign in world.deciding)


def _ja(sign: str) -> bool:
    return sign in "Je"


VERDICTS: tuple[tuple[str, Callable[[World], bool], Answer], ...] = (
    ("a nee or a withdrawal of anyone who decides is a nee", lambda w: _says(w, "Nw"), NO),
    ("from 12 the child's own ja is needed", lambda w: w.child_needed and not _ja(w.child), NOT_YET),
    ("from 16 the child alone decides", lambda w: not w.parents_needed, YES),
    ("nobody with known gezag: nobody can say ja", lambda w: not w.known, NOT_YET),
    ("one is enough: a ja of a known gezag holder", lambda w: w.one_is_enough and any(map(_ja, w.known)), YES),
    ("one is enough, and nobody said it", lambda w: w.one_is_enough, NOT_YET),
    ("all must sign, and a gezag is unknown", lambda w: bool(w.unknown), NOT_YET),
    ("all must sign, and one did not say ja", lambda w: not all(map(_ja, w.known)), NOT_YET),
    ("every ja that is needed is there", lambda _: True, YES),
)

WORDS: tuple[tuple[str, Callable[[World, Answer], bool], ConsentOutcome], ...] = (
    ("withdrawn", lambda w, _: _says(w, "w"), ConsentOutcome.WITHDRAWN),
    ("ouders oneens", lambda w, answer: answer is NO and _says(w, "Je"), ConsentOutcome.PARENTS_DISAGREE),
    ("refused", lambda _, answer: answer is NO, ConsentOutcome.REFUSED),
    ("ends today", lambda w, answer: answer is YES and _ends_today(w), ConsentOutcome.EXPIRES_SOON),
    ("allowed", lambda _, answer: answer is YES, ConsentOutcome.ALLOWED),
    ("expired", lambda w, _: _says(w, "x"), ConsentOutcome.EXPIRED),
    ("confirm again", lambda w, _: _says(w, "r"), ConsentOutcome.RECONFIRM),
    ("nobody was asked", lambda w, _: set(w.deciding + _waiting(w)) <= {"."}, ConsentOutcome.NOT_ASKED),
    ("1 van 2", lambda _, __: True, ConsentOutcome.PARTLY),
)


def _ends_today(world: World) -> bool:
    """All must sign: the first ja that ends counts; one is enough: the last of the parents."""
    parents = [sign for sign in world.known if _ja(sign)] if world.parents_needed else []
    last = all if world.one_is_enough else any
    return (world.child_needed and world.child == "e") or bool(parents and last(sign == "e" for sign in parents))


def _waiting(world: World) -> str:
    return world.unknown if world.parents_needed else ""


def _world(years: int | None, gezag: str, one_is_enough: bool, said: str) -> World:
    parents = list(zip(gezag, said, strict=False))
    return World(
        child_needed=years is not None and years >= 12,
        parents_needed=years is None or years < 16,
        one_is_enough=one_is_enough,
        child=said[2],
        known="".join(sign for has, sign in parents if has in "YV"),
        unknown="".join(sign for has, sign in parents if has == "?"),
    )


def _expected(world: World) -> tuple[Answer, ConsentOutcome]:
    answer = next(verdict for _, fits, verdict in VERDICTS if fits(world))
    return answer, next(word for _, fits, word in WORDS if fits(world, answer))


def _answers(years: int | None, gezag: str) -> list[str]:
    """Every answer of those who are there; a child under 12 may have said anything, which counts for nothing."""
    mother, father = ("." if has == "-" else ANSWERS for has in gezag)
    child = "N." if years is None or years < 12 else ANSWERS
    return ["".join(signs) for signs in product(mother, father, child)]


@pytest.mark.parametrize("years", AGES)
def test_every_combination_amounts_to_what_the_table_says(years: int | None) -> None:
    rows = {said: request(signs=said) for said in map("".join, product(ANSWERS, repeat=3))}
    wrong = []
    for gezag, (care, residence) in product(GEZAG, RULES):
        case = facts(years=years, gezag=gezag, care_rules=care, residence_rules=residence)
        for said in _answers(years, gezag):
            result = outcome(rows[said], case, TODAY)
            expected = _expected(_world(years, gezag, care is ONE and residence is ONE, said))
            if (result.answer, result.outcome) != expected:
                wrong.append(f"{years=} {gezag=} {said=} {care is ONE=} {residence is ONE=}: {result.outcome}")
    assert not wrong, f"{len(wrong)} differ, first: " + "; ".join(wrong[:5])


def test_every_line_of_the_table_decides_somewhere() -> None:
    deciding, naming = set(), set()
    for years, gezag, one in product((3, 12, 16), GEZAG, (True, False)):
        for said in _answers(years, gezag):
            world = _world(years, gezag, one, said)
            why, answer = next((why, verdict) for why, fits, verdict in VERDICTS if fits(world))
            deciding.add(why)
            naming.add(next(why for why, fits, _ in WORDS if fits(world, answer)))
    assert deciding == {why for why, _, _ in VERDICTS}
    assert naming == {why for why, _, _ in WORDS}
