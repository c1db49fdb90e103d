"""What the fields of the papers are called, for messages about one field. A test looks whether one is missing."""

from zorgdesk.casework.sheets.paper_problems import PaperField

ANY_TEXT = "een tekst op dit papier"

_FRAME = {
    "organisation": "naam van de organisatie",
    "recipient": "voor wie dit papier is",
    "made_by": "uw naam",
    "made_by_role": "uw functie",
    "number": "nummer",
    "location_line": "locatie",
    "edition": "uitgave",
}
_PEOPLE = {
    "ParentOnPaper": {"name": "naam van een ouder"},
    "StaffOnPaper": {
        "name": "naam van een collega",
        "role": "functie van een collega",
        "phone": "telefoon van een collega",
    },
    "ParentWords": {"words": "woorden van de ouders", "who": "wie dit zei"},
    "DatedFact": {"text": "dit zagen wij"},
}
_HANDOVER = {
    "form_name": "naam van het formulier",
    "child_full_name": "naam van het kind",
    "child_first_name": "roepnaam",
    "home_languages": "thuistalen",
    "group": "groep",
    "vve_issued_by": "VVE afgegeven door",
    "vve_programme": "VVE-programma",
    "tracking_system": "volgsysteem",
    "manner_reason": "reden van de soort overdracht",
    "school": "school",
    "for_whom": "voor wie op school",
    "attachments": "bijlage",
    "goes_well": "dit gaat goed",
    "attention": "hier vraagt het kind aandacht",
    "about_me": "dit ben ik",
    "happy_with": "hier word ik blij van",
    "calmed_by": "hier word ik rustig van",
    "works": "dit werkt",
    "works_not": "dit werkt niet",
    "pending": "lopende aanvragen",
    "aids": "hulpmiddelen op school",
    "home_situation": "thuis",
    "needs": "wat het kind nodig heeft",
    "settling_in": "wennen",
    "talk_with": "gesprek met",
    "talk_reason": "reden voor het gesprek",
    "parent_wish": "wens voor school",
    "support": "welke ondersteuning er was",
}
_PLAN = {
    "child_full_name": "naam van het kind",
    "child_first_name": "roepnaam",
    "group": "groep",
    "made_with": "gemaakt met",
    "needed": "wat is er nodig",
    "group_question": "vraag van de groep",
    "strengths": "sterk en helpend",
    "seen": "wat wij zagen",
    "hinders": "wat het lastig maakt",
    "at_home": "thuis",
    "child_needs": "wat het kind nodig heeft",
    "effort": "inzet",
    "absent_parents": "naam van een ouder",
}
_ITEM = {"about": "waar het om gaat", "done": "al gedaan", "question": "onze vraag"}

