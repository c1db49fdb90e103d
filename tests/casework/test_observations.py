"""Observatiebladen: a code of their own, entered back once, averages as the sheet says (observation-sheets.md O2)."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.case_file import scores
from zorgdesk.casework.observation_list import (
    entry_sheet,
    next_waiting,
    observations_of,
    sheets_entered,
    sheets_waiting,
)
from zorgdesk.casework.observations import (
    MomentText,
    ObservationText,
    bin_observation,
    cancel_sheet,
    change_observation,
    draw_sheet,
    enter_sheet,
    find_sheet,
    keep_sheet_draft,
    tick_destroyed,
)
from zorgdesk.domain.errors import ScoreOutOfRange, SheetAlreadyEntered, SheetUnknown
from zorgdesk.domain.values import SheetKind, SheetLabel, Situation


def _draw(session: Session, case_id: int | None, on: date, qr: str = "7K3MPQ9X") -> int:
    kind, label = SheetKind.WELLBEING_INVOLVEMENT, SheetLabel.FIRST_NAME
    return made(draw_sheet(session, case_id, kind, label, "Wat doet zij?", token=qr, on=on))


def _text(*pairs: tuple[int | None, int | None], on: date = date(2026, 11, 10)) -> ObservationText:
    moments = tuple(
        MomentText("09:10", Situation.CIRCLE, wellbeing, involvement, f"moment {number}")
        for number, (wellbeing, involvement) in enumerate(pairs, start=1)
    )
    return ObservationText(on, "Fenna", "Wat doet zij?", "Misschien moe", moments)


def test_sheets_count_on_within_a_year_and_begin_again_in_the_next(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    first = _draw(session, case_id, date(2026, 12, 30), "AAAAAAAA")
    second = _draw(session, None, date(2026, 12, 31), "BBBBBBBB")
    third = _draw(session, case_id, date(2027, 1, 4), "CCCCCCCC")
    codes = [entry_sheet(session, sheet_id).line.code for sheet_id in (first, second, third)]
    assert codes == ["OBS-2026-0001", "OBS-2026-0002", "OBS-2027-0001"]


@pytest.mark.parametrize("typed", ["OBS-2026-0001", " obs-2026-1 ", "2026-0001", "ZD1:7K3MPQ9X:1", "zd1:7K3MPQ9X:2"])
def test_a_sheet_is_found_by_its_code_or_its_qr_text(session: Session, maker: Maker, today: date, typed: str) -> None:
    sheet_id = _draw(session, maker.case(), today)
    assert find_sheet(session, typed) == sheet_id


@pytest.mark.parametrize("typed", ["", "OBS-2026-0999", "ZD1:", "blad", "OBS-2026-", "ZD1:nietdeze:1", "²-³"])
def test_an_unknown_code_is_said_and_never_guessed(session: Session, maker: Maker, today: date, typed: str) -> None:
    _draw(session, maker.case(), today)
    with pytest.raises(SheetUnknown):
        find_sheet(session, typed)


def test_an_entered_sheet_has_averages_over_filled_boxes_and_is_entered_once(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    sheet_id = _draw(session, case_id, today)
    enter_sheet(session, sheet_id, case_id, _text((3, 2), (4, None), (3, 3), (None, 2)), on=today)
    (detail,) = observations_of(session, case_id)
    assert (detail.wellbeing_average, detail.involvement_average) == (3.3, 2.3)
    assert detail.sheet_code == "OBS-2026-0001"
    assert [moment.seen for moment in detail.moments] == ["moment 1", "moment 2", "moment 3", "moment 4"]
    with pytest.raises(SheetAlreadyEntered) as no:
        enter_sheet(session, sheet_id, case_id, _text((1, 1)), on=today)
    assert no.value.code == "OBS-2026-0001"
    assert len(observations_of(session, case_id)) == 1


def test_fewer_than_three_moments_give_no_average(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    enter_sheet(session, _draw(session, case_id, today), case_id, _text((5, 5), (4, 4)), on=today)
    (detail,) = observations_of(session, case_id)
    assert (detail.wellbeing_average, detail.involvement_average) == (None, None)
    assert scores(session, case_id) == ()


def test_a_score_outside_the_boxes_is_refused(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    with pytest.raises(ScoreOutOfRange):
        enter_sheet(session, _draw(session, case_id, today), case_id, _text((6, 1)), on=today)


def test_half_a_sheet_waits_as_a_draft_and_counts_nowhere(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    sheet_id = _draw(session, None, today)
    keep_sheet_draft(session, sheet_id, case_id, _text((3, 3)))
    keep_sheet_draft(session, sheet_id, case_id, _text((3, 3), (2, 2)))
    assert observations_of(session, case_id) == ()
    (line,) = sheets_waiting(session)
    assert line.has_draft
    kept = entry_sheet(session, sheet_id).kept
    assert kept is not None
    assert len(kept.moments) == 2
    enter_sheet(session, sheet_id, case_id, _text((3, 3), (2, 2), (4, 4)), on=today)
    assert len(observations_of(session, case_id)) == 1
    assert sheets_waiting(session) == ()
    assert [entered.sheet_id for entered in sheets_entered(session)] == [sheet_id]


def test_an_empty_row_between_two_moments_keeps_their_places(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    moments = (MomentText("09:00", None, 3, 3, "een"), MomentText(), MomentText("10:00", None, 4, 4, "drie"))
    text = ObservationText(today, "Fenna", "", "", moments)
    enter_sheet(session, _draw(session, case_id, today), case_id, text, on=today)
    (detail,) = observations_of(session, case_id)
    assert [moment.position for moment in detail.moments] == [1, 3]


def test_the_next_sheet_of_the_pile_follows_and_a_cancelled_one_leaves_it(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    first, second = _draw(session, case_id, today, "AAAAAAAA"), _draw(session, case_id, today, "BBBBBBBB")
    assert next_waiting(session, first) == second
    gone = cancel_sheet(session, second, on=today)
    assert next_waiting(session, first) is None
    assert gone.undo is not None
    gone.undo(session)
    assert next_waiting(session, first) == second


def test_the_trend_leaves_out_the_sheet_that_is_looked_at(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    for number, on in enumerate((date(2026, 9, 3), date(2026, 10, 12)), start=1):
        sheet_id = _draw(session, case_id, on, f"TOKEN00{number}")
        enter_sheet(session, sheet_id, case_id, _text((number, 1), (number, 1), (number, 1), on=on), on=on)
    assert [point.wellbeing for point in entry_sheet(session, sheet_id).earlier] == [1.0]
    assert [point.wellbeing for point in scores(session, case_id)] == [1.0, 2.0]


def test_mending_binning_and_destroying(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    sheet_id = _draw(session, case_id, today)
    observation_id = made(enter_sheet(session, sheet_id, case_id, _text((1, 1), (1, 1), (1, 1)), on=today))
    change_observation(session, observation_id, _text((5, 5), (5, 5), (5, 5)))
    assert observations_of(session, case_id)[0].wellbeing_average == 5.0
    tick_destroyed(session, sheet_id, destroyed_on=today)
    assert entry_sheet(session, sheet_id).line.destroyed_on == today
    gone = bin_observation(session, observation_id, on=today)
    assert observations_of(session, case_id) == ()
    assert gone.undo is not None
    gone.undo(session)
    assert len(observations_of(session, case_id)) == 1
