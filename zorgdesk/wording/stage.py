"""Why a case stands where it stands, for the tool tip of the phase (look.md, screen 04)."""

from zorgdesk.domain.stage import StageResult, StageWhy
from zorgdesk.wording.formats import plain
from zorgdesk.wording.labels import label

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


def why(result: StageResult) -> str:
    """One sentence: the fact that makes the stage, with its date, and whether care ended meanwhile."""
    words, joint = _WHY[result.why]
    dated = result.on is not None and joint
    sentence = f"{words} ({joint} {plain(result.on)})." if dated and result.on else f"{words}."
    return f"{sentence} {CARE_ENDED}." if result.care_ended and result.why is not StageWhy.CARE_ENDED else sentence


def name(result: StageResult) -> str:
    """The name of the phase."""
    return label(result.stage)
