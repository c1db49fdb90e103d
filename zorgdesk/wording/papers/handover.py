"""The words of paper 01, overdracht naar de basisschool."""

from collections.abc import Sequence
from datetime import date

from zorgdesk.casework.sheets.handover_paper import (
    AttentionPoint,
    HandoverPaper,
    NamedParty,
    PlanSummary,
    ScalePlace,
)
from zorgdesk.casework.sheets.papers import ParentOnPaper, StaffOnPaper
from zorgdesk.domain.values import (
    ConsentScope,
    DevelopmentArea,
    HandoverManner,
    ParentalAuthority,
    RecognisesPicture,
    VveStatus,
)
from zorgdesk.wording.formats import age_words, count, listed
from zorgdesk.wording.labels import label_inside
from zorgdesk.wording.papers.common import role
from zorgdesk.wording.papers.days import capital, long_date, month_and_year

KIND = "Overdracht naar de basisschool"
SHORT_KIND = "Overdracht"
BORN, CALLED, LANGUAGES, STARTS = "Geboren", "Roepnaam", "Thuistalen", "Start op school"
CARE, PRESENT, MENTOR = "Opvang", "Aanwezig", "Mentor"
VVE, VVE_PROGRAMME, TRACKING, MANNER = "VVE", "VVE-programma", "Volgsysteem", "Soort overdracht"
FOR_WHOM, ATTACHMENT, NO_ATTACHMENT = "Voor wie", "Bijlage", "geen"
FIRST_DAY = "Goed om te weten op de eerste dag"
GOES_WELL = "Dit gaat goed"
OVERVIEW = "Elf gebieden in één oogopslag"
OVERVIEW_NOTE = (
    "Vet en met bladzijde: lees de toelichting. De plaats van de stip zegt wat wij nu zien, niet wat een kind van deze "
    "leeftijd moet kunnen."
)
SEE_PAGE = "→ p."
NOT_SEEN = "niet gezien"
WHO_BOOKMARK = "Wie is dit kind?"
ABOUT_ME, HAPPY_WITH, CALMED_BY = "Dit ben ik", "Hier word ik blij van", "Hier word ik rustig van"
AREAS = "Wat wij zien, per gebied"
HELPS = "Wat helpt"
WORKS_TITLE, WORKS_NOT = "Wat werkt en wat werkt niet", "Dit werkt niet"
SUPPORT = "Zorg en ondersteuning"
GIVEN = "Ondersteuning"
PLAN, NO_PLAN, INVOLVED, FURTHER, HOME = "Begeleidingsplan", "Nee.", "Betrokken", "Verder", "Thuis"
NO_PARTIES = "Geen, of geen toestemming om namen te noemen."
NO_PENDING, NO_AIDS = "Geen lopende aanvraag.", "Geen hulpmiddelen op school."
HOME_BY_PARENTS = "Over thuis vertellen de ouders zelf, als zij dat willen."
HOME_AGREED = "De ouders vinden goed dat dit hier staat."
ADVICE = "Advies voor de overgang"
SETTLING_IN, TALK = "Wennen", "Gesprek"
PARENTS_VIEW = "Wat de ouders ervan vinden"
RECOGNISES = "Herkent u dit beeld?"
WISH = "Wens voor school"
NO_WORDS = "De ouders hebben nog niets gezegd over dit formulier."
ADD = "Wilt u nog iets toevoegen?"
ADD_LEAD = "Dat kan nu of later. Wat u hier schrijft, gaat ongewijzigd mee."
CONSENT = "Toestemming per ontvanger"
CONSENT_LEAD = (
    "Kruis per regel aan. Zonder ‘ja’ gaat er niets naar die ontvanger. U kunt een ‘ja’ later intrekken: bel of mail "
    "de mentor."
)
TO_WHOM, WHAT = "Aan wie", "Wat"
SIGNATURES = "Handtekeningen"
SEEN, CONSENT_LINE = "Voor gezien", "Toestemming"
SEEN_MEANS = ": u hebt dit formulier gelezen en besproken en een kopie gekregen. U hoeft het er niet mee eens te zijn. "
CONSENT_MEANS = ": u tekent voor wat u hierboven hebt aangekruist."
OUR_SIDE, WHAT_WE_SAW = "Opvang", "Ingevuld volgens wat wij zagen"
RECEIPT = "Ontvangst door de school"
RECEIPT_WORDS = (
    "Vult u deze strook in en stuurt u hem terug? Dan weten de ouders en wij dat het formulier veilig is aangekomen. "
)
RECEIVED_ON, RECEIVED_BY, TALK_ON = "Ontvangen op", "Naam en functie", "Gesprek gepland op"

