"""What the editor of an overdracht says: head, chain of steps, outline, hints, the right column (look.md screen 10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.handovers import (
    AreaSheet,
    HandoverSheet,
    ParentViewSheet,
)
from zorgdesk.domain.consent_rules import Decider
from zorgdesk.domain.dates import age_on
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.values import (
    AreaScore,
    ConsentScope,
    DeliveryRule,
    DevelopmentArea,
    HandoverAttachment,
    HandoverManner,
    HandoverStep,
    JournalKind,
    SignRule,
    VveStatus,
    WarmRule,
)
from zorgdesk.wording.formats import day, listed, middot, plain, short
from zorgdesk.wording.labels import label, label_inside
from zorgdesk.wording.people import capital, who

# The head ------------------------------------------------------------------------------------------------------------

NO_SCHOOL: Final = "nog geen school"
PREVIEW: Final = "Voorbeeld"
MORE: Final = "Meer"
NEW_VERSION: Final = "Nieuwe versie"
TO_CASE: Final = "Naar de casus"
PARTS: Final = "Onderdelen"
BEGIN: Final = "Overdracht beginnen"
BEGUN: Final = "Overdracht begonnen"
EMPTY_TITLE: Final = "Nog geen overdracht"
EMPTY_LINE: Final = "U begint met elf gebieden. Wat al in het dossier staat, kiest u erbij."


def title(name: str) -> str:
    """Overdracht Wout Wolkenkijker."""
    return f"Overdracht {name}"


def context(sheet: HandoverSheet, place: str, group: str, on: date) -> str:
    """3;9 · Het Luchtschip, Ballonnen · naar De Papieren Boot · warm, want VVE · start 1 feb 2027."""
    starts = f"start {plain(sheet.school_starts_on)}" if sheet.school_starts_on else ""
    school = f"naar {sheet.school_name}" if sheet.school_name else NO_SCHOOL
    version = f"versie {sheet.version}" if sheet.version > 1 else ""
    born = str(age_on(sheet.birth_date, on)) if sheet.birth_date and sheet.birth_date <= on else ""
    return middot(born, ", ".join(part for part in (place, group) if part), school, manner(sheet), starts, version)


def manner(sheet: HandoverSheet) -> str:
    """warm, want VVE: koud or warm, and why the rule says so."""
    reason = _why_warm(sheet.rules, sheet.vve_status, sheet.has_concern)
    word = label_inside(sheet.manner)
    if sheet.manner is HandoverManner.WARM and sheet.rules.warm_rule is WarmRule.ALWAYS:
        return "altijd warm"
    if sheet.manner is HandoverManner.WARM:
        return f"{word}, want {reason}" if reason else f"{word}, op verzoek"
    return word if not reason else f"{word}, eigen keuze"


def manner_rule(sheet: HandoverSheet) -> str:
    """What the gemeente's rule says for this child."""
    reason = _why_warm(sheet.rules, sheet.vve_status, sheet.has_concern)
    says = "warm" if reason else "koud"
    rule = label_inside(sheet.rules.warm_rule)
    return f"Regel van {sheet.municipality_name}: {rule}. Voor dit kind: {says}."


def _why_warm(rules: MunicipalityRules, vve: VveStatus, has_concern: bool) -> str:
    if rules.warm_rule is WarmRule.ALWAYS:
        return "altijd"
    if rules.warm_rule in (WarmRule.VVE, WarmRule.VVE_OR_CONCERN) and vve is VveStatus.YES:
        return "VVE"
    return "zorg" if rules.warm_rule is WarmRule.VVE_OR_CONCERN and has_concern else ""


def read_only(sheet: HandoverSheet, on: date) -> tuple[str, str]:
    """The banner of a version that was sent."""
    sent = sheet.done[HandoverStep.SENT]
    how = f", {label_inside(sheet.send_manner)}" if sheet.send_manner else ""
    what = f"Versie {sheet.version} is verstuurd op {day(sent.done_on, on=on)}{how}"
    if not sheet.is_newest:
        return what, "Er is een nieuwere versie. Deze kunt u alleen lezen."
    return what, "Wat school heeft, blijft zo staan. Wijzigen doet u in een nieuwe versie."


# The chain -----------------------------------------------------------------------------------------------------------

