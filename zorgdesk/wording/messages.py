"""Every error as a calm Dutch message: `explain(error)`. Rules of the work and the world have a file each."""

from zorgdesk.casework.sheets.paper_problems import PaperFailed, TextTooLong, UnprintableSigns
from zorgdesk.domain.errors import RuleBroken, ZorgDeskError
from zorgdesk.wording import messages_rules, messages_store
from zorgdesk.wording.message import Message
from zorgdesk.wording.papers import problems

__all__ = ["Message", "explain"]


def explain(error: ZorgDeskError) -> Message:
    """The message of an error; a kind without words of its own speaks with those of its family."""
    if isinstance(error, UnprintableSigns | TextTooLong | PaperFailed):
        return problems.explain(error)
    if isinstance(error, RuleBroken):
        return messages_rules.explain(error)
    return messages_store.explain(error)
