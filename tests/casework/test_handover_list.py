"""The list of children who go to school: which are there, what is due on which day, filters and order."""

from datetime import date, datetime, timedelta

import pytest

from tests.casework.makers import Maker, made
from zorgdesk.casework.handover_list import handover_counts, handover_list, handover_total
from zorgdesk.casework.handovers import HandoverText, begin_handover, do_handover_step, write_handover
from zorgdesk.casework.sheets.handovers import HandoverMoment, HandoverQuery, HandoverRow, HandoverSort, HandoverView
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.handover_dates import handover_dates
from zorgdesk.domain.municipality_rules import NEUTRAL, MunicipalityRules
from zorgdesk.domain.values import HandoverStep, OrganisationKind

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)


def rows(maker: Maker, **query: object) -> tuple[HandoverRow, ...]:
    maker.session.flush()
    return handover_list(maker.session, HandoverQuery(**query), on=TODAY)  # type: ignore[arg-type]


def begin(maker: Maker, case_id: int, on: date = TODAY) -> int:
    return made(begin_handover(maker.session, case_id, on=on, by="Fenna", at=NOW))


def test_a_child_stands_here_three_months_before_the_start_of_its_gemeente(maker: Maker) -> None:
    starts = add_months(TODAY, 3)
    maker.case("Nu", birth_date=add_months(starts, -42))
    maker.case("Later", birth_date=add_months(starts, -42) + timedelta(days=1))
    maker.case("Bso", birth_date=date(2020, 1, 1))
    maker.case("Ongeboren", birth_date=None, due_date=date(2027, 1, 1))
    assert [row.child_name for row in rows(maker)] == ["Nu Luchtballon"]


def test_each_gemeente_has_its_own_ages(maker: Maker) -> None:
    maker.municipality("Wolkendam", MunicipalityRules(handover_start_months=45))
    maker.location("Vliegend Tapijt", "Wolkendam")
    maker.case("Sem", birth_date=date(2023, 3, 24), location="Vliegend Tapijt")
    maker.case("Lotje", birth_date=date(2023, 3, 24))
    due = {row.child_name.split()[0]: row.due_on for row in rows(maker)}
    assert due == {"Lotje": date(2026, 9, 24), "Sem": date(2026, 12, 24)}


@pytest.mark.parametrize("birth", [date(2023, 8, 31), date(2023, 5, 31), date(2024, 2, 29), date(2023, 1, 1)])
def test_a_month_end_clamps_as_the_rules_do(maker: Maker, birth: date) -> None:
    maker.case("Noé", birth_date=birth)
    on = add_months(birth, 42)
    [row] = handover_list(maker.session, HandoverQuery(), on=on)
    assert row.due_on == on == handover_dates(birth, NEUTRAL).start
    [day_after] = handover_list(maker.session, HandoverQuery(HandoverView.LATE), on=on + timedelta(days=1))
    assert day_after.case_id == row.case_id
    assert handover_list(maker.session, HandoverQuery(HandoverView.LATE), on=on) == ()


def test_what_is_due_follows_the_chain(maker: Maker) -> None:
    case_id = maker.case("Wout", birth_date=date(2023, 2, 1))
    assert rows(maker)[0].moment is HandoverMoment.START
    handover_id = begin(maker, case_id)
    [row] = rows(maker)
    assert (row.moment, row.due_on, row.handover_id) == (HandoverMoment.DISCUSS, date(2026, 11, 1), handover_id)
    do_handover_step(maker.session, handover_id, HandoverStep.DISCUSSED, on=TODAY, by="Fenna")
    [row] = rows(maker)
    assert (row.moment, row.due_on) == (HandoverMoment.SEND, date(2026, 12, 1))
    assert list(row.done) == [HandoverStep.DRAFT, HandoverStep.DISCUSSED]


def test_a_draft_keeps_the_days_of_its_own_rules(maker: Maker) -> None:
    maker.municipality(rules=MunicipalityRules(handover_discuss_months=46))
    begin(maker, maker.case("Wout", birth_date=date(2023, 2, 1)))
    [row] = rows(maker)
    assert row.due_on == row.dates.discuss == date(2026, 12, 1)


def test_chips_count_and_filter(maker: Maker) -> None:
    maker.case("Laat", birth_date=date(2023, 2, 1))
    maker.case("Straks", birth_date=date(2023, 6, 20))
    counts = handover_counts(maker.session, on=TODAY).of_view
    assert counts == {
        HandoverView.ALL: 2, HandoverView.LATE: 1, HandoverView.SOON: 1, HandoverView.AT_SCHOOL: 0,
    }  # fmt: skip
    assert [row.child_name for row in rows(maker, view=HandoverView.LATE)] == ["Laat Luchtballon"]
    assert [row.child_name for row in rows(maker, view=HandoverView.SOON)] == ["Straks Luchtballon"]


def test_the_list_is_narrowed_by_gemeente_name_and_school(maker: Maker) -> None:
    maker.location("Vliegend Tapijt", "Wolkendam")
    far = maker.case("Sem", birth_date=date(2023, 2, 2), location="Vliegend Tapijt")
    near = maker.case("Zoë", birth_date=date(2023, 2, 1))
    school = maker.organisation("De Papieren Boot", OrganisationKind.PRIMARY_SCHOOL)
    write_handover(maker.session, begin(maker, near), HandoverText(school_id=school))
    wolkendam = maker.municipality("Wolkendam")
    assert [row.case_id for row in rows(maker, municipality_id=wolkendam)] == [far]
    assert [row.case_id for row in rows(maker, text="zoe")] == [near]
    assert [row.case_id for row in rows(maker, text="papieren")] == [near]
    assert handover_total(maker.session, HandoverQuery(text="zoe"), on=TODAY) == 1


def test_the_most_urgent_stands_first_and_other_orders_are_possible(maker: Maker) -> None:
    for name, birth in (("Bo", date(2023, 6, 1)), ("Ann", date(2023, 2, 1)), ("Cas", date(2023, 4, 1))):
        maker.case(name, birth_date=birth)
    assert [row.child_name[:3].strip() for row in rows(maker)] == ["Ann", "Cas", "Bo"]
    assert [row.child_name[:3].strip() for row in rows(maker, sort=HandoverSort.NAME)] == ["Ann", "Bo", "Cas"]
    down = rows(maker, sort=HandoverSort.AGE, descending=True)
    assert [row.child_name[:3].strip() for row in down] == ["Bo", "Cas", "Ann"]


def test_pages_follow_each_other(maker: Maker) -> None:
    for number in range(7):
        maker.case(f"Kind{number}", birth_date=date(2023, 2, 1) + timedelta(days=number))
    first = handover_list(maker.session, HandoverQuery(), on=TODAY, offset=0, limit=4)
    then = handover_list(maker.session, HandoverQuery(), on=TODAY, offset=4, limit=4)
    assert [len(first), len(then)] == [4, 3]
    assert len({row.case_id for row in first + then}) == 7