STEP_DATE: Final = "Wanneer?"
STEP_WHO: Final = "Door wie?"
STEP_MANNER: Final = "Hoe ging het naar school?"
STEP_NOTE: Final = "Waarom?"
STEP_SAFE: Final = "Nog niet"
_STEP_QUESTIONS: Final[dict[HandoverStep, str]] = {
    HandoverStep.DRAFT: "Is het concept begonnen?",
    HandoverStep.DISCUSSED: "Is de overdracht besproken met de ouders?",
    HandoverStep.REACTION: "Staat de reactie van de ouders vast?",
    HandoverStep.CONSENT: "Is de toestemming compleet?",
    HandoverStep.SENT: "Is de overdracht naar school?",
    HandoverStep.RECEIVED: "Heeft school de overdracht ontvangen?",
    HandoverStep.WARM_TALK: "Is het warme gesprek geweest?",
}
_STEP_ACTS: Final[dict[HandoverStep, str]] = {
    HandoverStep.DRAFT: "Concept vastleggen",
    HandoverStep.DISCUSSED: "Bespreking vastleggen",
    HandoverStep.REACTION: "Reactie vastzetten",
    HandoverStep.CONSENT: "Toestemming afronden",
    HandoverStep.SENT: "Versturen vastleggen",
    HandoverStep.RECEIVED: "Ontvangst vastleggen",
    HandoverStep.WARM_TALK: "Warm gesprek vastleggen",
}
_STEP_DONE: Final[dict[HandoverStep, str]] = {
    HandoverStep.DRAFT: "Concept vastgelegd",
    HandoverStep.DISCUSSED: "Bespreking vastgelegd",
    HandoverStep.REACTION: "Reactie vastgezet",
    HandoverStep.CONSENT: "Toestemming afgerond",
    HandoverStep.SENT: "Versturen vastgelegd",
    HandoverStep.RECEIVED: "Ontvangst vastgelegd",
    HandoverStep.WARM_TALK: "Warm gesprek vastgelegd",
}
_STEP_LINES: Final[dict[HandoverStep, str]] = {
    HandoverStep.DISCUSSED: "Daarna schrijft u op wat de ouders ervan vinden.",
    HandoverStep.REACTION: "Daarna staan hun woorden vast. U kunt die dan niet meer wijzigen.",
    HandoverStep.SENT: "Daarna kunt u deze versie alleen nog lezen.",
    HandoverStep.WARM_TALK: "Daarmee is de overdracht klaar.",
}


def step_question(step: HandoverStep) -> str:
    """The title of the question for a step."""
    return _STEP_QUESTIONS[step]


def step_act(step: HandoverStep) -> str:
    """The button that records a step."""
    return _STEP_ACTS[step]


def step_done(step: HandoverStep) -> str:
    """The toast."""
    return _STEP_DONE[step]


def step_line(step: HandoverStep, skipped: Sequence[HandoverStep]) -> str:
    """What follows, or what is skipped."""
    if skipped:
        return f"U slaat over: {listed([label_inside(one) for one in skipped])}. Schrijf op waarom."
    return _STEP_LINES.get(step, "")


def step_second(sheet: HandoverSheet, step: HandoverStep, on: date) -> str:
    """Below a step in the chain: its date, `1 van 2`, or the planned day."""
    done = sheet.done.get(step)
    if done is not None:
        return short(done.done_on)
    result = sheet.consent.result
    if step is HandoverStep.CONSENT and result is not None:
        return f"{result.yes_count} van {result.needed_count}"
    if step is HandoverStep.WARM_TALK and sheet.warm_talk_on is not None:
        return day(sheet.warm_talk_on, on=on)
    return ""


# The outline ---------------------------------------------------------------------------------------------------------

SECTIONS: Final[dict[str, str]] = {
    "this_is_me": "Dit ben ik",
    "vve": "VVE en volgsysteem",
    "what_works": "Wat werkt, wat niet",
    "support": "Ondersteuning",
    "home_situation": "Thuissituatie",
    "transition": "Overgang",
    "school": "School",
    "views": "Zienswijze van ouders",
}


def areas_head(areas: Sequence[AreaSheet]) -> str:
    """11 gebieden, or how many of them are filled in."""
    filled = sum(area.score is not None for area in areas)
    return f"{len(areas)} gebieden" if filled == len(areas) else f"{filled} van {len(areas)} gebieden ingevuld"


