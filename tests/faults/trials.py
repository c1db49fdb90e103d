"""The faults themselves. Each function does its trials on a vault in `folder` and returns a Tally.

A trial passes when afterwards the file opens, both checks and the foreign keys are clean, and everything that was
acknowledged is there (safety.md, "Reliability").
"""

import hashlib
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from tests.casework.makers import Maker
from tests.faults.children import Child, quick_seed, start, typed_stream
from tests.store.sample import NOTES, NOTES_AND_COLOURS, SECOND, make_vault, notes_in, write_note
from zorgdesk.casework.attachment_list import attachments_of, content, leftovers
from zorgdesk.casework.plan_sheet import newest_plan, plan_sheet
from zorgdesk.casework.plans import begin_plan
from zorgdesk.casework.sheets.attachments import AttachmentTarget
from zorgdesk.desktop.attaching.sweeping import sweep_all
from zorgdesk.desktop.progress import Progress
from zorgdesk.domain.errors import StoreProblem
from zorgdesk.store.backup import list_backups
from zorgdesk.store.check import check_file
from zorgdesk.store.keys import FLOOR, FileKey
from zorgdesk.store.opening import copy_before_migration
from zorgdesk.store.vault import Vault
from zorgdesk.store.vault_file import journal_of, must_fit, read_head

FRESH_EVERY = 40
"""Trials on one file before it is replaced by a fresh one, so that checking it stays quick."""


@dataclass
class Tally:
    """What the trials of one kind came to."""

    fault: str
    trials: int = 0
    failures: list[str] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)

    def trial(self, fault: str | None) -> None:
        """Count one trial; `fault` says what was wrong, None when it passed."""
        self.trials += 1
        if fault is not None:
            self.failures.append(f"trial {self.trials}: {fault}")

    def saw(self, what: str, number: int = 1) -> None:
        """Count something worth telling."""
        self.seen[what] = self.seen.get(what, 0) + number


@dataclass(frozen=True)
class Template:
    """A vault to copy, and what is in it."""

    path: Path
    seed: bytes
    notes: list[str]

    def copy_to(self, path: Path) -> Path:
        """A fresh copy with nothing beside it."""
        for leftover in path.parent.glob(path.name + "*"):
            leftover.unlink()
        shutil.copy(self.path, path)
        return path


Trials = Callable[[Template, Path, random.Random, int], Tally]


def make_template(folder: Path) -> Template:
    """A vault with 120 notes, about 100 pages."""
    path = folder / "template.zorgdesk"
    with make_vault(path) as vault:
        with vault.transaction() as session:
            connection = session.connection()
            connection.exec_driver_sql("INSERT INTO folder (name) VALUES ('rood'), ('blauw')")
            rows = [(number % 2 + 1, f"begin {number} " + "spelen in de hoek " * 90) for number in range(120)]
            connection.exec_driver_sql("INSERT INTO note (folder_id, body) VALUES (?, ?)", rows)
        write_note(vault, "Łukasz bouwt")
        return Template(path, vault.key.seed, notes_in(vault))


def killed_while_writing(template: Template, folder: Path, chance: random.Random, trials: int) -> Tally:
    """SIGKILL at a random moment while notes are written: no acknowledged note is lost."""
    tally, path, said = Tally("killed while writing"), folder / "writing.zorgdesk", -1
    for number in range(trials):
        if number % FRESH_EVERY == 0:
            template.copy_to(path)
            said = -1
        with start("write", path, template.seed, said + 1) as child:
            lines = until_killed(child, chance.uniform(0, 0.25))
        tally.saw("acknowledged", len(lines))
        tally.saw("cut off in a commit", journal_of(path).exists())
        said = max((said, *map(int, lines)))
        tally.trial(lost_note(path, template, said))
        said = last_note(path, template)
    return tally


def lost_note(path: Path, template: Template, said: int) -> str | None:
    """What is wrong with the file, given that the notes up to number `said` were acknowledged."""
    with Vault.open_with_seed(path, template.seed, migrations=NOTES) as vault:
        report, notes = vault.check(), notes_in(vault)
        written = [int(note.split()[0]) for note in notes[len(template.notes) :]]
    if not report.clean:
        return f"not clean: {report}"
    if notes[: len(template.notes)] != template.notes:
        return "older notes changed"
    if dict(report.counts)["note_text"] != 1 + len(written):
        return "half a transaction was kept"
    if written not in (list(range(said + 1)), list(range(said + 2))):
        return f"acknowledged up to {said}, found up to {written[-1:]}"
    return None


def last_note(path: Path, template: Template) -> int:
    """The number of the last note that is really there: the next child goes on after it."""
    with Vault.open_with_seed(path, template.seed, migrations=NOTES) as vault:
        return len(notes_in(vault)) - len(template.notes) - 1


