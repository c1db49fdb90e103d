"""Ask before something is wiped for good: a code or a word is typed first (look.md screens 00 and 35)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.sheets.bin import BinnedSheet
from zorgdesk.desktop import ask
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.wording import bin as say


def may_wipe(parent: QWidget, chosen: Sequence[BinnedSheet]) -> bool:
    """Whether the user typed what is asked; a test answers with what it types."""
    question, typed = say.wipe_question(chosen), say.to_type(chosen)
    answered = ask.taken_answer(question)
    if answered is not ask.NOTHING:
        return isinstance(answered, str) and answered.casefold() == typed.casefold()
    dialog = AskDialog(
        question,
        say.WIPE_LINE,
        act=say.WIPE_ACT,
        safe=say.WIPE_SAFE,
        icon="trash-2",
        typed=typed,
        typed_label=say.type_this(typed),
        parent=parent,
    )
    return dialog.exec() == AskDialog.DialogCode.Accepted
