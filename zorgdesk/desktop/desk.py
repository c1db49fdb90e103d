"""The switchboard: the one door between pages and the file. Performs a deed, reads a sheet, tells what changed.

It knows no case, no rule and no page. Every deed is one transaction; only after the commit does `changed` sound.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from zorgdesk.casework.audit import note_deed
from zorgdesk.casework.changes import Change
from zorgdesk.casework.projection import refresh_case
from zorgdesk.domain.errors import RuleBroken, StoreProblem
from zorgdesk.wording.messages import Message, explain

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zorgdesk.store.vault import Vault

P = ParamSpec("P")
T = TypeVar("T")


class Desk(QObject):
    """`changed(Change)` after each commit; `saved(datetime)` with its time; `refused(Message)` when a rule says no;
    `trouble(Message)` when the world is in the way and nothing was saved."""

    changed = Signal(object)
    saved = Signal(object)
    refused = Signal(object)
    trouble = Signal(object)

    def __init__(self, vault: "Vault", clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`clock` gives the present moment; the whole program above the file asks this one."""
        super().__init__(parent)
        self._vault = vault
        self._clock = clock

    @property
    def vault(self) -> "Vault":
        """The open file, for backup, check and passphrase change (settings) and for lock."""
        return self._vault

    def today(self) -> date:
        """The day of the handed-in clock."""
        return self._clock().date()

    def now(self) -> datetime:
        """The moment of the handed-in clock."""
        return self._clock()

    def read(self, reader: "Callable[Concatenate[Session, P], T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Fill a sheet; a reader never writes."""
        with self._vault.reading() as session:
            return reader(session, *args, **kwargs)

    def perform(
        self, deed: "Callable[Concatenate[Session, P], Change]", *args: P.args, **kwargs: P.kwargs
    ) -> Change | None:
        """Do a deed in one transaction. None means nothing was saved, and `refused` or `trouble` has said why."""
        return self.attempt(self.refused.emit, deed, *args, **kwargs)

    def attempt(
        self,
        show: Callable[[Message], None],
        deed: "Callable[Concatenate[Session, P], Change]",
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Change | None:
        """As `perform`, but a rule's no goes to `show`, so that a page can put it beside the field."""
        try:
            change = self._in_one_transaction(lambda session: deed(session, *args, **kwargs), deed.__name__)
        except RuleBroken as no:
            show(explain(no))
            return None
        except StoreProblem as problem:
            self.trouble.emit(explain(problem))
            return None
        self.saved.emit(self._clock())
        self.changed.emit(change)
        return change

    def undo(self, change: Change) -> Change | None:
        """Perform the inverse that a deed returned."""
        if change.undo is None:
            return None
        return self.perform(change.undo)

    def _in_one_transaction(self, deed: "Callable[[Session], Change]", name: str) -> Change:
        with self._vault.transaction() as session:
            change = deed(session)
            for case_id in change.case_ids:
                refresh_case(session, case_id, on=self.today())
            note_deed(session, name, change, at=self._clock())
        return change
