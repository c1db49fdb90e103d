"""What ZorgDesk says when a paper can't be made: wat, gevolg, wat nu."""

from zorgdesk.casework.sheets.paper_problems import PaperFailed, TextTooLong, UnprintableSigns
from zorgdesk.wording.formats import count, listed
from zorgdesk.wording.message import Message
from zorgdesk.wording.papers.fields import field_name

_NOT_MADE = "Er is nog niets gemaakt."
_SHOWN_FIELDS = 3


def explain(error: UnprintableSigns | TextTooLong | PaperFailed) -> Message:
    """The message of a problem with a paper."""
    if isinstance(error, UnprintableSigns):
        return _signs(error)
    if isinstance(error, TextTooLong):
        lines = count(error.lines, "regel", "regels")
        return Message(
            f"“{field_name(error.field)}” is {lines} te lang voor dit papier.", _NOT_MADE, "Maak de tekst korter."
        )
    return Message(
        "Dit papier maken lukt niet.",
        "Uw tekst staat nog in het dossier.",
        f"Probeer het opnieuw. Lukt het weer niet, meld dan: {error.cause}.",
    )


def _signs(error: UnprintableSigns) -> Message:
    signs = tuple(dict.fromkeys(sign for found in error.fields for sign in found.signs))
    names = tuple(dict.fromkeys(f"“{field_name(found.field)}”" for found in error.fields))
    where = (
        listed(names[:_SHOWN_FIELDS]) if len(names) <= _SHOWN_FIELDS else f"{', '.join(names[:_SHOWN_FIELDS])} en meer"
    )
    what = "Dit teken kan niet op papier" if len(signs) == 1 else "Deze tekens kunnen niet op papier"
    return Message(
        f"{what}: {' '.join(signs)}. Kijk bij {where}.",
        _NOT_MADE,
        "Haal het teken weg, of schrijf het in gewone letters.",
    )
