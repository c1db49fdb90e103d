"""Questions about one casus that are put together once and asked of one casus after another.

Putting a question together costs SQLAlchemy as much as answering it, and opening a casus asks some forty (speed.md P5).

    _STEPS = select(Step.id, Step.what).where(Step.case_id == CASE).limit(MOST)
    for ref, what in rows(session, _STEPS, case_id, most=50): ...
"""

from typing import TypeVarTuple

from sqlalchemy import BindParameter, Integer, Result, Select, bindparam
from sqlalchemy.orm import Session

Columns = TypeVarTuple("Columns")

CASE: BindParameter[int] = bindparam("case_id", type_=Integer)
"""The casus that is asked about."""
MOST: BindParameter[int] = bindparam("most", type_=Integer)
"""How many rows at most."""


def rows(
    session: Session, question: Select[*Columns], case_id: int, *, most: int = 0, **others: int
) -> Result[*Columns]:
    """The answer about this casus; `most` only counts where the question says MOST, `others` are its own bindparams."""
    return session.execute(question, {"case_id": case_id, "most": most, **others})
