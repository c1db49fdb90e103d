"""Rows of Vandaag and the tool tip of the phase, as on screens 03 and 04."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.makers import TODAY, facts
from zorgdesk.domain.stage import StageResult, StageWhy, stage_of
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import Stage, TaskKind
from zorgdesk.wording import stage, tasks

K = TaskKind
DUE = date(2026, 12, 1)
SINCE = date(2026, 9, 8)


def task(kind: TaskKind, **more: object) -> DueTask:
    return DueTask(kind, 142, DUE, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "title", "reason", "button"),
    [
        (task(K.GO_NO_GO, what="werken de ruilkaarten?", number=2), "Go/no-go: werken de ruilkaarten?",
         "Plan versie 2 · besluit en reden nodig", "Besluiten"),
        (task(K.GO_NO_GO, number=1), "Go/no-go: besluit nemen", "Plan versie 1 · besluit en reden nodig", "Besluiten"),
        (task(K.PLAN_EVALUATION, since=SINCE, number=1), "Evaluatie begeleidingsplan", "Na 12 weken · plan versie 1",
         "Evalueren"),
        (task(K.PLAN_EVALUATION, number=1), "Evaluatie begeleidingsplan", "plan versie 1", "Evalueren"),
        (task(K.CONSENT_EXPIRES, what="JGZ Sprookstad"), "Toestemming verloopt", "JGZ Sprookstad", "Opnieuw vragen"),
        (task(K.CONSENT_EXPIRES), "Toestemming verloopt", "Eigen organisatie", "Opnieuw vragen"),
        (task(K.CONSENT_ANSWER, what="Wies Woordenaar", who="Pepijn Luchtballon", since=SINCE),
         "Antwoord vragen", "aan Pepijn Luchtballon · Wies Woordenaar · gevraagd di 8 sep", "Antwoord vastleggen"),
        (task(K.CONSENT_ANSWER), "Antwoord vragen", "aan het kind", "Antwoord vastleggen"),
        (task(K.ASK_CHILD, who="Lotje", number=12), "Vraag het aan Lotje zelf", "Wordt 12 jaar en beslist dan mee",
         "Toestemming vragen"),
        (task(K.ASK_CHILD, number=16), "Vraag het aan het kind zelf", "Wordt 16 jaar en beslist dan zelf",
         "Toestemming vragen"),
        (task(K.AUTHORITY_UNKNOWN, who="Pepijn"), "Gezag uitzoeken", "Van Pepijn is het gezag onbekend",
         "Gezag vastleggen"),
        (task(K.BIRTH_EXPECTED), "Is het kind geboren?", "Vul dan naam en geboortedatum in", "Naar intake"),
        (task(K.INTAKE_UNFINISHED, since=SINCE, number=2), "Intake afronden", "open sinds di 8 sep · nog 2 punten",
         "Naar intake"),
        (task(K.INTAKE_UNFINISHED), "Intake afronden", "alle punten zijn ingevuld", "Naar intake"),
        (task(K.HANDOVER_START, number=42), "Overdracht starten: 3;6", "Kind is dan 3 jaar en 6 maanden", "Starten"),
        (task(K.HANDOVER_DISCUSS, number=45, what="De Papieren Boot"), "3;9: overdracht bespreken",
         "Bespreken met ouders · De Papieren Boot", "Naar overdracht"),
        (task(K.HANDOVER_SEND, number=46, what="De Papieren Boot"), "3;10: overdracht versturen",
         "Naar De Papieren Boot", "Naar overdracht"),
        (task(K.HANDOVER_SEND, number=46), "3;10: overdracht versturen", "School is nog niet gekozen",
         "Naar overdracht"),
        (task(K.RECEIPT_MISSING, since=SINCE), "Ontvangst nog niet bevestigd", "Verstuurd di 8 sep",
         "Ontvangst vastleggen"),
        (task(K.RECEIPT_MISSING, what="De Papieren Boot"), "Ontvangst nog niet bevestigd", "De Papieren Boot",
         "Ontvangst vastleggen"),
        (task(K.WARM_TALK, since=DUE), "Warm gesprek met school", "Staat gepland", "Gesprek vastleggen"),
        (task(K.WARM_TALK), "Warm gesprek met school", "Nog geen afspraak", "Gesprek vastleggen"),
        (task(K.PARENT_FEEDBACK, what="Zorgteam", since=SINCE), "Terug naar ouders", "Zorgteam · besproken di 8 sep",
         "Vastleggen"),
        (task(K.PARENT_FEEDBACK, what="Zorgteam"), "Terug naar ouders", "Zorgteam", "Vastleggen"),
        (task(K.PARENT_MEETING, what="Evaluatie plan"), "Oudergesprek", "Evaluatie plan", "Voorbereiden"),
        (task(K.PARENT_MEETING), "Oudergesprek", "Doel nog niet ingevuld", "Voorbereiden"),
        (task(K.SHEET_TO_ENTER, what="OBS-2026-0412", since=SINCE), "Blad invoeren",
         "OBS-2026-0412 · afgedrukt di 8 sep", "Blad invoeren"),
        (task(K.SHEET_TO_ENTER, what="OBS-2026-0412"), "Blad invoeren", "OBS-2026-0412", "Blad invoeren"),
        (task(K.ACTION_ITEM, what="Kaarten maken", who="Pleun"), "Kaarten maken", "Actiepunt uit overleg · Pleun",
         "Afvinken"),
        (task(K.SIGNAL_FADES, what="Ballonnen"), "Mag dit signaal verdwijnen?", "Ballonnen", "Beslissen"),
        (task(K.SIGNAL_FADES), "Mag dit signaal verdwijnen?", "Nog geen casus gemaakt", "Beslissen"),
        (task(K.STEP, what="Bellen", who="Fenna"), "Bellen", "Fenna", "Afvinken"),
        (task(K.STEP, what="Bellen"), "Bellen", "Eigen stap", "Afvinken"),
    ],
)  # fmt: skip
def test_a_row_of_vandaag_says_what_why_and_how(given: DueTask, title: str, reason: str, button: str) -> None:
    words = tasks.words(given, TODAY)
    assert (words.title, words.reason, words.button) == (title, reason, button)


def test_a_consent_that_ended_says_so() -> None:
    assert tasks.words(task(K.CONSENT_EXPIRES), DUE).title == "Toestemming verloopt"
    assert tasks.words(task(K.CONSENT_EXPIRES), DUE + timedelta(days=1)).title == "Toestemming verlopen"


def test_late_is_counted_in_days() -> None:
    late = [tasks.late(task(K.STEP), DUE + timedelta(days=days)) for days in (-1, 0, 1, 4)]
    assert late == ["", "", "1 dag", "4 dagen"]


@pytest.mark.parametrize("why", list(StageWhy), ids=lambda why: why.value)
def test_every_stage_says_why_with_and_without_a_date(why: StageWhy) -> None:
    for result in (StageResult(Stage.PLAN, why), StageResult(Stage.PLAN, why, TODAY)):
        assert stage.why(result).endswith(".")
        assert "None" not in stage.why(result)


def test_the_stage_is_named_and_explained() -> None:
    result = stage_of(facts(waiting_since=TODAY), TODAY)
    assert (stage.name(result), stage.why(result)) == (
        "Verwezen, wacht",
        "Verwezen, wacht op hulp (sinds 10 nov 2026).",
    )
    ended = replace(result, care_ended=True)
    assert stage.why(ended).endswith("Opvang beëindigd – begeleiding loopt door.")