AREA_NAMES = {
    DevelopmentArea.LANGUAGE: "Spraak en taal",
    DevelopmentArea.SOCIAL_EMOTIONAL: "Welbevinden en omgaan met anderen",
    DevelopmentArea.PLAY: "Spel en betrokkenheid",
    DevelopmentArea.WORK_ATTITUDE: "Werkhouding en aandacht",
    DevelopmentArea.NUMERACY: "Rekenprikkels en denken",
    DevelopmentArea.LITERACY: "Boeken, rijmen en letters",
    DevelopmentArea.GROSS_MOTOR: "Grote beweging",
    DevelopmentArea.FINE_MOTOR: "Kleine beweging en tekenen",
    DevelopmentArea.SELF_CARE: "Zelf doen",
    DevelopmentArea.SENSES_BODY: "Zien, horen en lichaam",
    DevelopmentArea.ADVANCE: "Snel van begrip (voorsprong)",
}

_TOPICS = {
    DevelopmentArea.LANGUAGE: "Taal",
    DevelopmentArea.SOCIAL_EMOTIONAL: "Omgaan met anderen",
    DevelopmentArea.PLAY: "Spel",
    DevelopmentArea.WORK_ATTITUDE: "Aandacht",
    DevelopmentArea.NUMERACY: "Rekenen",
    DevelopmentArea.LITERACY: "Boeken",
    DevelopmentArea.GROSS_MOTOR: "Bewegen",
    DevelopmentArea.FINE_MOTOR: "Tekenen",
    DevelopmentArea.SELF_CARE: "Zelf doen",
    DevelopmentArea.SENSES_BODY: "Lichaam",
    DevelopmentArea.ADVANCE: "Voorsprong",
}

RECOGNITION = {RecognisesPicture.YES: "ja", RecognisesPicture.PARTLY: "deels", RecognisesPicture.NO: "nee"}

_SCOPES = {
    ConsentScope.TALK: "warm gesprek, ouders erbij",
    ConsentScope.REPORT: "een verslag",
    ConsentScope.FORM: "dit formulier",
    ConsentScope.FORM_WITH_ATTACHMENTS: "dit formulier + bijlage",
    ConsentScope.FORM_AND_WARM_TALK: "dit formulier + warm gesprek",
}

_VVE = {
    VveStatus.YES: "ja", VveStatus.NO: "nee", VveStatus.REQUESTED: "in aanvraag", VveStatus.UNKNOWN: "niet bekend",
}  # fmt: skip

_MANNERS = {HandoverManner.WARM: "warm", HandoverManner.COLD: "koud"}
_NUMBER_WORDS = {3: "drie", 4: "vier", 5: "vijf"}
_WITH_AUTHORITY = (ParentalAuthority.YES, ParentalAuthority.LEGAL_GUARDIAN)


def child_and_age(sheet: HandoverPaper) -> str:
    """The subtitle."""
    return f"{sheet.child_full_name}, {age_words(sheet.age_months)}"


def filled_in(sheet: HandoverPaper) -> str:
    """Ingevuld op … door …. Formulier …."""
    who = ", ".join(part for part in (sheet.filled_by.name, role(sheet.filled_by.role)) if part)
    form = f" Formulier {sheet.form_name}." if sheet.form_name else ""
    return f"Ingevuld op {long_date(sheet.filled_on)} door {who}.{form}"


