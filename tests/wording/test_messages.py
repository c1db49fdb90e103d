"""Every error says wat, gevolg and wat nu, in short sentences without blame."""

import inspect
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.domain.makers import TODAY, facts, handover, school
from zorgdesk.domain import errors
from zorgdesk.domain.gate import hand_over
from zorgdesk.domain.values import HandoverStep, TableProblem
from zorgdesk.domain.verdicts import Verdict
from zorgdesk.wording import messages_rules, messages_store
from zorgdesk.wording.messages import Message, explain

VALUES: dict[str, Any] = {
    "birth_date": date(2027, 3, 3),
    "due_date": date(2027, 3, 3),
    "happened_on": date(2026, 11, 11),
    "keyword": "ruilen",
    "minutes": 1441,
    "closed_on": TODAY,
    "day": TODAY,
    "decided_on": TODAY,
    "valid_until": date(2026, 1, 15),
    "starts_on": date(2026, 10, 12),
    "last": date(2028, 10, 12),
    "signed_on": date(2026, 11, 3),
    "ends_on": date(2026, 10, 1),
    "missing": ("goal", "go_no_go"),
    "version": 3,
    "times": 9,
    "months": 48,
    "most_years": 5,
    "most_days": 120,
    "is_hard": True,
    "is_evaluation": True,
    "ended_on": TODAY,
    "locked_on": TODAY,
    "given": 7,
    "code": "OBS-2026-0412",
    "settled_on": TODAY,
    "entered_on": TODAY,
    "case_id": 5,
    "step": HandoverStep.SENT,
    "skipped": (HandoverStep.DISCUSSED, HandoverStep.REACTION),
    "limit": 3,
    "rows": 2,
    "open_cases": 3,
    "problem": TableProblem.TOO_MANY_ROWS,
    "group": 2,
    "path": Path("/map/dossier.zorgdesk"),
    "found": 9,
    "known": 2,
    "kind": errors.UnsafePlaceKind.ONEDRIVE,
    "folder": Path("/map/documenten"),
    "reason": next(iter(errors.BackupFlaw)),
    "attachment_id": 4,
    "title": "Verslag logopedie",
    "added_on": TODAY,
    "name": "verslag.pdf",
    "size": 300 * 1024 * 1024,
    "verdict": hand_over(facts(school("Jo"), handover=handover()), TODAY, ()),
}
KINDS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.ZorgDeskError)]
FAMILIES = {"ZorgDeskError", "RuleBroken", "StoreProblem"}


def made(kind: type[errors.ZorgDeskError]) -> errors.ZorgDeskError:
    """One error of a kind, with believable data."""
    names = getattr(kind, "__dataclass_fields__", {})
    given = {name: VALUES[name] for name in names}
    if kind is errors.DiskFailing:
        given["code"] = 10
    return kind(**given)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_has_words_of_its_own(kind: type[errors.ZorgDeskError]) -> None:
    own = messages_rules.EXPLANATIONS if issubclass(kind, errors.RuleBroken) else messages_store.EXPLANATIONS
    assert kind.__name__ in own


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_says_what_the_consequence_is_and_what_to_do(kind: type[errors.ZorgDeskError]) -> None:
    message = explain(made(kind))
    for part in (message.what, message.consequence, message.now):
        assert part.endswith(".")
        for sentence in part.split(". "):
            assert 1 < len(sentence.split()) <= 15, sentence
    lowered = message.text.lower()
    for blame in ("fout", "ongeldig", "error", "none", "verkeerd"):
        assert blame not in lowered


def test_the_sentences_of_look_md_are_kept() -> None:
    assert explain(errors.WrongPassphrase()).text == (
        "Deze wachtzin klopt niet. Er is niets gewist. Probeer het opnieuw of gebruik uw herstelblad."
    )
    assert explain(errors.SheetAlreadyEntered("OBS-2026-0412", TODAY)).text == (
        "Blad OBS-2026-0412 is al ingevoerd op di 10 nov 2026. Er is niets dubbel bewaard. "
        "Open het blad om iets te wijzigen."
    )


def test_a_wrong_group_of_the_recovery_code_is_named_from_one() -> None:
    assert "groep 3" in explain(errors.WrongRecoveryCode(2)).what
    assert "oudere wachtzin" in explain(errors.WrongRecoveryCode(None)).what


def test_missing_fields_are_named_in_words() -> None:
    assert explain(errors.PlanNotReady(("goal", "evaluation_on", "go_no_go"))).what == (
        "Dit plan mist nog: een doel, een evaluatiedatum en een go/no-go."
    )
    assert explain(errors.IntakeIncomplete(("parties_involved",))).what == (
        "De intake mist nog: alle partijen betrokken."
    )


def test_the_gate_says_what_is_missing_first() -> None:
    message = explain(errors.NotAllowed(VALUES["verdict"]))
    assert message.what == "Deze PDF kan nog niet."
    assert message.now.startswith("Voor De Papieren Boot")
    unchecked: Verdict = hand_over(facts(school("JJ"), handover=handover()), TODAY)
    assert explain(errors.NotAllowed(unchecked)).now == "Bekijk de punten en probeer het opnieuw."


def test_an_error_without_words_speaks_with_those_of_its_family() -> None:
    class NewRule(errors.TooManyGoals):
        """A rule that came later."""

    assert explain(NewRule(3)) == explain(errors.TooManyGoals(3))
    assert isinstance(explain(errors.ZorgDeskError()), Message)


def test_a_folder_at_the_root_is_named_too() -> None:
    assert "“/”" in explain(errors.FolderNotWritable(Path("/"))).what
