"""`check FILE`: is the file whole, and what is in it? It is only read, also when it is of an older version."""

import sys
from pathlib import Path

from zorgdesk.commands.passphrase import read_passphrase
from zorgdesk.domain.errors import StoreProblem
from zorgdesk.store import keys, vault_file
from zorgdesk.store.check import CheckReport, check_file
from zorgdesk.wording import commands as words
from zorgdesk.wording.messages import explain

SOUND, DAMAGED, NOT_OPENED = 0, 1, 2


def check(file: Path) -> int:
    """Check the file with the wachtzin from the terminal or standard input; return 0, 1 (damaged) or 2 (not opened)."""
    try:
        head = vault_file.read_head(file)
        seed = keys.derive_seed(read_passphrase(words.ASK_PASSPHRASE), head)
        report = check_file(file, keys.FileKey(head, seed))
    except StoreProblem as problem:
        print(explain(problem).text, file=sys.stderr)
        return NOT_OPENED
    print(_told(file, report))
    return SOUND if report.clean else DAMAGED


def _told(file: Path, report: CheckReport) -> str:
    findings = (*report.cipher_findings, *report.database_findings, *report.foreign_key_findings)
    return words.check_report(file, report.size, report.schema_version, dict(report.counts), findings)