def running_head(sheet: HandoverPaper) -> str:
    """Head of the pages after the first."""
    return f"{SHORT_KIND} · {sheet.child_full_name} · geb. {long_date(sheet.birth_date)}"


def parents_label(parents: Sequence[ParentOnPaper]) -> str:
    """Ouders, allebei met gezag."""
    holding = [parent for parent in parents if parent.authority in _WITH_AUTHORITY]
    if len(parents) == 1:
        return "Ouder, met gezag" if holding else "Ouder"
    if len(parents) == len(holding) == 2:
        return "Ouders, allebei met gezag"
    return "Ouders"


def parents_value(parents: Sequence[ParentOnPaper]) -> str:
    """Names under each other, three and more in a line; who has no gezag is said where it differs."""
    same = len({parent.authority in _WITH_AUTHORITY for parent in parents}) < 2
    notes = {
        ParentalAuthority.YES: "gezag", ParentalAuthority.NO: "geen gezag",
        ParentalAuthority.UNKNOWN: "gezag niet bekend", ParentalAuthority.LEGAL_GUARDIAN: "voogd",
    }  # fmt: skip
    plain = same and len(parents) < 3 and all(parent.authority is ParentalAuthority.YES for parent in parents)
    names = [parent.name if plain else f"{parent.name} ({notes[parent.authority]})" for parent in parents]
    return ("\n" if len(parents) < 3 else ", ").join(names)


def care(sheet: HandoverPaper) -> str:
    """Group and since when."""
    since = f"sinds {month_and_year(sheet.care_since)}" if sheet.care_since else ""
    return "\n".join(part for part in (sheet.group, since) if part)


def presence(sheet: HandoverPaper) -> str:
    """4 dagdelen per week, regelmatig."""
    parts = []
    if sheet.dayparts_per_week is not None:
        parts.append(f"{count(sheet.dayparts_per_week, 'dagdeel', 'dagdelen')} per week")
    if sheet.attends_regularly is not None:
        parts.append("regelmatig" if sheet.attends_regularly else "wisselend")
    return ", ".join(parts)


def person(of: StaffOnPaper | None) -> str:
    """Name, and the phone at work under it."""
    return "" if of is None else "\n".join(part for part in (of.name, of.phone) if part)


def vve(sheet: HandoverPaper) -> str:
    """Status, since when, from whom."""
    since = f"sinds {long_date(sheet.vve_since)}" if sheet.vve_since else ""
    by = f"afgegeven door {sheet.vve_issued_by}" if sheet.vve_issued_by else ""
    return ", ".join(part for part in (_VVE[sheet.vve], since, by) if part)


def vve_programme(sheet: HandoverPaper) -> str:
    """Programme and duration: the legal duty."""
    if sheet.vve is VveStatus.NO and not sheet.vve_programme:
        return "niet van toepassing"
    spans = []
    if sheet.vve_months is not None:
        spans.append(f"{sheet.vve_months}\u00a0mnd")
    if sheet.vve_hours_per_week is not None:
        spans.append(f"{sheet.vve_hours_per_week}\u00a0uur per week")
    duration = ", ".join(spans)
    return ": ".join(part for part in (sheet.vve_programme, duration) if part)


def tracking(sheet: HandoverPaper) -> str:
    """The KVS and its last round."""
    last = f"laatst {long_date(sheet.tracking_last_on)}" if sheet.tracking_last_on else ""
    return ", ".join(part for part in (sheet.tracking_system, last) if part)


def manner(sheet: HandoverPaper) -> tuple[str, str]:
    """The word (printed bold), and the reason after it."""
    return _MANNERS[sheet.manner], f": {sheet.manner_reason}" if sheet.manner_reason else ""


def attachments(sheet: HandoverPaper) -> str:
    """Attachments go along only with a ja."""
    names = (*sheet.attachments, *(label_inside(kind) for kind in sheet.attached))
    return f"{listed(names)} (bij ‘ja’)" if names else NO_ATTACHMENT


