"""What the tab Traject says: how often, until when, who pays, what became of it (look.md screen 30)."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.trajectories import (
    BeschikkingSheet,
    EvaluationSheet,
    ExecutorSheet,
    FundingSheet,
    OtherTrajectory,
    TrajectorySheet,
)
from zorgdesk.domain.values import (
    BeschikkingStatus,
    ConsentOutcome,
    FundingStream,
    Rhythm,
    TrajectoryKind,
    TrajectoryStatus,
)
from zorgdesk.wording.formats import count, day, decimal, listed, middot, near_day, period, plain
from zorgdesk.wording.labels import label, label_inside

EMPTY_TITLE: Final = "Nog geen traject"
EMPTY_LINE: Final = (
    "Een traject is hulp in de groep: wie komt, hoe vaak en tot wanneer. "
    "Kies een sjabloon, dan is het meeste al ingevuld."
)
BEGIN: Final = "Traject beginnen"
NEW: Final = "Nieuw traject"
END_ACT: Final = "Verlengen of stoppen…"
CHANGE: Final = "Wijzigen…"
REQUEST_PAPER: Final = "Trajectaanvraag maken…"
NOTE_ADVICE: Final = "Advies noteren…"
RESUME: Final = "Traject hervatten"
TO_BIN: Final = "Naar prullenbak"
MORE: Final = "Meer met dit traject"
BINNED: Final = "Traject ligt in de prullenbak"
RESUMED: Final = "Traject loopt weer"
PLANNED_UNTIL_NOW: Final = "Gepland tot nu"
DELIVERED: Final = "Geweest"
MODELLED: Final = "Voordoen aan pm'er"
WHOLE: Final = "Hele periode"
HOURS: Final = "uur"
TIMES: Final = "keer"
ASSIGNMENT: Final = "Opdracht"
GOAL: Final = "Doel"
DONE_WHEN: Final = "Klaar als"
IF_NOT: Final = "Wat als niet"
ADVICE: Final = "Advies"
NO_ADVICE: Final = "Nog geen advies genoteerd."
EVALUATIONS: Final = "Evaluatie"
EVALUATE: Final = "Evalueren"
DECIDE: Final = "Besluit vastleggen"
MONEY: Final = "Geldstroom"
MONEY_CHANGE: Final = "Wijzig"
PAID_FROM: Final = "Betaald uit"
MUNICIPALITY: Final = "Gemeente"
FUNDED_HOURS: Final = "Uren"
FUNDING_STATE: Final = "Stand"
BESCHIKKING: Final = "Beschikking"
BESCHIKKING_NOT_NEEDED: Final = "Deze hulp is zonder beschikking. Kiest u langere hulp, dan vraagt de app er wel om."
NO_GOAL_TITLE: Final = "Dit traject heeft nog geen einddoel"
NO_GOAL: Final = "Bespreek het einddoel met pm'er en ouders. Dan weet u wanneer het klaar is."
WRITE_GOAL: Final = "Doel invullen"
TO_CONSENT: Final = "Naar toestemming"
CHOOSE: Final = "Welk traject wilt u zien?"
EARLIER_LOOK: Final = "Bekijk"
NO_MOMENT: Final = "Alle go/no-go's zijn besloten."
ADD_MOMENT: Final = "Go/no-go plannen"
PLACEMENT: Final = "plaatsing"
HISTORY: Final = "Geschiedenis…"


def kind_name(kind: TrajectoryKind, title: str) -> str:
    """How a traject is called: its own name, else its kind."""
    return title or label(kind)


def name(sheet: TrajectorySheet | OtherTrajectory) -> str:
    """How a traject is called."""
    return kind_name(sheet.kind, sheet.title)


def lasting(minutes: int) -> str:
    """1,5 uur, 2 uur, 45 minuten."""
    if minutes >= 60 and minutes % 30 == 0:
        return f"{decimal(minutes / 60).removesuffix(',0')} uur"
    return count(minutes, "minuut", "minuten")


_PER: Final = {Rhythm.WEEK: "per week", Rhythm.FORTNIGHT: "per 2 weken", Rhythm.TOTAL: "in totaal"}


def often(times: int, minutes: int, rhythm: Rhythm) -> str:
    """2 keer 1,5 uur per week."""
    if rhythm is Rhythm.PLACEMENT:
        return PLACEMENT
    return f"{times} keer {lasting(minutes)} {_PER[rhythm]}"


def how_often(times: int, rhythm: Rhythm) -> str:
    """2 keer per week: where hours are left out."""
    return PLACEMENT if rhythm is Rhythm.PLACEMENT else f"{times} keer {_PER[rhythm]}"


def frequency(sheet: TrajectorySheet) -> str:
    """2 keer 1,5 uur per week."""
    return often(sheet.times, sheet.minutes, sheet.rhythm)


def head(sheet: TrajectorySheet) -> str:
    """Ambulant, 2 keer 1,5 uur per week."""
    return f"{name(sheet)}, {frequency(sheet)}"


def executor(who: ExecutorSheet | None, shown: str) -> str:
    """Cor Coachman, Stichting Naastje; `shown` is the name as the privacy view lets it be seen."""
    if who is None:
        return "Nog niemand gevonden"
    return f"{shown}, {who.organisation}" if who.organisation else f"{shown}, eigen organisatie"


def run_line(sheet: TrajectorySheet, who: str) -> str:
    """Who, from when until when, and which goals."""
    return middot(who, period(sheet.starts_on, sheet.ends_on), goals(sheet))


def goals(sheet: TrajectorySheet) -> str:
    """Hoort bij doel 1 en 2."""
    numbers = [str(goal.position) for goal in sheet.goals]
    return f"hoort bij doel {listed(numbers)}" if numbers else ""


def state(sheet: TrajectorySheet, on: date) -> tuple[str, str, str]:
    """Kind, icon and words of the badge."""
    if sheet.status is TrajectoryStatus.STOPPED:
        return "mute", "circle-stop", f"Gestopt {day(sheet.ended_on or on, on=on)}"
    if sheet.status is TrajectoryStatus.COMPLETED:
        return "info", "circle-check", f"Afgerond {day(sheet.ended_on or on, on=on)}"
    if sheet.starts_on > on:
        return "info", "calendar-days", f"Begint {near_day(sheet.starts_on, on=on)}"
    if sheet.ends_on < on:
        return "warn", "triangle-alert", "Voorbij einddatum"
    return "ok", "circle-check", "Loopt"


def end_line(sheet: TrajectorySheet, mask: str) -> str:
    """Why it ended; `mask` is the reason as it may be seen."""
    return f"{label(sheet.status)}: {mask}" if sheet.is_over else ""


def extended(sheet: TrajectorySheet) -> str:
    """That the end was moved, and from when."""
    if not sheet.extensions:
        return ""
    last = sheet.extensions[-1]
    return f"Verlengd van {plain(last.ended_before)} tot {plain(last.ends_on)}"




# Go/no-go and evaluation ---------------------------------------------------------------------------------------------


def moment_title(planned_on: date, on: date) -> str:
    """Go/no-go over 2 dagen."""
    away = (planned_on - on).days
    if away < 0:
        return f"Go/no-go is {count(-away, 'dag', 'dagen')} te laat"
    if away < 2:
        return f"Go/no-go is {near_day(planned_on, on=on)}"
    return f"Go/no-go over {count(away, 'dag', 'dagen')}" if away <= 21 else f"Go/no-go op {day(planned_on, on=on)}"


def evaluation_line(one: EvaluationSheet, on: date) -> str:
    """When it is, or what it said."""
    if one.held_on is None:
        late = " · te laat" if one.planned_on < on else ""
        return f"{day(one.planned_on, on=on)}{late}"
    outcome = label(one.outcome) if one.outcome is not None else ""
    return f"{day(one.held_on, on=on)} · {outcome}"


# Money ---------------------------------------------------------------------------------------------------------------


def stream(one: FundingSheet) -> str:
    """gemeente: preventie; the name of a law keeps its capital."""
    return label(one.stream) if one.stream is FundingStream.YOUTH_ACT else label_inside(one.stream)


def municipality(one: FundingSheet) -> str:
    """Sprookstad (woongemeente); the gemeente of residence pays unless another was chosen."""
    if not one.municipality:
        return "nog niet bekend"
    return f"{one.municipality} ({'woongemeente' if one.pays_by_residence else 'zelf gekozen'})"


def funded(one: FundingSheet, whole: int | None) -> str:
    """21 van 40 uur: what is planned of what this geldstroom pays."""
    if one.minutes is None:
        return f"{_short(whole)} uur" if whole is not None else "alle uren"
    return f"{_short(whole)} van {_short(one.minutes)} uur" if whole is not None else f"{_short(one.minutes)} uur"


def _short(minutes: int) -> str:
    return decimal(minutes / 60).removesuffix(",0")


def beschikking_state(sheet: TrajectorySheet, on: date) -> tuple[str, str, str]:
    """Kind, icon and words of the badge beside Beschikking."""
    newest = sheet.beschikking
    if newest is None:
        return ("warn", "triangle-alert", "Ontbreekt") if sheet.rules.needs_beschikking else (
            "ok", "circle-check", "Niet nodig")  # fmt: skip
    if newest.status is BeschikkingStatus.REQUESTED:
        return "warn", "file-clock", "Aangevraagd"
    if newest.status is BeschikkingStatus.REFUSED:
        return "bad", "circle-x", "Afgewezen"
    ends_on = newest.ends_on
    if ends_on is not None and ends_on < on:
        return "bad", "circle-x", "Afgelopen"
    if ends_on is not None and (ends_on - on).days <= 8 * 7:
        return "warn", "file-clock", f"Nog {weeks_left(ends_on, on)}"
    return "ok", "circle-check", "Toegekend"


def weeks_left(ends_on: date, on: date) -> str:
    """5 weken, 1 week, 3 dagen: until the end."""
    days = (ends_on - on).days
    return count(days // 7, "week", "weken") if days >= 7 else count(days, "dag", "dagen")


def beschikking_line(one: BeschikkingSheet, on: date) -> str:
    """Gemeente, hours, period and number, or when it was asked for."""
    if one.status is BeschikkingStatus.GRANTED:
        until = period(one.starts_on, one.ends_on) if one.starts_on else ""
        amount = f"{_short(one.minutes)} uur" if one.minutes else ""
        return middot(one.municipality, amount, until, f"nummer {one.number}" if one.number else "")
    asked = f"aangevraagd {day(one.requested_on, on=on)}" if one.requested_on else ""
    return middot(one.municipality, asked)


def beschikking_warning(one: BeschikkingSheet | None, on: date) -> str:
    """Eight weeks before its end (domain.md row 33)."""
    if one is None or one.status is not BeschikkingStatus.GRANTED or one.ends_on is None:
        return ""
    if one.ends_on < on:
        return "Deze beschikking is afgelopen. Vraag een nieuwe aan, of stop het traject."
    if (one.ends_on - on).days <= 8 * 7:
        return "De beschikking loopt binnen 8 weken af. Vraag op tijd een nieuwe aan als de hulp doorgaat."
    return ""


# Consent and other trajecten -----------------------------------------------------------------------------------------

_CONSENT: Final[dict[ConsentOutcome, tuple[str, str]]] = {
    ConsentOutcome.WITHDRAWN: (
        "Toestemming ingetrokken – stop of herzie",
        "Een ouder trok de toestemming voor deze hulp in. Stop het traject, of bespreek het en vraag opnieuw.",
    ),
    ConsentOutcome.REFUSED: (
        "Geen toestemming – stop of herzie",
        "Iemand die beslist, zei nee tegen deze hulp. Stop het traject, of bespreek wat wel kan.",
    ),
    ConsentOutcome.PARENTS_DISAGREE: (
        "Ouders zijn het oneens – stop of herzie",
        "Eén ouder zei nee. Eén nee is genoeg: stop het traject, of bespreek het met beide ouders.",
    ),
}
_CONSENT_SOFT: Final[dict[ConsentOutcome | None, str]] = {
    None: "Toestemming voor deze hulp is nog niet gevraagd.",
    ConsentOutcome.NOT_ASKED: "Toestemming voor deze hulp is nog niet gevraagd.",
    ConsentOutcome.PARTLY: "Nog niet iedereen die beslist, gaf toestemming voor deze hulp.",
    ConsentOutcome.EXPIRED: "De toestemming voor deze hulp is verlopen.",
    ConsentOutcome.RECONFIRM: "De toestemming voor deze hulp moet opnieuw bevestigd worden.",
}


def consent_stop(outcome: ConsentOutcome | None) -> tuple[str, str] | None:
    """Title and sentence when the help has to stop or be reviewed; None when not."""
    return _CONSENT.get(outcome) if outcome is not None else None


def consent_open(outcome: ConsentOutcome | None) -> str:
    """What still lacks before the help rests on a ja; empty when it does."""
    return _CONSENT_SOFT.get(outcome, "")


def overlaps(others: tuple[OtherTrajectory, ...]) -> str:
    """That other help runs in the same time; it is said, not blocked."""
    names = [f"{name(one)} ({period(one.starts_on, one.ends_on)})" for one in others]
    return f"Er loopt in deze tijd ook: {listed(names)}. Dat mag; kijk of het niet te veel is." if names else ""


def earlier(sheet: TrajectorySheet) -> str:
    """Eerder: consult van 2 gesprekken, apr 2026."""
    return f"Eerder: {name(sheet)}, {label_inside(sheet.status)} {plain(sheet.ended_on or sheet.ends_on)}"



# Drawers -------------------------------------------------------------------------------------------------------------

END_TITLE: Final = "Verlengen of stoppen"
EXTEND: Final = "Verlengen"
STOP: Final = "Stoppen"
COMPLETE: Final = "Afronden"
KEEP_EXTENDED: Final = "Traject verlengen"
KEEP_STOPPED: Final = "Traject stoppen"
KEEP_COMPLETED: Final = "Traject afronden"
EXTENDED_DONE: Final = "Traject is verlengd"
STOPPED_DONE: Final = "Traject is gestopt"
COMPLETED_DONE: Final = "Traject is afgerond"
NOT_NOW: Final = "Nu niet"
NEED_REASON: Final = "Vul in waarom. Zonder reden blijft het zoals het is."
NEED_DAY: Final = "Vul een dag in."
NEED_LATER: Final = "Kies een dag na de einddatum van nu."
NEED_AFTER_START: Final = "Deze dag ligt voor de start van het traject."
BESCHIKKING_FIRST: Final = "De beschikking loopt eerder af dan deze einddatum. Vraag op tijd een nieuwe aan."
EVALUATION_TITLE: Final = "Traject evalueren"
EVALUATION_KEEP: Final = "Evaluatie bewaren"
EVALUATION_DONE: Final = "Evaluatie is bewaard"
NEED_OUTCOME: Final = "Kies de uitkomst."
NEED_FINDINGS: Final = "Schrijf in een paar woorden wat eruit kwam."
ADVICE_TITLE: Final = "Advies noteren"
ADVICE_KEEP: Final = "Advies bewaren"
ADVICE_DONE: Final = "Advies is bewaard"
ADVICE_LABEL: Final = "Wat is het advies?"
FINDINGS_LABEL: Final = "Wat kwam eruit?"
DECISION_TITLE: Final = "Go/no-go"
DECIDED_LATER: Final = "Deze dag moet nog komen. Kies vandaag of eerder."


def now_words(sheet: TrajectorySheet) -> str:
    """What runs until when, at the top of the drawer."""
    return middot(head(sheet), period(sheet.starts_on, sheet.ends_on))


def past_age(months: int) -> str:
    """Why a placement past an age needs a reason."""
    return f"Langer dan {months // 12};{months % 12} kan alleen met een reden."
