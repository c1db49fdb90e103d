"""What ZorgDesk says when a rule of the work says no. The form keeps what was typed."""

from collections.abc import Callable
from typing import Any

from zorgdesk.domain import errors
from zorgdesk.wording import (
    gate,
    messages_closing,
    messages_imports,
    messages_plans,
    messages_sessions,
    messages_text_blocks,
    messages_trajectories,
)
from zorgdesk.wording.field_names import field_names
from zorgdesk.wording.formats import day, listed, quoted, size
from zorgdesk.wording.labels import label_inside
from zorgdesk.wording.message import Message

_NOT_KEPT = "Er is nog niets bewaard."


def _action_item_without_words(_: errors.ActionItemWithoutWords) -> Message:
    return Message("Dit actiepunt is nog leeg.", _NOT_KEPT, "Schrijf op wat er moet gebeuren.")


def _attachment_already_there(error: errors.AttachmentAlreadyThere) -> Message:
    return Message(
        f"Dit bestand staat al in deze casus als {quoted(error.title)}, sinds {day(error.added_on)}.",
        "Er is niets dubbel bewaard.",
        "Open die bijlage om iets te wijzigen.",
    )


def _attachment_empty(error: errors.AttachmentEmpty) -> Message:
    return Message(
        f"Het bestand {quoted(error.name)} is leeg.", "Het is niet toegevoegd.", "Kijk na of u het goede bestand koos."
    )


def _attachment_no_file(error: errors.AttachmentNoFile) -> Message:
    return Message(
        f"{quoted(error.name)} is een map en geen bestand.",
        "Er is niets toegevoegd.",
        "Open de map en kies daar de bestanden.",
    )


def _attachment_too_large(error: errors.AttachmentTooLarge) -> Message:
    return Message(
        f"Het bestand {quoted(error.name)} is {size(error.size)} groot. Meer dan 250 MB kan niet.",
        "Het is niet toegevoegd.",
        "Maak het kleiner of bewaar alleen een verwijzing.",
    )


def _birth_date_in_future(error: errors.BirthDateInFuture) -> Message:
    return Message(
        f"De geboortedatum {day(error.birth_date)} ligt na vandaag.",
        "De datum is nog niet bewaard.",
        "Kies een eerdere datum, of vul “verwacht op” in.",
    )


def _birth_date_too_long_ago(error: errors.BirthDateTooLongAgo) -> Message:
    return Message(
        f"De geboortedatum {day(error.birth_date)} ligt meer dan 18 jaar terug.",
        "De datum is nog niet bewaard.",
        "Kijk het jaar na.",
    )


def _case_closed(error: errors.CaseClosed) -> Message:
    return Message(
        f"Deze casus is afgesloten op {day(error.closed_on)}.",
        "Er is niets veranderd.",
        "Open de casus opnieuw om verder te werken.",
    )


def _confidential_without_parent(_: errors.ConfidentialWithoutParent) -> Message:
    return Message("Er is geen ouder gekozen.", _NOT_KEPT, "Kies van welke ouder deze tekst vertrouwelijk is.")


def _consent_ends_before_start(error: errors.ConsentEndsBeforeStart) -> Message:
    return Message(
        "Deze toestemming eindigt voordat zij begint.",
        "Het antwoord is nog niet bewaard.",
        f"Kies bij “geldig tot” een datum vanaf {day(error.decided_on)}.",
    )


def _consent_not_given(_: errors.ConsentNotGiven) -> Message:
    return Message(
        "Hier is geen ja om in te trekken.",
        "De toestemming is niet veranderd.",
        "Leg eerst het antwoord vast, of kies een andere regel.",
    )


def _court_reference_missing(_: errors.CourtReferenceMissing) -> Message:
    return Message(
        "Het kenmerk van de uitspraak ontbreekt.",
        "Het antwoord is nog niet bewaard.",
        "Neem het kenmerk over uit de brief van de rechter.",
    )


def _day_still_to_come(error: errors.DayStillToCome) -> Message:
    return Message(
        f"De dag {day(error.day)} moet nog komen.",
        _NOT_KEPT,
        "Kies vandaag of een eerdere dag.",
    )


def _due_date_too_far(error: errors.DueDateTooFar) -> Message:
    return Message(
        f"De datum {day(error.due_date)} past niet bij een zwangerschap.",
        "De datum is nog niet bewaard.",
        "Kijk de datum na, of vul de geboortedatum in.",
    )


def _ends_before_start(error: errors.EndsBeforeStart) -> Message:
    return Message(
        "De einddatum ligt voor de startdatum.",
        "De periode is nog niet bewaard.",
        f"Kies een datum na {day(error.starts_on)}.",
    )


