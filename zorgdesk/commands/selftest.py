"""`selftest`: does this installation work on this computer? Says so in one line of JSON; nothing of it is kept.

Each proof runs in its turn on one small file in a temporary folder, and the first that fails is named.
"""

import json
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from datetime import time as clock
from pathlib import Path

from zorgdesk import VERSION
from zorgdesk.casework.cases import open_case
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.observations import draw_sheet
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.projection import refresh_case
from zorgdesk.casework.reference import add_location, add_municipality
from zorgdesk.casework.search import find
from zorgdesk.casework.sheets.cases import NewCase
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.demo.content import shop_window
from zorgdesk.documents.images import page_count
from zorgdesk.documents.making import make
from zorgdesk.domain.errors import WrongPassphrase
from zorgdesk.domain.permits import permit
from zorgdesk.domain.values import JournalKind, PaperKind, SheetKind, SheetLabel
from zorgdesk.store.vault import Vault

WORKS, BROKEN = 0, 1
_RIGHT, _WRONG = "four quiet words together", "four quiet words apart"
_DAY = date(2026, 11, 10)


class ProofFailed(Exception):
    """What was done did not give what it had to give."""


@dataclass
class _Bench:
    """The file under test and what the proofs hand to each other."""

    path: Path
    vault: Vault | None = None
    case_id: int = 0
    milliseconds: dict[str, int] = field(default_factory=dict)

    @property
    def open_vault(self) -> Vault:
        if self.vault is None:
            raise ProofFailed("the file is not open")
        return self.vault


def selftest() -> int:
    """Run every proof; print one JSON line; return 0 when all hold, else 1."""
    with tempfile.TemporaryDirectory(prefix="zorgdesk-selftest-") as folder:
        bench = _Bench(Path(folder) / "selftest.zorgdesk")
        failed, why = _run(bench)
        if bench.vault is not None:
            bench.vault.close()
    said: dict[str, object] = {"ok": not failed, "version": VERSION, "milliseconds": bench.milliseconds}
    if failed:
        said |= {"failed": failed, "why": why}
    print(json.dumps(said))
    return BROKEN if failed else WORKS


def _run(bench: _Bench) -> tuple[str, str]:
    for name, proof in PROOFS.items():
        began = time.monotonic()
        try:
            proof(bench)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what this installation cannot do
            return name, f"{type(error).__name__}: {error}"
        bench.milliseconds[name] = round((time.monotonic() - began) * 1000)
    return "", ""


def _create(bench: _Bench) -> None:
    Vault.create(bench.path, _RIGHT).close()
    if b"SQLite" in bench.path.read_bytes():
        raise ProofFailed("the file is not encrypted")


def _refuse_wrong_key(bench: _Bench) -> None:
    before = bench.path.read_bytes()
    try:
        Vault.unlock(bench.path, _WRONG).close()
    except WrongPassphrase:
        if bench.path.read_bytes() != before:
            raise ProofFailed("a wrong key changed the file") from None
        return
    raise ProofFailed("a wrong key opened the file")


def _unlock(bench: _Bench) -> None:
    bench.vault = Vault.unlock(bench.path, _RIGHT)


def _write(bench: _Bench) -> None:
    people = shop_window().people
    with bench.open_vault.transaction() as session:
        town = add_municipality(session, people["municipality"][0]["name"], on=_DAY).created_id or 0
        place = add_location(session, people["location"][0]["name"], town).created_id or 0
        new = NewCase(
            location_id=place,
            residence_id=town,
            owner=people["own_name"],
            first_name="Łukasz",
            prefix="van 't",
            surname="Hof-Çelik",
            birth_date=date(2023, 12, 1),
        )
        bench.case_id = open_case(session, new, on=_DAY).created_id or 0
        note = NoteText(kind=JournalKind.PHONE, happened_on=_DAY, fact="proof")
        write_note(session, bench.case_id, note, at=datetime.combine(_DAY, clock(9, 30)))
        refresh_case(session, bench.case_id, on=_DAY)


def _search(bench: _Bench) -> None:
    with bench.open_vault.reading() as session:
        found = find(session, "lukasz celik")
        noted = find(session, "proof")
    if [hit.case_id for hit in found.cases] != [bench.case_id] or not noted.texts:
        raise ProofFailed("what was written was not found")


def _make_pdf(bench: _Bench) -> None:
    with bench.open_vault.transaction() as session:
        kind, label = SheetKind.WELLBEING_INVOLVEMENT, SheetLabel.CODE_ONLY
        sheet_id = draw_sheet(session, None, kind, label, "", token="SELFTEST", on=_DAY).created_id  # noqa: S106
        proposal = prepare(session, PaperRequest(PaperKind.OBSERVATION_SHEET, source_id=sheet_id), on=_DAY)
    if proposal is None:
        raise ProofFailed("the sheet was not there")
    made = make(proposal, permit(proposal.verdict))
    if not made.content.startswith(b"%PDF-") or page_count(made.content) != made.pages:
        raise ProofFailed("the PDF does not open")


def _check(bench: _Bench) -> None:
    if not bench.open_vault.check().clean:
        raise ProofFailed("the checks found something")


PROOFS: dict[str, Callable[[_Bench], None]] = {
    "create": _create,
    "wrong_key_refused": _refuse_wrong_key,
    "unlock": _unlock,
    "write": _write,
    "search": _search,
    "pdf": _make_pdf,
    "check": _check,
}
"""Each proof by the name it has in the JSON line, in the order in which they run."""
