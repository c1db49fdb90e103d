"""Take over the rows of a file in one transaction, and keep which records each row made, for undoing it as a whole."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change
from zorgdesk.casework.import_plan import Step, plan_import
from zorgdesk.casework.import_take import Taker
from zorgdesk.casework.import_trace import followed
from zorgdesk.casework.import_undo import TOPICS, undo_import
from zorgdesk.casework.projection import refresh_case
from zorgdesk.casework.sheets.imports import ImportSheet, ImportSource
from zorgdesk.domain.records.imports import ImportRun


def import_rows(session: Session, source: ImportSource, *, at: datetime, step: Step = lambda _: None) -> Change:
    """Judge the rows once more and take over those that can come in; `created_id` is the import. All or nothing.

    The derived rows are written here, one case at a time, so that `step` can tell how far it is and stop it.
    """
    plan = plan_import(session, source)
    run = ImportRun(
        kind=source.kind,
        file_name=source.file_name,
        imported_at=at,
        rows_read=len(plan.rows),
        rows_taken=plan.comes_in,
    )
    session.add(run)
    session.flush()
    taker = Taker(session, source, at)
    with followed(session) as trace:
        for number, row in enumerate(plan.rows):
            step(number)
            trace.row_number = row.draft.number
            if row.comes_in:
                taker.take(row)
                session.flush()
    for number, case_id in enumerate(taker.cases):
        step(len(plan.rows) + number)
        refresh_case(session, case_id, on=at.date())
    trace.keep(session, run)
    run_id = run.id
    return Change.of_many(
        TOPICS, created_id=run_id, undo=lambda session, tell: undo_import(session, run_id, at=at, tell=tell)
    )


def imports(session: Session) -> tuple[ImportSheet, ...]:
    """The imports that were done, newest first."""
    runs = session.scalars(select(ImportRun).order_by(ImportRun.id.desc()))
    return tuple(
        ImportSheet(run.id, run.kind, run.file_name, run.imported_at, run.rows_read, run.rows_taken, run.undone_at)
        for run in runs
    )