def _go_no_go_incomplete(error: errors.GoNoGoIncomplete) -> Message:
    return Message(
        f"Voor dit besluit ontbreekt nog: {field_names(error.missing)}.",
        "De go/no-go staat nog open.",
        "Vul dit aan en leg het besluit dan vast.",
    )


def _guardian_has_answered(_: errors.GuardianHasAnswered) -> Message:
    return Message(
        "Deze ouder gaf antwoord op een vraag om toestemming.",
        "De ouder blijft daarom in het dossier staan.",
        "Is het gezag anders? Wijzig dan het gezag, met de bron erbij.",
    )


def _handover_read_only(error: errors.HandoverReadOnly) -> Message:
    return Message(
        f"Versie {error.version} van deze overdracht is verstuurd.",
        "Wat school heeft, blijft staan.",
        "Maak een nieuwe versie om iets te wijzigen.",
    )


def _intake_incomplete(error: errors.IntakeIncomplete) -> Message:
    return Message(
        f"De intake mist nog: {field_names(error.missing)}.",
        "De intake blijft open. Wat u invulde, is bewaard.",
        "Vul dit aan en rond de intake dan af.",
    )


def _meeting_closed(error: errors.MeetingClosed) -> Message:
    return Message(
        f"Dit overleg is afgesloten op {day(error.closed_on)}.",
        "Het verslag blijft zoals het is.",
        "Schrijf een aanvulling in het logboek van de casus.",
    )


def _minutes_impossible(error: errors.MinutesImpossible) -> Message:
    return Message(f"{error.minutes} minuten past niet in een dag.", _NOT_KEPT, "Vul 1 tot en met 1440 minuten in.")


def _note_in_future(error: errors.NoteInFuture) -> Message:
    return Message(f"{day(error.happened_on)} ligt na vandaag.", _NOT_KEPT, "Kies vandaag of een dag ervoor.")


def _not_allowed(error: errors.NotAllowed) -> Message:
    refusal = gate.refusal(error.verdict)
    first = error.verdict.first
    now = gate.point(first).explanation if first else "Bekijk de punten en probeer het opnieuw."
    return Message(f"{refusal.title}.", "Daarom is er niets gemaakt en niets verstuurd.", now)


def _own_sibling(_: errors.OwnSibling) -> Message:
    return Message("Dit is hetzelfde kind.", "Er is niets gekoppeld.", "Kies de casus van een broer of zus.")


def _parent_view_locked(error: errors.ParentViewLocked) -> Message:
    return Message(
        f"De woorden van ouders staan vast sinds {day(error.locked_on)}.",
        "Er is niets veranderd.",
        "Leg een nieuwe reactie vast in een nieuwe versie.",
    )


def _party_already_there(_: errors.PartyAlreadyThere) -> Message:
    return Message(
        "Deze persoon is al betrokken bij dit kind.",
        "Er is niemand toegevoegd.",
        "Kies iemand anders, of wijzig de rol in de lijst.",
    )


def _plan_not_ready(error: errors.PlanNotReady) -> Message:
    return Message(
        f"Dit plan mist nog: {field_names(error.missing)}.",
        "Het plan blijft een concept. Uw tekst is bewaard.",
        "Vul dit aan en maak het plan dan actief.",
    )


def _plan_read_only(error: errors.PlanReadOnly) -> Message:
    return Message(
        f"Versie {error.version} van dit plan staat vast.",
        "Er is niets veranderd.",
        "Maak een nieuwe versie om iets te wijzigen.",
    )


def _reason_missing(_: errors.ReasonMissing) -> Message:
    return Message("Voor deze keuze is een reden nodig.", "Er is nog niets gedaan.", "Typ in één zin waarom.")


def _score_out_of_range(error: errors.ScoreOutOfRange) -> Message:
    return Message(
        f"Een score loopt van 1 tot en met 5, niet {error.given}.",
        "Deze score is niet bewaard.",
        "Typ een cijfer van 1 tot en met 5.",
    )


def _sheet_already_entered(error: errors.SheetAlreadyEntered) -> Message:
    return Message(
        f"Blad {error.code} is al ingevoerd op {day(error.entered_on)}.",
        "Er is niets dubbel bewaard.",
        "Open het blad om iets te wijzigen.",
    )


def _sheet_unknown(error: errors.SheetUnknown) -> Message:
    return Message(
        f"Bladcode {error.code} is hier niet bekend.",
        "Er is nog niets bewaard.",
        "Kijk de code op het blad na en typ hem opnieuw.",
    )


def _signal_already_case(_: errors.SignalAlreadyCase) -> Message:
    return Message(
        "Van dit signaal is al een casus gemaakt.",
        "Er is geen tweede casus bijgekomen.",
        "Open de casus die er al is.",
    )


