"""What a page asks of the file at every opening goes by an index: with 10,000 casussen a whole table costs a page."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from tests.casework.plan_makers import ON, running
from tests.casework.trajectory_makers import begun
from zorgdesk.casework.consent_matrix import consent_matrix
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.trajectory_sheet import trajectories_of

READERS: dict[str, Callable[[Session, int, int], object]] = {
    "plan": lambda session, _, plan: plan_sheet(session, plan),
    "traject": lambda session, case, _: trajectories_of(session, case, on=ON),
    "toestemming": lambda session, case, _: consent_matrix(session, case, on=ON),
    "facts": lambda session, case, _: case_facts(session, case),
}


def whole_tables(session: Session, ask: Callable[[], object]) -> list[str]:
    """The tables that are read from beginning to end while `ask` runs."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, sql: str, values: Any, _context: object, _many: bool) -> None:
        asked.append((sql, values))

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    session.expire_all()
    ask()
    event.remove(engine, "before_cursor_execute", note)
    driver: Any = session.connection().connection.driver_connection
    steps = [
        row[3]
        for sql, values in asked
        if sql.lstrip().startswith("SELECT")
        for row in driver.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
    ]
    assert steps
    return [step for step in steps if step.startswith("SCAN") and not step.startswith(("SCAN CONSTANT", "SCAN ("))]


@pytest.mark.parametrize("name", READERS)
def test_no_table_is_read_whole(session: Session, maker: Maker, name: str) -> None:
    case_id = maker.case()
    plan_id = running(session, case_id)
    begun(maker, case_id)
    assert whole_tables(session, lambda: READERS[name](session, case_id, plan_id)) == []