_NAMES: dict[str, dict[str, str]] = {
    "PaperFrame": _FRAME,
    **_PEOPLE,
    "HandoverPaper": _HANDOVER,
    "ScalePlace": {"label": "woord op de schaal"},
    "AttentionPoint": {"topic": "onderwerp van een aandachtspunt", "text": "aandachtspunt"},
    "AreaOnPaper": {"seen": "wat wij zien, gebied", "helps": "wat helpt, gebied"},
    "PlanSummary": {"goal": "doel van het plan", "result": "resultaat van het plan"},
    "NamedParty": {"name": "naam van een betrokken partij", "involvement": "wat een betrokken partij doet"},
    "ParentRecognises": {"who": "naam van een ouder"},
    "ConsentRow": {
        "recipient": "ontvanger",
        "recipient_detail": "wie bij de ontvanger",
        "what": "wat de ontvanger krijgt",
    },
    "ParentMeetingPaper": {
        "child_first_name": "roepnaam",
        "place": "plaats",
        "parents_present": "ouder die erbij was",
        "summary": "in het kort",
        "strengths": "dit gaat goed",
        "needs": "wat het kind nodig heeft",
    },
    "AgreementMade": {"what": "afspraak", "who": "wie de afspraak doet", "when": "wanneer de afspraak is"},
    "ConsentGiven": {"party": "met wie", "purpose": "waarvoor"},
    "ContactForParents": {"reachable": "wanneer bereikbaar", "email": "e-mail"},
    "ObservationSheetPaper": {
        "sheet_code": "bladcode",
        "scan_code": "scancode",
        "program_version": "versie van ZorgDesk",
        "child_label": "kind: code en voornaam of initialen",
        "location_group": "locatie en groep",
        "observer": "observator en functie",
        "situation_other": "situatie, anders",
        "question": "observatievraag",
    },
    "SupportPlanPaper": _PLAN,
    "TriedBefore": {"what": "al geprobeerd", "since": "sinds wanneer", "effect": "wat er gebeurde"},
    "GoalOnPaper": {
        "sentence": "doel",
        "specific": "specifiek",
        "group_note": "opmerking van de groep",
        "realistic": "haalbaar",
        "measure": "meten",
    },
    "PlannedAction": {"what": "actie", "how": "hoe", "who": "wie", "when": "wanneer"},
    "DecisionMoment": {"question": "vraag bij het beslismoment", "go_on_if": "doorgaan als"},
    "AgendaOccasion": {
        "title": "soort overleg",
        "guest_name": "naam van de gast",
        "guest_organisation": "organisatie van de gast",
        "place": "plaats",
        "chair": "voorzitter",
        "chair_phone": "telefoon van de voorzitter",
    },
    "AgendaByName": {"child_full_name": "naam van het kind", **_ITEM, "bring": "graag meenemen"},
    "AgendaAnonymous": {"item_code": "code", **_ITEM},
    "GroupPlanByName": {"child_first_name": "roepnaam"},
    "GroupPlanByCode": {"child_code": "code"},
    "GroupPlanBody": {"group": "groep", "always": "wat altijd helpt"},
    "MomentOnPaper": {"words": "naam van het dagmoment"},
    "GroupTip": {"do": "wat u doet, dagmoment", "say": "wat u zegt, dagmoment"},
    "GroupCounting": {"question": "wat de groep telt"},
    "TrajectoryRequestPaper": {
        "child_full_name": "naam van het kind",
        "title": "naam van het traject",
        "assignment": "opdracht",
        "done_when": "klaar als",
        "if_not": "wat als niet",
    },
    "ExecutorOnPaper": {"name": "naam van de uitvoerder", "organisation": "organisatie van de uitvoerder"},
    "PlanChangesForParent": {"parent_name": "naam van een ouder", "parent_address": "adres van een ouder"},
    "PlanChangesBody": {
        "child_full_name": "naam van het kind",
        "child_first_name": "roepnaam",
        "own_summary": "in het kort",
    },
    "GoalSide": {
        "sentence": "doel",
        "behaviour": "specifiek",
        "measured_how": "meten",
        "realistic_because": "haalbaar",
        "outcome": "wat er uit het doel kwam",
    },
    "ActionSide": {
        "what": "actie",
        "how": "hoe",
        "say": "wat u zegt",
        "material": "materiaal",
        "rhythm": "wanneer",
        "executor_name": "wie",
    },
    "MomentSide": {
        "question": "vraag bij het beslismoment",
        "criteria": "doorgaan als",
        "reason": "reden van het besluit",
    },
    "TextChange": {"before": "tekst van het oude plan", "now": "tekst van het nieuwe plan"},
    "PlanSide": {"helpers": "wie helpt"},
    "RecoveryPaper": {
        "groups": "groep van de herstelcode",
        "vault_mark": "kenmerk van het dossierbestand",
        "program_version": "versie van ZorgDesk",
    },
}


def field_name(field: PaperField) -> str:
    """The field as a person would call it, with its place in a list ("wat wij zien, gebied 4")."""
    name = _NAMES.get(field.sheet, {}).get(field.field, ANY_TEXT)
    return f"{name} {field.place}" if field.place else name
