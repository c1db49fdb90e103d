"""The switchboard: the one door between pages and the file. Performs a deed, reads a sheet, tells what changed.

It knows no case, no rule and no page. Every deed is one transaction; only after the commit does `changed` sound.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from zorgdesk.casework.audit import note_deed
from zorgdesk.casework.changes import Change
from zorgdesk.casework.field_watch import watch
from zorgdesk.casework.projection import refresh_after
from zorgdesk.domain.errors import RuleBroken, StoreProblem
from zorgdesk.wording.messages import Message, explain

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zorgdesk.store.vault import Vault

P = ParamSpec("P")
T = TypeVar("T")


class _Look:
    """One session that several reads share; opened by the first of them, and ended by a deed or an error."""

    def __init__(self, vault: "Vault") -> None:
        self._vault = vault
        self._open = ExitStack()
        self._session: Session | None = None

    def read(self, reader: "Callable[[Session], T]") -> T:
        """Read in the shared session; an error ends it, translated as by the vault itself."""
        if self._session is None:
            self._session = self._open.enter_context(self._vault.reading(remember=True))
        try:
            return reader(self._session)
        except BaseException as error:
            self._session, opened, self._open = None, self._open, ExitStack()
            opened.__exit__(type(error), error, error.__traceback__)
            raise

    def end(self) -> None:
        """Let go of the moment; the next read begins a new one."""
        self._session = None
        self._open.close()


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
        self._look: _Look | None = None

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
        if self._look is not None:
            return self._look.read(lambda session: reader(session, *args, **kwargs))
        with self._vault.reading() as session:
            return reader(session, *args, **kwargs)

    @contextmanager
    def one_look(self) -> Iterator[None]:
        """Let every `read` within see one moment of the file and share what was read (speed.md P5).

        For filling a page. A deed within ends that moment; what is read after it is read anew. Within another look
        it changes nothing.
        """
        if self._look is not None:
            yield
            return
        self._look = _Look(self._vault)
        try:
            yield
        finally:
            look, self._look = self._look, None
            look.end()

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
        if self._look is not None:
            self._look.end()
        try:
            change = self._in_one_transaction(lambda session: deed(session, *args, **kwargs), deed.__name__)
        except RuleBroken as no:
            show(explain(no))
            return None
        except StoreProblem as problem:
            self.trouble.emit(explain(problem))
            return None
        self.heard(change)
        return change

    def work(self, deed: "Callable[[Session], Change]", name: str) -> Change:
        """A long deed in one transaction, on a thread of its own; raises what the deed raises and StoreProblem.

        Nothing sounds here: the window's thread calls `heard` with the change that this returns.
        """
        return self._in_one_transaction(deed, name)

    def heard(self, change: Change) -> None:
        """Tell that a deed was done and saved."""
        self.saved.emit(self._clock())
        self.changed.emit(change)

    def undo(self, change: Change) -> Change | None:
        """Perform the inverse that a deed returned."""
        if change.undo is None:
            return None
        return self.perform(change.undo)

    def _in_one_transaction(self, deed: "Callable[[Session], Change]", name: str) -> Change:
        with self._vault.transaction() as session:
            watch(session, at=self._clock())
            change = deed(session)
            refresh_after(session, change, on=self.today())
            note_deed(session, name, change, at=self._clock())
        return change