def killed_while_backing_up(template: Template, folder: Path, chance: random.Random, trials: int) -> Tally:
    """SIGKILL during backups: each file with a final name is whole, each that was acknowledged is there."""
    tally, path, stick = Tally("killed while backing up"), folder / "source.zorgdesk", folder / "stick"
    for _ in range(trials):
        template.copy_to(path)
        shutil.rmtree(stick, ignore_errors=True)
        stick.mkdir()
        with start("back_up", path, template.seed, stick) as child:
            said = until_killed(child, chance.uniform(0, 0.2))
        tally.saw("acknowledged", len(said))
        tally.saw("cut off in a copy", any(stick.glob("*.part")))
        tally.trial(wrong_backup(path, stick, template, said))
    return tally


def wrong_backup(path: Path, stick: Path, template: Template, said: list[str]) -> str | None:
    """What is wrong with the backups or their source."""
    found = {backup.path.name for backup in list_backups(stick)}
    if not set(said) <= found:
        return f"acknowledged and not there: {set(said) - found}"
    for name in (*found, None):
        wrong = lost_note(stick / name if name else path, template, said=-1)
        if wrong is not None:
            return f"{name}: {wrong}"
    return None


def killed_while_changing_the_passphrase(template: Template, folder: Path, chance: random.Random, trials: int) -> Tally:
    """SIGKILL during changes: the last acknowledged passphrase opens the file, or the one after it; never neither."""
    tally, path = Tally("killed while changing the passphrase"), folder / "rekey.zorgdesk"
    template.copy_to(path)
    seed, number = template.seed, 0
    for _ in range(trials):
        with start("change_passphrase", path, seed, number) as child:
            lines = until_killed(child, chance.uniform(0, 0.2))
        tally.saw("acknowledged", sum(line.startswith("done") for line in lines))
        tally.saw("cut off in a change", path.with_name(path.name + ".part").exists())
        done = [int(line.split()[1]) for line in lines if line.startswith("done")]
        tried = [int(line.split()[1]) for line in lines if line.startswith("try")]
        head = read_head(path)
        allowed = [quick_seed(str(each), head) for each in {*done[-1:], *tried[-1:]}] + ([] if done else [seed])
        fitting = [each for each in allowed if fits(path, FileKey(head, each))]
        if len(fitting) != 1:
            tally.trial(f"{len(fitting)} passphrases open it, after {lines[-2:]}")
            template.copy_to(path)
            seed = template.seed
            continue
        seed, number = fitting[0], number + 1000
        tally.trial(lost_note(path, Template(path, seed, template.notes), said=-1))
    return tally


def fits(path: Path, key: FileKey) -> bool:
    """Whether this key opens the file."""
    try:
        must_fit(path, key)
    except StoreProblem:
        return False
    return True


def killed_while_migrating(template: Template, folder: Path, chance: random.Random, trials: int) -> Tally:
    """SIGKILL after each statement in turn, and at random moments: a proved copy exists and a restart finishes."""
    tally, path = Tally("killed while migrating"), folder / "migrating.zorgdesk"
    places = len(SECOND.statements) + 1
    for number in range(trials):
        template.copy_to(path)
        copy = copy_before_migration(path, 1)
        copy.unlink(missing_ok=True)
        place = number % (2 * places)
        if place < places:
            with start("migrate", path, template.seed, place) as child:
                assert child.rest() == []
            copied_before = True
        else:
            with start("migrate_slowly", path, template.seed) as child:
                finished = "done" in until_killed(child, chance.uniform(0, 0.25))
            copied_before = finished or copy.exists()
            tally.saw("killed at a random moment")
        tally.saw("cut off with the copy made", copy.exists())
        tally.trial(unfinished_migration(path, copy, template, copied_before))
    return tally


def unfinished_migration(path: Path, copy: Path, template: Template, copied_before: bool) -> str | None:
    """What is wrong with the copy, or with the file after one more start."""
    if copied_before:
        wrong = lost_note(copy, template, said=-1)
        if wrong is not None:
            return f"the copy: {wrong}"
    with Vault.open_with_seed(path, template.seed, migrations=NOTES_AND_COLOURS) as vault:
        report, notes = vault.check(), notes_in(vault)
    if not report.clean or report.schema_version != 2:
        return f"after a restart: {report}"
    if notes != [f"{note}!" for note in template.notes]:
        return "the migration ran not at all, or more than once"
    return None if copy.exists() else "migrated without a copy"


