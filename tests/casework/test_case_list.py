"""The list of casussen: views with their counts, filters, words, sorting and paging, all read from the file."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.case_list import born_by, case_list, list_counts, quick_view
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.sheets.case_list import ListFilters, ListQuery, ListView, SortKey
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signals import record_signal
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.records.cases import Step
from zorgdesk.domain.values import ConcernCategory, ConsentLight, ParentalAuthority, Stage


def _names(session: Session, query: ListQuery, today: date) -> list[str]:
    return [row.child_name for row in case_list(session, query, on=today).rows]


def _step(session: Session, maker: Maker, case_id: int, due_on: date) -> None:
    session.add(Step(case_id=case_id, what="Bellen", due_on=due_on))
    maker.derived(case_id)


def test_the_next_step_decides_the_order_and_late_comes_first(session: Session, maker: Maker, today: date) -> None:
    later, late = maker.case("Later", "A"), maker.case("Laat", "B")
    _step(session, maker, later, date(2026, 11, 20))
    _step(session, maker, late, date(2026, 11, 2))
    page = case_list(session, ListQuery(), on=today)
    assert [(row.child_name, row.next_due_on) for row in page.rows] == [
        ("Laat B", date(2026, 11, 2)),
        ("Later A", date(2026, 11, 20)),
    ]
    assert page.rows[0].next_task is not None
    assert page.rows[0].next_task.what == "Bellen"


def test_each_view_counts_what_it_shows(session: Session, maker: Maker, today: date) -> None:
    mine = maker.case("Mijn", "Kind", owner="Ik")
    _step(session, maker, mine, date(2026, 11, 15))
    maker.case("Oud", "Kind", birth_date=date(2022, 1, 1))
    waiting = maker.case("Wacht", "Kind")
    change_case(session, waiting, CaseEdit(waiting_since=date(2026, 10, 1)), on=today)
    closed = maker.case("Dicht", "Kind")
    maker.closed(closed)
    for case_id in (waiting, closed):
        maker.derived(case_id)
    record_signal(session, SignalInput(fact="Iets."), on=today)
    counts = list_counts(session, "Ik", on=today)
    for view in ListView:
        shown = case_list(session, ListQuery(view, owner="Ik"), on=today)
        assert counts.of_view[view] == shown.total == len(shown.rows), view
    assert counts.signals == 1
    assert _names(session, ListQuery(ListView.MINE, owner="Ik"), today) == ["Mijn Kind"]
    assert _names(session, ListQuery(ListView.FROM_3_6), today) == ["Oud Kind"]
    assert _names(session, ListQuery(ListView.WAITING), today) == ["Wacht Kind"]
    assert _names(session, ListQuery(ListView.CLOSED), today) == ["Dicht Kind"]
    assert "Mijn Kind" in _names(session, ListQuery(ListView.THIS_WEEK), today)


def test_three_and_a_half_years_is_reached_on_the_clamped_day() -> None:
    for day in (date(2027, 2, 28), date(2026, 11, 10), date(2027, 8, 29), date(2028, 2, 29)):
        born = born_by(day, 42)
        assert add_months(born, 42) <= day < add_months(date.fromordinal(born.toordinal() + 1), 42)


def test_filters_narrow_a_view(session: Session, maker: Maker, today: date) -> None:
    here = maker.case("Hier", "Kind")
    maker.location("De Maanvis", "Wolkendam")
    maker.case("Daar", "Kind", location="De Maanvis", group="Golfjes")
    change_case(session, here, CaseEdit(categories=(ConcernCategory.LANGUAGE,)), on=today)
    maker.derived(here)
    for filters in (
        ListFilters(location_id=maker.location()),
        ListFilters(municipality_id=maker.municipality()),
        ListFilters(category=ConcernCategory.LANGUAGE),
        ListFilters(stage=Stage.INTAKE, location_id=maker.location()),
        ListFilters(light=ConsentLight.NOT_ASKED, location_id=maker.location()),
    ):
        assert filters.is_on
        assert _names(session, ListQuery(filters=filters), today) == ["Hier Kind"]
    assert _names(session, ListQuery(filters=ListFilters(category=ConcernCategory.MOTOR)), today) == []


@pytest.mark.parametrize("text", ["zoe", "ZOË de", "k-0001", "moeder", "zoë moed"])
def test_words_find_name_code_and_parent(session: Session, maker: Maker, today: date, text: str) -> None:
    case_id = maker.case("Zoë", "Wit", prefix="de")
    maker.guardian(case_id, "Moeder", "Anders", authority=ParentalAuthority.UNKNOWN)
    maker.case("Sem", "Sprookjesbos")
    assert _names(session, ListQuery(text=text), today) == ["Zoë de Wit"]


@pytest.mark.parametrize("text", ["'", '"', "%", "_", "\x00", "👶", "*", "--"])
def test_signs_without_a_word_filter_nothing_and_break_nothing(
    session: Session, maker: Maker, today: date, text: str
) -> None:
    maker.case()
    assert len(_names(session, ListQuery(text=text), today)) == 1


@pytest.mark.parametrize("key", list(SortKey))
@pytest.mark.parametrize("descending", [False, True])
def test_every_column_sorts_both_ways_and_pages_without_gaps(
    session: Session, maker: Maker, today: date, key: SortKey, descending: bool
) -> None:
    for number in range(7):
        maker.case(f"Kind{number}", "Ander" if number % 2 else "Zelf", birth_date=date(2022 + number % 3, 1, 1))
    query = ListQuery(sort=key, descending=descending)
    whole = [row.case_id for row in case_list(session, query, on=today).rows]
    paged = [
        row.case_id for at in range(0, 8, 3) for row in case_list(session, query, on=today, offset=at, limit=3).rows
    ]
    assert whole == paged
    assert len(set(whole)) == 7


def test_age_sorts_the_youngest_first_and_the_unborn_before_them(session: Session, maker: Maker, today: date) -> None:
    maker.case("Oud", "Kind", birth_date=date(2020, 1, 1))
    maker.case("Buik", "Kind", birth_date=None, due_date=date(2027, 1, 1))
    maker.case("Jong", "Kind", birth_date=date(2026, 1, 1))
    query = ListQuery(sort=SortKey.AGE)
    assert _names(session, query, today) == ["Buik Kind", "Jong Kind", "Oud Kind"]
    assert _names(session, ListQuery(sort=SortKey.AGE, descending=True), today) == [
        "Oud Kind",
        "Jong Kind",
        "Buik Kind",
    ]


def test_the_quick_view_holds_the_case_and_its_first_steps(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    _step(session, maker, case_id, date(2026, 11, 12))
    seen = quick_view(session, case_id)
    assert seen.sheet.code == "K-0001"
    assert "Bellen" in [task.what for task in seen.tasks]


def test_an_empty_file_counts_nothing(session: Session, today: date) -> None:
    assert set(list_counts(session, "", on=today).of_view.values()) == {0}
    assert case_list(session, ListQuery(), on=today).rows == ()
