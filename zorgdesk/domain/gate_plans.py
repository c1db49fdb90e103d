"""The gate for papers about a plan: for the own team, and the request of a traject to a party (product.md rules 1-4).

What stays in the own team needs no consent and carries minimal data; an objection is shown and not enforced (Settled).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.gate_parts import Party, as_recipient, row_for, with_party
from zorgdesk.domain.values import Act, Answer, ConsentPurpose, ConsentScope, OrganisationKind
from zorgdesk.domain.verdicts import CaseTab, Check, CheckKind, MissingItem, Place, PlaceField, Point, Verdict, Weight

_MUST_BE_SAID = frozenset({"assignment", "done_when"})
HARD_NAMES = frozenset({MissingItem.OWN_NAME_IN_TEXT})


def paper_for_own_team(facts: CaseFacts, on: date) -> Verdict:
    """May a paper about this child be made for the own team?"""
    place = Place(CaseTab.CONSENT, PlaceField.GUARDIANS)
    objection = Point(MissingItem.TEAM_TALK_OBJECTION, Weight.SOFT, place)
    return Verdict(
        Act.OWN_TEAM_PAPER,
        Answer.YES,
        on,
        facts.case_id,
        notes=(objection,) if facts.objects_to_team_talk else (),
        in_order=(Check(CheckKind.OWN_TEAM_ONLY),),
    )


def group_plan(facts: CaseFacts, on: date, *, moments: int, counts: bool, left_out: int) -> Verdict:
    """May the plan on one A4 be made? It needs an actie with a moment of the day, and something to count.

    `left_out` is how many acties have no moment of the day and are not on the sheet: said, not enforced.
    """
    verdict = paper_for_own_team(facts, on)
    to_goals = Place(CaseTab.PLAN, PlaceField.TEXT, key="goal")
    missing = [MissingItem.NO_DAY_MOMENTS] if not moments else []
    missing += [MissingItem.NO_COUNTING_QUESTION] if not counts else []
    notes = [Point(MissingItem.ACTIONS_WITHOUT_MOMENT, Weight.SOFT, to_goals, number=left_out)] if left_out else []
    return replace(
        verdict,
        answer=Answer.NOT_YET if missing else Answer.YES,
        points=tuple(Point(item, Weight.HARD, to_goals) for item in missing),
        notes=(*verdict.notes, *(notes if moments else ())),
    )


def request_trajectory(facts: CaseFacts, to: Party | None, on: date, *, empty: Sequence[str] = ()) -> Verdict:
    """May a traject be asked of this party? It needs a ja for verwijzen to that party, as a verwijzing does.

    The ja must cover something on paper. Without a party it is asked about the wijkteam, so that the answer says what
    is missing. `empty` names what the request itself still lacks (`assignment`, `done_when`, `if_not`, `executor_id`).
    """
    party = as_recipient(to if to is not None else OrganisationKind.LOCAL_TEAM)
    verdict = with_party(Act.REQUEST_TRAJECTORY, facts, ConsentPurpose.REFERRAL, party, on)
    points = list(verdict.points)
    row = row_for(facts, ConsentPurpose.REFERRAL, party)
    if row is not None and row.scope is ConsentScope.TALK:
        place = Place(CaseTab.CONSENT, PlaceField.REQUEST, ref=row.request_id)
        points.append(Point(MissingItem.SCOPE_TOO_NARROW, Weight.HARD, place, recipient=verdict.recipient))
    points += [
        Point(
            MissingItem.REQUEST_INCOMPLETE,
            Weight.HARD if name in _MUST_BE_SAID else Weight.SOFT,
            Place(CaseTab.TRAJECTORY, PlaceField.TEXT, key=name),
            code=name,
        )
        for name in empty
    ]
    answer = Answer.NOT_YET if verdict.answer is Answer.YES and points else verdict.answer
    return replace(verdict, answer=answer, points=tuple(points))


def with_hard_names(verdict: Verdict) -> Verdict:
    """No typed reason lets a name go along on a paper that has no place for it (product.md rule 3)."""
    return replace(
        verdict,
        points=tuple(
            replace(point, weight=Weight.HARD) if point.item in HARD_NAMES else point for point in verdict.points
        ),
    )