def place_label(place: ScalePlace) -> str:
    """The gemeente's own word for a place on the scale, else the neutral one."""
    return place.label or label_inside(place.score)


def topic(point: AttentionPoint) -> str:
    """The word or two before a point of attention."""
    return point.topic or (_TOPICS[point.area] if point.area is not None else "")


def involvement(party: NamedParty) -> str:
    """What a named party does, after its name."""
    return f": {party.involvement}" if party.involvement.strip() else ""


def recognises_of(who: str) -> str:
    """The label where each parent's answer stands apart."""
    return f"Herkent {who} dit beeld?"


def attention(first_name: str) -> str:
    """Head of the points of attention."""
    return f"Hier vraagt {first_name} aandacht"


def who_is(first_name: str) -> str:
    """Heading of the child's own page; the bookmark has no name."""
    return f"Wie is {first_name}?"


def areas_lead(labels: Sequence[str]) -> str:
    """How to read the scale, with the places of this gemeente."""
    number = _NUMBER_WORDS.get(len(labels), str(len(labels)))
    return (
        f"Eerst wat wij zien, dan wat helpt. De lijn heeft {number} plaatsen: {', '.join(labels)}. "
        f"Het vierkantje betekent: {NOT_SEEN}."
    )


def works(first_name: str) -> str:
    """Head of what works."""
    return f"Dit werkt bij {first_name}"


def plan(summary: PlanSummary) -> str:
    """The plan in one line each."""
    began = month_and_year(summary.began_on)
    period = (
        f"Ja, van {began} tot en met {month_and_year(summary.ended_on)}."
        if summary.ended_on
        else (f"Ja, sinds {began}; het plan loopt nog.")
    )
    goal = f" Doel: {_sentence(summary.goal)}" if summary.goal else ""
    result = f" Resultaat: {_sentence(summary.result)}" if summary.result else ""
    return f"{period}{goal}{result}"


def parties_agreed(holders: int) -> str:
    """Who agreed to the names."""
    if holders < 2:
        return "De ouder vindt goed dat wij deze namen noemen."
    return f"{'Beide' if holders == 2 else 'Alle'} ouders vinden goed dat wij deze namen noemen."


def further(sheet: HandoverPaper) -> str:
    """Requests, aids, and who tells about home."""
    pending = _sentence(sheet.pending) if sheet.pending else NO_PENDING
    aids = _sentence(sheet.aids) if sheet.aids else NO_AIDS
    home = "" if sheet.home_situation else HOME_BY_PARENTS
    return " ".join(part for part in (pending, aids, home) if part)


def home(sheet: HandoverPaper) -> str:
    """The home situation, with the yes that lets it stand here."""
    return f"{_sentence(sheet.home_situation)} {HOME_AGREED}"


def needs(first_name: str) -> str:
    """Label of the child's needs."""
    return f"{first_name} heeft nodig"


def talk(sheet: HandoverPaper) -> str:
    """With whom, why, and whether the parents come."""
    parts = []
    if sheet.talk_with:
        parts.append(f"Graag met {sheet.talk_with.rstrip('.')}.")
    if sheet.talk_reason:
        parts.append(f"Reden: {_sentence(sheet.talk_reason)}")
    if sheet.parents_attend_talk is not None:
        parts.append("De ouders willen erbij zijn." if sheet.parents_attend_talk else "De ouders hoeven er niet bij.")
    return " ".join(parts)


def parents_lead(discussed_on: date | None) -> str:
    """Whose words these are."""
    when = f", opgeschreven tijdens het gesprek op {long_date(discussed_on)}" if discussed_on else ""
    return f"In hun eigen woorden{when}. De opvang verandert deze tekst niet."


def scope(of: ConsentScope) -> str:
    """How much is shared."""
    return _SCOPES[of]


def recipient(name: str) -> str:
    """Name of a recipient at the start of a table cell."""
    return capital(name)


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."
