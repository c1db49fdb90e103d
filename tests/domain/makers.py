"""Facts in shorthand, so that a table of rules reads like the rules themselves.

Gezag, one sign per parent (mother, father): `Y` yes, `N` no, `?` unknown, `V` voogd, `-` there is no such parent.
Answers, one sign per person (mother, father, child): `J` ja until 1 June 2027, `L` without an end, `s` for 14 days,
`d` ja for 30 days, `e` ja until today, `x` expired yesterday, `N` nee, `o` asked and open, `.` never asked,
`w` withdrawn, `W` ja that will be withdrawn next week, `f` ja from next week on, `r` confirm again.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from zorgdesk.domain.dates import add_months
from zorgdesk.domain.facts import CaseFacts, ConsentAnswerFact, ConsentRequestFact, GuardianFact, HandoverFact
from zorgdesk.domain.municipality_rules import NEUTRAL, MunicipalityRules
from zorgdesk.domain.values import (
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    HandoverManner,
    HandoverStep,
    OrganisationKind,
    ParentalAuthority,
    Relation,
    SignRule,
)

TODAY = date(2026, 11, 10)
LONG_AGO = date(2026, 9, 28)
FAR = date(2027, 6, 1)
MOTHER, FATHER = 1, 2
SCHOOL, JGZ, TEAM, SPEECH = 10, 11, 12, 13
ONE = replace(NEUTRAL, sign_rule=SignRule.AT_LEAST_ONE)

_GEZAG = {
    "Y": ParentalAuthority.YES,
    "N": ParentalAuthority.NO,
    "?": ParentalAuthority.UNKNOWN,
    "V": ParentalAuthority.LEGAL_GUARDIAN,
}
_ENDS = {
    "J": FAR,
    "L": None,
    "s": TODAY + timedelta(days=14),
    "d": TODAY + timedelta(days=30),
    "e": TODAY,
    "x": TODAY - timedelta(days=1),
}


def guardians(gezag: str) -> tuple[GuardianFact, ...]:
    """Vera is the mother, Pepijn the father."""
    people = ((MOTHER, "Vera Luchtballon", Relation.MOTHER), (FATHER, "Pepijn Luchtballon", Relation.FATHER))
    return tuple(
        GuardianFact(number, name, relation, _GEZAG[sign])
        for (number, name, relation), sign in zip(people, gezag, strict=True)
        if sign != "-"
    )


def answer(sign: str, guardian_id: int | None) -> ConsentAnswerFact:
    """One answer by its sign."""
    said = ConsentAnswerFact(
        guardian_id, ConsentDecision.YES, LONG_AGO, LONG_AGO, ConsentManner.PAPER, _ENDS.get(sign, FAR)
    )
    changes: dict[str, dict[str, Any]] = {
        "N": {"decision": ConsentDecision.NO, "valid_until": None},
        "o": {"decision": ConsentDecision.OPEN, "decided_on": None, "manner": None, "valid_until": None},
        "w": {"withdrawn_on": TODAY - timedelta(days=7)},
        "W": {"withdrawn_on": TODAY + timedelta(days=7)},
        "f": {"decided_on": TODAY + timedelta(days=7)},
        "r": {"reconfirm": True},
    }
    return replace(said, **changes.get(sign, {}))


def answers(signs: str) -> tuple[ConsentAnswerFact, ...]:
    """The answers of mother, father and child."""
    people = (MOTHER, FATHER, None)
    return tuple(answer(sign, person) for sign, person in zip(signs, people, strict=False) if sign != ".")


def request(
    purpose: ConsentPurpose = ConsentPurpose.REFERRAL,
    signs: str = "",
    *,
    number: int = 100,
    to: int | None = SPEECH,
    name: str = "Wies Woordenaar",
    kind: OrganisationKind | None = OrganisationKind.SPEECH_THERAPY,
    scope: ConsentScope = ConsentScope.REPORT,
) -> ConsentRequestFact:
    """One row of the matrix."""
    return ConsentRequestFact(number, purpose, to, name if to else "", kind if to else None, scope, answers(signs))


def observation(signs: str, number: int = 101) -> ConsentRequestFact:
    """The row for observing by the own coordinator."""
    return request(ConsentPurpose.OBSERVATION, signs, number=number, to=None, scope=ConsentScope.TALK)


def jgz(signs: str, purpose: ConsentPurpose = ConsentPurpose.CONSULT, number: int = 102) -> ConsentRequestFact:
    """The row for talking with the JGZ."""
    return request(purpose, signs, number=number, to=JGZ, name="JGZ Sprookstad", kind=OrganisationKind.JGZ)


def school(
    signs: str, scope: ConsentScope = ConsentScope.FORM, number: int = 103, to: int = SCHOOL
) -> ConsentRequestFact:
    """The row for the overdracht."""
    kind = OrganisationKind.PRIMARY_SCHOOL
    return request(
        ConsentPurpose.HANDOVER, signs, number=number, to=to, name="De Papieren Boot", kind=kind, scope=scope
    )


def local_team(signs: str, number: int = 104) -> ConsentRequestFact:
    """The row for the wijkteam."""
    kind = OrganisationKind.LOCAL_TEAM
    return request(ConsentPurpose.INFORM, signs, number=number, to=TEAM, name="Wijkteam Sprookstad", kind=kind)


def facts(
    *rows: ConsentRequestFact, years: int | None = 3, gezag: str = "YY", rule: SignRule = SignRule.ALL, **more: Any
) -> CaseFacts:
    """Lotje, exactly `years` old on TODAY, with an intake that is done."""
    given: dict[str, Any] = {
        "case_id": 142,
        "code": "K-0142",
        "child_first_name": "Lotje",
        "child_full_name": "Lotje Luchtballon",
        "birth_date": None if years is None else add_months(TODAY, -12 * years),
        "due_date": None,
        "opened_on": date(2026, 9, 1),
        "case_director": "Ada Afspraak",
        "contact_for_parents": "Pleun Proefrit",
        "intake_finished_on": date(2026, 9, 14),
        "care_rules": replace(NEUTRAL, sign_rule=rule),
        "residence_rules": ONE,
        "guardians": guardians(gezag),
        "consent_requests": rows,
    }
    return CaseFacts(**{**given, **more})


def handover(
    *steps: HandoverStep,
    to: int | None = SCHOOL,
    manner: HandoverManner = HandoverManner.COLD,
    rules: MunicipalityRules = NEUTRAL,
    **more: Any,
) -> HandoverFact:
    """A running overdracht with the parents' view in it."""
    done = {step: date(2026, 11, 2) for step in steps}
    given: dict[str, Any] = {"has_parent_view": True, **more}
    return HandoverFact(7, 1, to, "De Papieren Boot" if to else "", manner, rules, done, **given)
