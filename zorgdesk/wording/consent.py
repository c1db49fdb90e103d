"""What a row of the consent matrix says: its badge, the cells of the people, and the sentence of the side panel."""

from datetime import date

from zorgdesk.domain.consent_rules import ConsentResult, Voice, VoiceState
from zorgdesk.domain.facts import ConsentRequestFact
from zorgdesk.domain.values import Answer, ConsentLight, ConsentOutcome, ConsentPurpose, SignRule
from zorgdesk.wording.formats import count, day, listed, plain, short, short_by
from zorgdesk.wording.labels import label, label_inside
from zorgdesk.wording.people import capital, together, who

_STATES = {
    VoiceState.YES: "Ja",
    VoiceState.NOT_ASKED: "Nog open",
    VoiceState.OPEN: "Nog open",
    VoiceState.RECONFIRM: "Opnieuw bevestigen",
    VoiceState.EXPIRED: "Verlopen",
    VoiceState.WITHDRAWN: "Ingetrokken",
    VoiceState.REFUSED: "Nee",
}
_ACTS = {
    ConsentPurpose.OBSERVATION: "Observeren",
    ConsentPurpose.CONSULT: "Op naam overleggen",
    ConsentPurpose.COACHING: "Coaching op de groep",
    ConsentPurpose.REFERRAL: "Verwijzen",
    ConsentPurpose.INFORM: "Informeren",
    ConsentPurpose.HANDOVER: "Overdragen",
    ConsentPurpose.PHOTO_VIDEO: "Foto en film maken",
}


def outcome_words(result: ConsentResult, on: date) -> str:
    """The badge of a row: Mag, Nog 14 dagen, 1 van 2, Niet delen, Oneens, Verlopen, … (look.md 9b)."""
    if result.outcome is ConsentOutcome.EXPIRES_SOON and result.until is not None:
        days = (result.until - on).days
        return f"Nog {count(days, 'dag', 'dagen')}" if days else "Alleen vandaag nog"
    if result.outcome is ConsentOutcome.PARTLY:
        return f"{result.yes_count} van {result.needed_count}"
    return label(result.outcome)


def until_words(result: ConsentResult) -> str:
    """The column "Geldig tot": a day with a short year, or a dash."""
    end = result.until if result.answer is Answer.YES else None
    return f"{short(end)} {end.year % 100:02d}" if end else "–"


def light_words(light: ConsentLight, until: date | None, on: date) -> str:
    """The light of a case: Volledig, Deels, Verloopt 24 nov, … (look.md 9b)."""
    if light is ConsentLight.EXPIRES and until is not None:
        far = until.year != on.year
        return f"Verloopt {plain(until) if far else short(until)}"
    return label(light)


def voice_words(voice: Voice, on: date) -> tuple[str, str]:
    """One cell of the matrix: the answer, and when and how it was given or asked; long ago with the year."""
    answer = voice.answer
    if answer is None or voice.state is VoiceState.NOT_ASKED:
        return _STATES[voice.state], "niet gevraagd"
    if voice.state is VoiceState.OPEN:
        return _STATES[voice.state], f"gevraagd {short_by(answer.asked_on, on=on)}" if answer.asked_on else "gevraagd"
    when = {VoiceState.EXPIRED: answer.valid_until, VoiceState.WITHDRAWN: answer.withdrawn_on}
    moment = when.get(voice.state, answer.decided_on)
    manner = label_inside(answer.manner) if answer.manner else ""
    dated = short_by(moment, on=on) if moment else ""
    return _STATES[voice.state], " · ".join(part for part in (dated, manner) if part)


def why(request: ConsentRequestFact, result: ConsentResult) -> str:
    """The sentences of the side panel: may it, and who or what is missing."""
    act = _ACTS[request.purpose]
    if result.answer is Answer.YES:
        end = f" tot en met {day(result.until)}" if result.until else ""
        verb = "zei" if len(result.yes_from) == 1 else "zeiden"
        return f"{act} mag{end}. {capital(together([voice.decider for voice in result.yes_from]))} {verb} ja."
    if result.answer is Answer.NO:
        return f"{act} mag niet. {_refusals(result)}"
    return f"{act} mag nog niet. {_missing(result)}"


def _refusals(result: ConsentResult) -> str:
    """Who said no or withdrew, and on which day."""
    said = []
    for voice in result.refused_by:
        assert voice.answer is not None
        withdrawn = voice.state is VoiceState.WITHDRAWN
        on = voice.answer.withdrawn_on if withdrawn else voice.answer.decided_on
        verb = "trok de toestemming in" if withdrawn else "zei nee"
        said.append(f"{capital(who(voice.decider))} {verb}{f' op {day(on)}' if on else ''}.")
    return " ".join(said)


def _missing(result: ConsentResult) -> str:
    """Whom or what the row waits for."""
    unclear = [voice.decider for voice in result.unknown]
    if result.rule is SignRule.ALL and unclear and not result.waiting_for:
        return f"Het gezag van {listed([who(one) for one in unclear])} is nog onbekend."
    if not result.voices:
        return "Er is nog niemand met gezag bekend."
    if result.outcome is ConsentOutcome.NOT_ASKED:
        return "Er is nog niets gevraagd."
    people = listed([who(voice.decider) for voice in result.waiting_for])
    verb = "heeft" if len(result.waiting_for) == 1 else "hebben"
    if result.outcome is ConsentOutcome.EXPIRED:
        return f"De toestemming is verlopen. Vraag het opnieuw aan {people}."
    if result.outcome is ConsentOutcome.RECONFIRM:
        return f"Vraag {people} of het ja nog klopt."
    return f"{capital(people)} {verb} nog niet geantwoord."