def _step_out_of_order(error: errors.StepOutOfOrder) -> Message:
    skipped = listed([label_inside(step) for step in error.skipped])
    return Message(
        f"Deze overdracht is nog niet zo ver. Nog niet gedaan: {skipped}.",
        "De stap is nog niet vastgelegd.",
        "Doe eerst die stap, of schrijf op waarom u hem overslaat.",
    )


def _step_without_words(_: errors.StepWithoutWords) -> Message:
    return Message("Deze stap is nog leeg.", _NOT_KEPT, "Schrijf op wat u gaat doen.")


def _owner_missing(_: errors.OwnerMissing) -> Message:
    return Message("Er is nog geen nieuwe eigenaar gekozen.", _NOT_KEPT, "Kies wie de casussen krijgt.")


def _view_name_taken(error: errors.ViewNameTaken) -> Message:
    return Message(
        f"Er is al een weergave met de naam “{error.name}”.", "De weergave is niet bewaard.", "Kies een andere naam."
    )


def _view_without_name(_: errors.ViewWithoutName) -> Message:
    return Message("Deze weergave heeft nog geen naam.", "De weergave is niet bewaard.", "Vul een naam in.")


def _too_many_goals(error: errors.TooManyGoals) -> Message:
    return Message(
        f"Een plan heeft hoogstens {error.limit} doelen.",
        "Met meer doelen krijgt geen enkel doel genoeg aandacht. Dit doel is niet toegevoegd.",
        "Rond een doel af, of voeg twee doelen samen.",
    )


def _other_rule(_: errors.RuleBroken) -> Message:
    return Message("Dit kan zo nog niet.", _NOT_KEPT, "Kijk na wat u invulde en probeer het opnieuw.")


EXPLANATIONS: dict[str, Callable[[Any], Message]] = {
    "ActionItemWithoutWords": _action_item_without_words,
    "AttachmentAlreadyThere": _attachment_already_there,
    "AttachmentEmpty": _attachment_empty,
    "AttachmentNoFile": _attachment_no_file,
    "AttachmentTooLarge": _attachment_too_large,
    "BirthDateInFuture": _birth_date_in_future,
    "BirthDateTooLongAgo": _birth_date_too_long_ago,
    "CaseClosed": _case_closed,
    "ConfidentialWithoutParent": _confidential_without_parent,
    "ConsentEndsBeforeStart": _consent_ends_before_start,
    "ConsentNotGiven": _consent_not_given,
    "CourtReferenceMissing": _court_reference_missing,
    "DayStillToCome": _day_still_to_come,
    "DueDateTooFar": _due_date_too_far,
    "EndsBeforeStart": _ends_before_start,
    "GoNoGoIncomplete": _go_no_go_incomplete,
    "GuardianHasAnswered": _guardian_has_answered,
    "HandoverReadOnly": _handover_read_only,
    "ImportInUse": messages_imports.in_use,
    "IntakeIncomplete": _intake_incomplete,
    "LocationInUse": messages_imports.location_in_use,
    "MeetingClosed": _meeting_closed,
    "MinutesImpossible": _minutes_impossible,
    "NoteInFuture": _note_in_future,
    "NotAllowed": _not_allowed,
    "OwnSibling": _own_sibling,
    "ParentViewLocked": _parent_view_locked,
    "PartyAlreadyThere": _party_already_there,
    "PlanNotReady": _plan_not_ready,
    "PlanReadOnly": _plan_read_only,
    "ReasonMissing": _reason_missing,
    "ScoreOutOfRange": _score_out_of_range,
    "SheetAlreadyEntered": _sheet_already_entered,
    "SheetUnknown": _sheet_unknown,
    "SignalAlreadyCase": _signal_already_case,
    "StepOutOfOrder": _step_out_of_order,
    "StepWithoutWords": _step_without_words,
    "TableRefused": messages_imports.refused,
    "TooManyGoals": _too_many_goals,
    **messages_closing.EXPLANATIONS,
    **messages_plans.EXPLANATIONS,
    **messages_sessions.EXPLANATIONS,
    **messages_text_blocks.EXPLANATIONS,
    **messages_trajectories.EXPLANATIONS,
    "OwnerMissing": _owner_missing,
    "ViewNameTaken": _view_name_taken,
    "ViewWithoutName": _view_without_name,
    "RuleBroken": _other_rule,
}
"""By the name of the class; `tests/wording` names an error without words."""


def explain(error: errors.RuleBroken) -> Message:
    """The message of a broken rule."""
    return next(EXPLANATIONS[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in EXPLANATIONS)(error)
