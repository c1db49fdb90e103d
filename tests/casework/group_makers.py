"""Makes a PLP+ group and puts children in it."""

from datetime import date

from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.locations import write_group
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.locations import GroupInput
from zorgdesk.domain.values import CareType


def plp(session: Session, maker: Maker, others: int) -> int:
    """A PLP+ group with so many children who have no casus."""
    given = GroupInput("Golfjes", CareType.PLP_PLUS, other_children=others, about="ma, di")
    return made(write_group(session, None, maker.location(), given))


def placed(session: Session, maker: Maker, group_id: int, first_name: str, on: date) -> int:
    """A new casus whose child came into the group on that day."""
    case_id = maker.case(first_name, birth_date=date(2023, 6, 1))
    change_case(session, case_id, CaseEdit(group_id=group_id), on=on)
    return maker.derived(case_id)