def area_title(number: int, area: DevelopmentArea) -> str:
    """3  Spel en betrokkenheid."""
    return f"{number}  {label(area)}"


def scale_word(rules: MunicipalityRules, score: AreaScore) -> str:
    """The word of this gemeente for a score, else the neutral one."""
    return rules.scale_label_for(score) or label(score)


def source(words: str) -> str:
    """Bron: observatie 29 okt, plan."""
    return f"Bron: {words}" if words.strip() else ""


# Insert from the file ------------------------------------------------------------------------------------------------

INSERT_TITLE: Final = "Uit dossier"
INSERT: Final = "Invoegen"
NOTHING_TO_INSERT: Final = "Er is nog geen gedeelde observatie, notitie of plan."
_SOURCES: Final[dict[str, str]] = {"observation": "observatie", "plan": "plan"}


def source_of(kind: str, seen_on: date) -> str:
    """observatie 29 okt: what stands behind an inserted text."""
    known = _SOURCES.get(kind) or label_inside(JournalKind(kind))
    return known if kind == "plan" else f"{known} {short(seen_on)}"


def inserted(text: str, where: str) -> str:
    """A fact with its source, for a text that has no line for the source."""
    return f"{text} ({where})"


# The right column ----------------------------------------------------------------------------------------------------

VIEW_CARD: Final = "Zienswijze van ouders"
LOCKED: Final = "Hun eigen woorden. U kunt deze tekst niet wijzigen."
NOT_SAID: Final = "De ouders zeiden nog niets over dit formulier."
WRITE_VIEW: Final = "Woorden opschrijven"
CONSENT_CARD: Final = "Toestemming voor school"
CHOOSE_SCHOOL: Final = "School kiezen"
SCHOOL_FIRST: Final = "Kies eerst naar welke school het kind gaat."
ASK: Final = "Toestemming vragen"
ASKED: Final = "Toestemming gevraagd"
NOT_ASKED: Final = "Voor deze school is nog niets gevraagd."
TO_CONSENT: Final = "Naar toestemming"
GOES_CARD: Final = "Wat gaat mee"
FORM: Final = "Formulier voor school"
SEND_CARD: Final = "Naar school"
MAKE_PDF: Final = "PDF maken"
PDF_AGAIN: Final = "PDF opnieuw maken"
SENT_OTHERWISE: Final = "Al verstuurd zonder PDF?"
STILL_NEEDED: Final = "Nog nodig"
TALK_DATE: Final = "Datum van het warme gesprek"
FINISHED: Final = "De overdracht is klaar."
RULES_CHANGED: Final = "Deze gemeente heeft nu een andere regel. Dit concept houdt de oude."
ACCEPT_RULES: Final = "Nieuwe regel overnemen"
RULES_ACCEPTED: Final = "Nieuwe regel overgenomen"


def attachment(kind: HandoverAttachment, sheet: HandoverSheet) -> str:
    """A tick of what goes along; the volgsysteem by its name."""
    if kind is HandoverAttachment.TRACKING and sheet.tracking_system.strip():
        return f"Uitdraai {sheet.tracking_system.strip()}"
    return label(kind)


def view_head(view: ParentViewSheet, name: str) -> str:
    """Wiep Wolkenkijker (moeder) herkent dit deels."""
    who_said = f"{name} ({label_inside(view.relation)})"
    return f"{who_said} herkent dit: {label_inside(view.recognises)}." if view.recognises else who_said


def wish(words: str) -> str:
    """The wish for school, as said."""
    return f"Wens: {words.strip()}" if words.strip() else ""


def decider_line(decider: Decider, *, unknown: bool) -> str:
    """moeder · gezag."""
    if decider.relation is None:
        return "beslist zelf mee"
    return middot(label_inside(decider.relation), "gezag onbekend" if unknown else "gezag")


def voice_badge(voice_label: str, when: str) -> str:
    """Ja, 9 nov."""
    return f"{voice_label}, {when}" if when else voice_label


def consent_rule(municipality: str, rule: SignRule) -> str:
    """In Sprookstad tekenen alle ouders met gezag."""
    if rule is SignRule.ALL:
        return f"In {municipality} tekenen alle ouders met gezag."
    return f"In {municipality} is één ouder met gezag genoeg."