def flipped_bits(template: Template, folder: Path, chance: random.Random, trials: int) -> Tally:
    """One bit of the file is the other way round: it is found, and the file is left as it is."""
    tally, path = Tally("a bit flipped"), folder / "flipped.zorgdesk"
    whole = template.path.read_bytes()
    for _ in range(trials):
        raw = bytearray(whole)
        bit = chance.randrange(len(raw) * 8)
        raw[bit // 8] ^= 1 << bit % 8
        path.write_bytes(raw)
        found = named_flaw(path, template.seed)
        tally.saw(found or "missed")
        changed = path.read_bytes() != raw
        tally.trial(f"bit {bit} was not found" if found is None else "the file was changed" if changed else None)
    return tally


def named_flaw(path: Path, seed: bytes) -> str | None:
    """What opening and checking say; None when they notice nothing."""
    try:
        report = check_file(path, FileKey(read_head(path), seed))
    except StoreProblem as problem:
        return str(problem)
    return None if report.clean else "found by the check"


def killed_while_adding_an_attachment(template: Template, folder: Path, chance: random.Random, trials: int) -> Tally:
    """SIGKILL while files come in: what was acknowledged is there byte by byte, and of the rest nothing stays."""
    tally, kept = Tally("killed while adding an attachment"), folder / "attachments.zorgdesk"
    with Vault.create(kept, "x" * 20, kdf_profile=FLOOR) as vault:
        seed = vault.key.seed
        with vault.transaction() as session:
            Maker(session, date(2026, 3, 3)).case()
    base = Template(kept, seed, [])
    for _ in range(trials):
        path = base.copy_to(folder / "adding.zorgdesk")
        with start("attach", path, seed, folder / "source.bin") as child:
            said = until_killed(child, chance.uniform(0, 0.6))
        tally.saw("acknowledged", len(said))
        tally.saw("cut off in a commit", journal_of(path).exists())
        tally.trial(half_attachment(path, seed, {int(line) for line in said}, tally))
    return tally


def half_attachment(path: Path, seed: bytes, said: set[int], tally: Tally) -> str | None:
    """What is wrong with the attachments after the next opening swept."""
    with Vault.open_with_seed(path, seed) as vault:
        with vault.reading() as session:
            found = leftovers(session, coming=True)
        tally.saw("half a file swept", len(found))
        sweep_all(vault, found, Progress())
        with vault.reading() as session:
            lines = attachments_of(session, AttachmentTarget(1))
            spoilt = [
                line.attachment_id
                for line in lines
                if hashlib.sha256(content(session, line.attachment_id)).hexdigest() != line.sha256
            ]
            left = leftovers(session, coming=True)
        report = vault.check()
    if not report.clean:
        return f"not clean: {report}"
    if spoilt or left:
        return f"spoilt {spoilt}, left {left}"
    if not said <= {line.attachment_id for line in lines}:
        return f"acknowledged and not there: {said}"
    return None


def killed_while_typing(template: Template, folder: Path, chance: random.Random, trials: int) -> Tally:
    """SIGKILL while a plan is typed: all but the last second stands in the file, and nothing that was not typed."""
    tally, path = Tally("killed while typing"), folder / "typing.zorgdesk"
    seed = a_plan_to_type_in(path)
    kept = path.with_suffix(".kept")
    shutil.copy(path, kept)
    for _ in range(trials):
        shutil.copy(kept, path)
        with start("type_plan", path, seed) as child:
            said = [line.split() for line in until_killed(child, chance.uniform(0.2, 2.2))]
        tally.saw("keys", len(said))
        last = float(said[-1][0]) if said else 0.0
        least = max((int(signs) for at, signs in said if float(at) <= last - 1), default=0)
        tally.trial(lost_keys(path, seed, least=least, most=len(said) + 1))
    return tally


def a_plan_to_type_in(path: Path) -> bytes:
    """A file with casus 1 and a first version of its plan."""
    with Vault.create(path, "een lange wachtzin om te typen", kdf_profile=FLOOR) as vault:
        with vault.transaction() as session:
            maker = Maker(session, date(2026, 3, 3))
            begin_plan(session, maker.case(), on=maker.on, by="Fenna", at=maker.at)
        return vault.key.seed


def lost_keys(path: Path, seed: bytes, *, least: int, most: int) -> str | None:
    """What is wrong with the text, when so many keys were said at least a second before the end."""
    with Vault.open_with_seed(path, seed) as vault, vault.reading() as session:
        text: str = plan_sheet(session, newest_plan(session, 1) or 0).sections["needs"].needs
        report = vault.check()
    if not report.clean:
        return f"not clean: {report}"
    if text != "".join(islice(typed_stream(), len(text))):
        return f"other words than were typed: {text[-20:]}"
    return None if least <= len(text) <= most else f"{len(text)} signs kept, {least} to {most} typed"


def until_killed(child: Child, seconds: float) -> list[str]:
    """Let the child say "open", work this long and die; return what it said while it worked."""
    assert child.line() == "open"
    lines = child.lines_until(seconds)
    child.kill()
    return lines + child.rest()


ALL: dict[str, Trials] = {
    "write": killed_while_writing,
    "backup": killed_while_backing_up,
    "attach": killed_while_adding_an_attachment,
    "typing": killed_while_typing,
    "passphrase": killed_while_changing_the_passphrase,
    "migrate": killed_while_migrating,
    "bits": flipped_bits,
}
