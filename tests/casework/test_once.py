"""A session that only reads works a thing out once; any other session each time, because it may change between."""

from sqlalchemy.orm import Session

from zorgdesk.casework.once import once


def test_a_reading_session_keeps_what_was_worked_out_for_each_case(session: Session) -> None:
    session.info["derived"] = {}
    asked: list[int] = []

    def facts(case_id: int) -> str:
        return once(session, "facts", case_id, lambda: asked.append(case_id) or f"case {case_id}")

    assert [facts(1), facts(2), facts(1)] == ["case 1", "case 2", "case 1"]
    assert asked == [1, 2]
    assert once(session, "sheet", 1, lambda: "another thing") == "another thing"


def test_a_session_that_writes_asks_each_time(session: Session) -> None:
    answers = iter(("before", "after"))
    assert once(session, "facts", 1, lambda: next(answers)) == "before"
    assert once(session, "facts", 1, lambda: next(answers)) == "after"
