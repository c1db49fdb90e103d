"""The matrix of screen 13: badges, cells and the sentence beside it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.domain.makers import MOTHER, TODAY, answer, facts, jgz, observation, request
from zorgdesk.domain.consent_rules import Voice, case_light, outcome, voice_state
from zorgdesk.domain.values import ConsentLight, Relation, SignRule
from zorgdesk.wording import consent
from zorgdesk.wording.people import Decider

ONE = SignRule.AT_LEAST_ONE


def badge(signs: str, **more: Any) -> str:
    return consent.outcome_words(outcome(request(signs=signs), facts(**more), TODAY), TODAY)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("JJ", "Mag"),
        ("Js", "Nog 14 dagen"),
        ("Je", "Alleen vandaag nog"),
        ("Jo", "1 van 2"),
        ("oo", "0 van 2"),
        ("..", "Niet gevraagd"),
        ("N.", "Niet delen"),
        ("NJ", "Oneens"),
        ("wJ", "Ingetrokken"),
        ("xJ", "Verlopen"),
        ("rJ", "Opnieuw bevestigen"),
    ],
)
def test_a_row_shows_its_outcome(said: str, expected: str) -> None:
    assert badge(said) == expected


def test_the_column_of_the_end_has_a_short_year_or_a_dash() -> None:
    assert consent.until_words(outcome(request(signs="JJ"), facts(), TODAY)) == "1 jun 27"
    assert consent.until_words(outcome(request(signs="Jx"), facts(), TODAY)) == "–"


def test_a_case_shows_its_light() -> None:
    assert consent.light_words(*case_light(facts(jgz("Js")), TODAY), TODAY) == "Verloopt 24 nov"
    assert consent.light_words(ConsentLight.EXPIRES, date(2027, 1, 4), date(2026, 12, 20)) == "Verloopt 4 jan 2027"
    assert consent.light_words(*case_light(facts(observation("NJ")), TODAY), TODAY) == "Ouders oneens"
    assert consent.light_words(ConsentLight.EXPIRES, None, TODAY) == "Verloopt"


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("J", ("Ja", "28 sep · op papier")),
        (".", ("Nog open", "niet gevraagd")),
        ("o", ("Nog open", "gevraagd 28 sep")),
        ("x", ("Verlopen", "9 nov · op papier")),
        ("w", ("Ingetrokken", "3 nov · op papier")),
        ("N", ("Nee", "28 sep · op papier")),
        ("r", ("Opnieuw bevestigen", "28 sep · op papier")),
    ],
)
def test_a_cell_says_what_when_and_how(sign: str, words: tuple[str, str]) -> None:
    given = None if sign == "." else answer(sign, MOTHER)
    voice = Voice(Decider(MOTHER, "Vera", Relation.MOTHER), voice_state(given, TODAY), given)
    assert consent.voice_words(voice, TODAY) == words


def test_a_cell_about_a_year_ago_says_the_year() -> None:
    long_ago = replace(answer("J", MOTHER), decided_on=TODAY - timedelta(days=358))
    voice = Voice(Decider(MOTHER, "Vera", Relation.MOTHER), voice_state(long_ago, TODAY), long_ago)
    assert consent.voice_words(voice, TODAY) == ("Ja", "17 nov 25 · op papier")


def test_a_cell_without_a_day_or_a_manner_stays_short() -> None:
    mother = Decider(MOTHER, "Vera", Relation.MOTHER)
    bare = replace(answer("J", MOTHER), decided_on=None, manner=None)
    assert consent.voice_words(Voice(mother, voice_state(bare, TODAY), bare), TODAY) == ("Ja", "")
    later = replace(answer("o", MOTHER), asked_on=None, decided_on=TODAY + timedelta(days=1))
    asked = replace(later, asked_on=TODAY)
    assert consent.voice_words(Voice(mother, voice_state(later, TODAY), later), TODAY) == ("Nog open", "niet gevraagd")
    open_ = Voice(mother, voice_state(asked, TODAY), later)
    assert consent.voice_words(open_, TODAY) == ("Nog open", "gevraagd")


def why(signs: str, **more: Any) -> str:
    row = request(signs=signs)
    return consent.why(row, outcome(row, facts(**more), TODAY))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (why("Jo"), "Verwijzen mag nog niet. Vader heeft nog niet geantwoord."),
        (why("oo"), "Verwijzen mag nog niet. Moeder en vader hebben nog niet geantwoord."),
        (why("JJ"), "Verwijzen mag tot en met di 1 jun 2027. Beide ouders zeiden ja."),
        (why("LL", years=None), "Verwijzen mag. Beide ouders zeiden ja."),
        (why("J.", gezag="YN"), "Verwijzen mag tot en met di 1 jun 2027. Moeder zei ja."),
        (why("N."), "Verwijzen mag niet. Moeder zei nee op ma 28 sep 2026."),
        (why("wJ"), "Verwijzen mag niet. Moeder trok de toestemming in op di 3 nov 2026."),
        (why("J.", gezag="Y?"), "Verwijzen mag nog niet. Het gezag van vader is nog onbekend."),
        (why("..", gezag="NN"), "Verwijzen mag nog niet. Er is nog niemand met gezag bekend."),
        (why(".."), "Verwijzen mag nog niet. Er is nog niets gevraagd."),
        (why("Jx"), "Verwijzen mag nog niet. De toestemming is verlopen. Vraag het opnieuw aan vader."),
        (why("Jr"), "Verwijzen mag nog niet. Vraag vader of het ja nog klopt."),
        (why(".J", gezag="??", rule=ONE), "Verwijzen mag nog niet. Er is nog niemand met gezag bekend."),
    ],
)
def test_the_panel_says_whether_it_may_and_whom_it_waits_for(words: str, expected: str) -> None:
    assert words == expected


def test_a_nee_without_a_day_is_still_a_nee() -> None:
    row = request(signs="N.")
    bare = replace(row, answers=(replace(row.answers[0], decided_on=None),))
    assert consent.why(bare, outcome(bare, facts(), TODAY)) == "Verwijzen mag niet. Moeder zei nee."
