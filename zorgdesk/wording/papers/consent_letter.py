"""The words of the toestemmingsbrief: B1, u-form, for parents."""

from zorgdesk.casework.sheets.consent_letter_paper import ConsentAsk, ConsentLetterPaper
from zorgdesk.domain.values import ConsentPurpose, ConsentScope
from zorgdesk.wording.formats import count
from zorgdesk.wording.papers.days import long_date

KIND = "Mogen wij dit delen?"
FOR, ABOUT, ANSWER_BY = "Voor", "Over", "Graag terug voor"
ASKED = "Dit vragen wij u"
ASKED_LEAD = "Kruis bij elke vraag ja of nee aan. Ja op de ene vraag en nee op de andere mag ook."
WHAT_FOR, WHAT = "Waarvoor", "Wat delen wij?"
YES, NO = "ja", "nee"
AGAIN = "U zei hier eerder ja op. Dat ja is verlopen. Daarom vragen wij het opnieuw."
GOOD_TO_KNOW = "Goed om te weten"
SIGNING = "U tekent dat dit uw eigen antwoorden zijn."
NOTHING_ASKED = "Er is nu geen vraag."

_OWN = "Wij zelf"
_NO_NAME = "uw kind"
_SCOPE = {
    ConsentScope.TALK: "Alleen een gesprek, niets op papier.",
    ConsentScope.REPORT: "Een verslag op papier.",
    ConsentScope.FORM: "Het formulier, zonder bijlagen.",
    ConsentScope.FORM_WITH_ATTACHMENTS: "Het formulier met de bijlagen.",
    ConsentScope.FORM_AND_WARM_TALK: "Het formulier, en een gesprek daarover.",
}


def child(sheet: ConsentLetterPaper) -> str:
    """The first name, or that it is their child."""
    return sheet.child_first_name or _NO_NAME


def subtitle(sheet: ConsentLetterPaper) -> str:
    """Below the title."""
    return f"Een vraag over {child(sheet)}"


def running_head(sheet: ConsentLetterPaper) -> str:
    """Head of the pages after the first."""
    return f"{KIND} · {sheet.child_first_name}" if sheet.child_first_name else KIND


def why(sheet: ConsentLetterPaper) -> str:
    """Why this letter comes."""
    name = child(sheet)
    return (
        f"Wij willen {name} goed helpen. Soms doen wij dat samen met een ander. Dan delen wij iets over {name}. "
        "Dat doen wij alleen als u het goed vindt."
    )


def party(ask: ConsentAsk) -> str:
    """With whom, as the heading of a question."""
    return ask.party or _OWN


def heading(number: int, ask: ConsentAsk) -> str:
    """1. JGZ Sprookstad."""
    return f"{number}. {party(ask)}"


def purpose(ask: ConsentAsk, sheet: ConsentLetterPaper) -> str:
    """What would happen after a ja, in one or two sentences."""
    name, who = child(sheet), ask.party
    match ask.purpose:
        case ConsentPurpose.OBSERVATION:
            looks = f"{who} kijkt" if who else "Onze zorgcoördinator kijkt"
            return f"{looks} een tijd mee in de groep. Zo zien wij wat {name} nodig heeft."
        case ConsentPurpose.CONSULT:
            return f"Wij vragen {who or 'een deskundige'} om advies. Daarbij noemen wij de naam van {name}."
        case ConsentPurpose.COACHING:
            return f"{who or 'Een coach'} helpt de groep om {name} beter te begeleiden."
        case ConsentPurpose.REFERRAL:
            return f"Wij melden {name} aan bij {who or 'een hulpverlener'}."
        case ConsentPurpose.INFORM:
            return f"Wij vertellen {who or 'het wijkteam'} dat {name} extra hulp krijgt."
        case ConsentPurpose.HANDOVER:
            return f"Wij geven informatie aan {who or 'de basisschool'}. Zo begint {name} daar goed."
        case ConsentPurpose.PHOTO_VIDEO:
            learns = f"leren {who} en ons team" if who else "leert ons team"
            return f"Wij maken foto of film van {name}. Daarvan {learns}."


def shared(ask: ConsentAsk) -> str:
    """What exactly goes along, and how much."""
    return " ".join(part for part in (_sentence(ask.what_is_shared), _SCOPE[ask.scope]) if part)


def _sentence(words: str) -> str:
    words = words.strip()
    return words if not words or words[-1] in ".!?" else f"{words}."


def good_to_know(sheet: ConsentLetterPaper) -> tuple[str, ...]:
    """What a ja and a nee mean, how long, who else, and how to take it back."""
    together = {
        (True, True): ("Nog iemand heeft gezag. Die vragen wij het ook. Pas als iedereen ja zegt, delen wij iets.",),
        (True, False): ("Nog iemand heeft gezag. Die vragen wij het ook. Bij één nee delen wij niets.",),
    }.get((sheet.others_asked, sheet.all_must_agree), ())
    return (
        "U bent vrij om nee te zeggen. Uw kind blijft gewoon welkom.",
        f"Een ja geldt {count(sheet.months, 'maand', 'maanden')}. Daarna vragen wij het opnieuw.",
        *together,
        f"U kunt een ja altijd intrekken. Eén bericht aan {sheet.contact.name or 'ons'} is genoeg.",
        "Wij delen niet meer dan hierboven staat.",
    )


def hand_in(sheet: ConsentLetterPaper) -> str:
    """What to do with this paper."""
    return f"Lever dit blad in op de groep, graag voor {long_date(sheet.answer_by)}."


def questions(sheet: ConsentLetterPaper) -> str:
    """Whom to ask."""
    phone = f", {sheet.contact.phone}" if sheet.contact.phone else ""
    return f"Hebt u een vraag? Bel {sheet.contact.name or 'ons'}{phone}."
