"""Why a case stands where it stands, since when, and what would move it on (look.md, screens 04 and 05)."""

from zorgdesk.domain.stage import Onward, OnwardStep, StageResult, StageWhy
from zorgdesk.wording.formats import plain
from zorgdesk.wording.labels import label

STAGE = "Fase"
CARE_ENDED = "Opvang beëindigd – begeleiding loopt door"

_WHY = {
    StageWhy.CLOSED: ("De casus is afgesloten", "op"),
    StageWhy.HANDOVER_RUNS: ("Het overdrachtsformulier is begonnen", "op"),
    StageWhy.WAITS_FOR_SCHOOL: ("De overdracht is verstuurd; de school moet nog antwoorden", "op"),
    StageWhy.HANDOVER_DONE: ("De school heeft de overdracht", "sinds"),
    StageWhy.WAITS_FOR_HELP: ("Verwezen, wacht op hulp", "sinds"),
    StageWhy.PLAN_ACTIVE: ("Het begeleidingsplan loopt", "sinds"),
    StageWhy.PLAN_DRAFT: ("Het begeleidingsplan is nog een concept", ""),
    StageWhy.CARE_ENDED: ("De opvang is beëindigd", "op"),
    StageWhy.PLAN_ENDED: ("Het begeleidingsplan is afgerond", "op"),
    StageWhy.OBSERVED: ("Er is geobserveerd, er is nog geen plan", "op"),
    StageWhy.SHEET_OUT: ("Een observatieblad is afgedrukt", "op"),
    StageWhy.INTAKE_DONE: ("De intake is klaar, observeren kan beginnen", "op"),
    StageWhy.INTAKE_RUNS: ("De intake loopt", "sinds"),
    StageWhy.NO_CHILD_YET: ("Er is een signaal, nog geen kind", "sinds"),
}


_ONWARD = {
    Onward.NAME_THE_CHILD: "Vul de naam van het kind in",
    Onward.CASE_DIRECTOR: "Spreek af wie de regie heeft",
    Onward.CONTACT_FOR_PARENTS: "Spreek af wie contact houdt met de ouders",
    Onward.PARTIES_INVOLVED: "Betrek alle partijen",
    Onward.FINISH_INTAKE: "Rond de intake af",
    Onward.OBSERVE: "Observeer, of begin het plan",
    Onward.ENTER_SHEET: "Voer het observatieblad in",
    Onward.BEGIN_PLAN: "Begin het begeleidingsplan",
    Onward.ADD_GOAL: "Voeg een doel toe",
    Onward.SET_EVALUATION: "Kies een evaluatiedatum",
    Onward.ADD_GO_NO_GO: "Plan een go/no-go",
    Onward.ACTIVATE_PLAN: "Maak het plan actief",
    Onward.DECIDE: "Neem het besluit bij de go/no-go",
    Onward.EVALUATE: "Evalueer het plan",
    Onward.HELP_STARTS: "De hulp begint",
    Onward.SEND_HANDOVER: "Verstuur de overdracht",
    Onward.RECEIPT: "Leg de ontvangst door school vast",
    Onward.WARM_TALK: "Voer het warme gesprek",
    Onward.AFTERCARE_STEP: "Doe de volgende stap van de nazorg",
    Onward.CLOSE: "Sluit de casus",
    Onward.FOLLOW_UP: "Doe de navraag",
    Onward.REOPEN: "Heropen de casus als het nodig is",
}


def onward(step: OnwardStep) -> str:
    """What would move the case on: "Evalueer het plan (1 dec 2026)"."""
    return f"{_ONWARD[step.what]} ({plain(step.on)})" if step.on is not None else _ONWARD[step.what]


def why(result: StageResult) -> str:
    """One sentence: the fact that makes the stage, with its date, and whether care ended meanwhile."""
    words, joint = _WHY[result.why]
    dated = result.on is not None and joint
    sentence = f"{words} ({joint} {plain(result.on)})." if dated and result.on else f"{words}."
    return f"{sentence} {CARE_ENDED}." if result.care_ended and result.why is not StageWhy.CARE_ENDED else sentence


def name(result: StageResult) -> str:
    """The name of the phase."""
    return label(result.stage)
