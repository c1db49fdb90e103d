"""The templates: what is shipped, what was changed, and the proposal that the form begins with."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import REQUESTED
from zorgdesk.casework.trajectories import begin_trajectory
from zorgdesk.casework.trajectory_templates import proposal, reset_template, template_of, templates, write_template
from zorgdesk.domain.errors import FrequencyImpossible, TrajectoryNotReady
from zorgdesk.domain.values import FundingStream, TrajectoryKind
from zorgdesk.wording.trajectory_defaults import in_words

K = TrajectoryKind
FIRST = date(2026, 11, 10)


def test_there_is_a_template_for_every_kind_and_none_is_changed(session: Session) -> None:
    found = templates(session)
    assert [one.kind for one in found] == list(TrajectoryKind)
    assert not any(one.is_changed for one in found)


def test_a_changed_template_shapes_the_next_proposal_and_goes_back(session: Session, maker: Maker) -> None:
    case = maker.case()
    mine = replace(template_of(session, K.AMBULATORY), times=3, minutes=60, weeks=8, stream=FundingStream.NPO)
    write_template(session, mine)
    given = proposal(session, case, K.AMBULATORY, on=FIRST)
    assert (given.times, given.minutes, given.ends_on) == (3, 60, FIRST + timedelta(weeks=8, days=-1))
    assert [one.stream for one in given.funding] == [FundingStream.NPO]
    assert template_of(session, K.AMBULATORY).is_changed
    reset_template(session, K.AMBULATORY)
    assert proposal(session, case, K.AMBULATORY, on=FIRST).times == 2


def test_a_template_without_length_or_times_is_refused(session: Session) -> None:
    mine = template_of(session, K.AMBULATORY)
    for wrong in (replace(mine, weeks=0), replace(mine, times=0)):
        with pytest.raises(TrajectoryNotReady):
            write_template(session, wrong)
    with pytest.raises(FrequencyImpossible):
        write_template(session, replace(mine, times=40, minutes=600))


@pytest.mark.parametrize("kind", TrajectoryKind)
def test_every_proposal_can_begin_as_it_is_but_for_what_only_people_know(
    session: Session, maker: Maker, kind: TrajectoryKind
) -> None:
    case = maker.case(birth_date=date(2024, 3, 1))
    given = in_words(proposal(session, case, kind, on=FIRST))
    whole = replace(given, goal="Meedoen", assignment=given.assignment or "Helpen", beschikking=REQUESTED)
    assert begin_trajectory(session, case, whole, on=FIRST).created_id is not None


def test_plp_plus_ends_the_day_before_the_child_is_four(session: Session, maker: Maker) -> None:
    case = maker.case(birth_date=date(2024, 3, 1))
    assert proposal(session, case, K.PLP_PLUS, on=FIRST).ends_on == date(2028, 2, 29)


def test_bso_extra_is_looked_at_four_weeks_before_its_end_and_at_it(session: Session, maker: Maker) -> None:
    given = proposal(session, maker.case(), K.BSO_EXTRA, on=FIRST)
    assert given.ends_on == date(2027, 5, 9)
    assert [one.planned_on for one in given.evaluations] == [given.ends_on - timedelta(weeks=4), given.ends_on]