def record_answer(decider: Decider) -> str:
    """Antwoord van vader vastleggen."""
    return f"Antwoord van {who(decider)} vastleggen"


def consent_text(scope: ConsentScope, school: str, attached: Sequence[HandoverAttachment]) -> str:
    """What exactly is asked: kept with the question and read back by the parents."""
    parts = ["het overdrachtsformulier"]
    parts += [f"de {label_inside(kind)}" for kind in attached]
    if scope is ConsentScope.FORM_AND_WARM_TALK:
        parts.append("een warm gesprek")
    return f"{capital(listed(parts))} naar {school}."


def released(on_day: date, on: date) -> str:
    """PDF gemaakt op di 10 nov."""
    return f"PDF gemaakt op {day(on_day, on=on)}."


def sent_line(sheet: HandoverSheet, on: date) -> str:
    """Verstuurd op di 3 nov door Fenna Fantasia, beveiligde mail."""
    sent = sheet.done[HandoverStep.SENT]
    how = f", {label_inside(sheet.send_manner)}" if sheet.send_manner else ""
    by = f" door {sent.done_by}" if sent.done_by else ""
    return f"Verstuurd op {day(sent.done_on, on=on)}{by}{how}."


def receipt_line(sheet: HandoverSheet, on: date) -> str:
    """Whether school said that it came in."""
    received = sheet.done.get(HandoverStep.RECEIVED)
    return f"Ontvangen op {day(received.done_on, on=on)}." if received else "School heeft de ontvangst nog niet gemeld."


def talk_line(held_on: date, on: date) -> str:
    """Warm gesprek gehad op wo 25 nov."""
    return f"Warm gesprek gehad op {day(held_on, on=on)}."


def delivery(rules: MunicipalityRules) -> str:
    """Who brings it to school."""
    words = {
        DeliveryRule.ORGANISATION: "De opvang stuurt het naar school.",
        DeliveryRule.PARENTS: "De ouders nemen het mee naar school.",
        DeliveryRule.ONE_TIME_CODE: "De ouders geven school een eenmalige code.",
    }
    return words[rules.delivery_rule]


# Parts of the editor -------------------------------------------------------------------------------------------------

VIEWS_NOTE: Final = "Schrijf op wat de ouder zegt, in de woorden van de ouder zelf."
VIEWS_NOTE_LOCKED: Final = "Deze woorden staan vast. Een nieuwe reactie komt in een nieuwe versie."
NO_GUARDIANS: Final = "Er zijn nog geen ouders bekend. Vul ze in bij de intake."
PARTY_HINT: Final = "Wat doet deze partij, en sinds wanneer?"
PARTIES_NOTE: Final = "Vink aan wie genoemd mag worden. Vraag dat eerst aan de ouders."
NO_PARTIES: Final = "Er is geen andere partij met toestemming bekend."
CHOOSE: Final = "Kies een school"
OTHER_MUNICIPALITY: Final = "andere gemeente"


def party_withdrawn(name: str) -> str:
    """A party whose consent ended."""
    return f"{name} (geen toestemming meer, blijft weg)"


def school_option(name: str, here: bool) -> str:
    """A school in the drop-down."""
    return name if here else f"{name} ({OTHER_MUNICIPALITY})"


def vve_line(status: VveStatus, since: date | None, by: str) -> str:
    """VVE: ja, sinds 1 okt 2025, door JGZ Sprookstad. Wijzigen kan bij de intake."""
    parts = [f"VVE-indicatie: {label_inside(status)}"]
    if since is not None:
        parts.append(f"sinds {plain(since)}")
    if by:
        parts.append(f"door {by}")
    return f"{', '.join(parts)}. Wijzigen kan bij de intake."


def version_line(version: int, started_on: date, sent_on: date | None, on: date) -> str:
    """Versie 1 · verstuurd di 3 nov."""
    state = f"verstuurd {day(sent_on, on=on)}" if sent_on else f"begonnen {day(started_on, on=on)}"
    return middot(f"Versie {version}", state)


def summary(sheet: HandoverSheet) -> str:
    """Naar De Papieren Boot · warm, want VVE · 9 van 11 gebieden ingevuld."""
    school = f"naar {sheet.school_name}" if sheet.school_name else NO_SCHOOL
    return capital(middot(school, manner(sheet), areas_head(sheet.areas)))
