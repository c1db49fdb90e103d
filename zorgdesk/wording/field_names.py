"""What a field is called inside a sentence that says it is missing."""

from zorgdesk.wording.formats import listed

_FIELDS = {
    "case_director": "regiehouder",
    "contact_for_parents": "contactpersoon voor ouders",
    "parties_involved": "alle partijen betrokken",
    "goal": "een doel",
    "evaluation_on": "een evaluatiedatum",
    "go_no_go": "een go/no-go",
    "assignment": "de opdracht",
    "funding": "een geldstroom",
    "frequency": "hoe vaak en hoe lang",
    "length": "hoeveel weken of maanden",
    "beschikking": "een beschikking, of dat die is aangevraagd",
    "beschikking_municipality": "de gemeente van de beschikking",
    "beschikking_hours": "de uren van de beschikking",
    "beschikking_from": "de begindatum van de beschikking",
    "beschikking_until": "de einddatum van de beschikking",
    "beschikking_requested_on": "de dag waarop de beschikking is aangevraagd",
    "outcome": "de uitkomst",
    "findings": "wat eruit kwam",
    "decision": "een besluit",
    "reason": "een reden",
    "present": "wie erbij was",
    "no_follow_up": "een datum voor de navraag, of een reden waarom niet",
    "follow_up_who": "wie navraag doet",
    "follow_up_on": "een datum voor de navraag vanaf vandaag",
    "specialist_answer": "het antwoord op de eerste grens",
    "specialist_reason": "de reden bij de eerste grens",
    "safety_answer": "het antwoord op de tweede grens",
    "safety_reason": "de reden bij de tweede grens",
    "limit_decision": "het besluit",
}


def field_names(missing: tuple[str, ...]) -> str:
    """The names of missing fields as a list in a sentence: "een doel en een go/no-go"."""
    return listed([_FIELDS[name] for name in missing])
