"""Prepare the list of casussen for the paper page: those chosen by hand, or a whole reading of the list."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from zorgdesk.casework.case_list import case_ids, case_rows
from zorgdesk.casework.paper_frame import own_frame
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.case_list import CaseRow, ListQuery
from zorgdesk.casework.sheets.case_list_paper import CaseListLine, CaseListPaper
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.gate import MOST_ON_A_LIST, print_case_list

_CHOSEN = "chosen:"


def chosen_edition(case_ids: Sequence[int]) -> str:
    """The edition of a request for casussen chosen by hand; a reading of the list is asked for by its key."""
    return _CHOSEN + ",".join(str(case_id) for case_id in case_ids)


def prepare_case_list(session: Session, request: PaperRequest, *, on: date) -> Proposal:
    """The list that `edition` asks for, in the order of the screen.

    It holds codes and no names; the gate says how many fit on a list. Raises NoResultFound when no casus is left.
    """
    query, ids = _asked(session, request.edition, on)
    rows = case_rows(session, ids[:MOST_ON_A_LIST])
    if not rows:
        raise NoResultFound
    paper = CaseListPaper(
        made_on=on,
        view=query.view if query is not None else None,
        narrowed=query is not None and (query.filters.is_on or bool(query.text.strip())),
        lines=tuple(_line(row, on) for row in rows),
    )
    own_name = preferences(session).own_name
    number = f"{len(ids)}-casussen"
    frame = own_frame(session, recipient=own_name, number=number, on=on)
    return Proposal(request, print_case_list(len(ids), on), paper, frame, "", own_name, number)


def _asked(session: Session, edition: str, on: date) -> tuple[ListQuery | None, Sequence[int]]:
    if edition.startswith(_CHOSEN):
        return None, [int(part) for part in edition.removeprefix(_CHOSEN).split(",") if part]
    query = ListQuery.from_key(edition)
    return query, case_ids(session, query.of(preferences(session).own_name), on=on)


def _line(row: CaseRow, on: date) -> CaseListLine:
    born = row.birth_date
    return CaseListLine(
        code=row.code,
        age_months=age_in_months(born, on) if born is not None and born <= on else None,
        location=row.location_name,
        stage=row.stage.stage,
        light=row.consent_light,
        next_kind=row.next_task.kind if row.next_task is not None else None,
        next_on=row.next_due_on,
    )
