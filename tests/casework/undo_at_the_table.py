"""Scenarios of undo_cases.py about overleg, oudergesprek and observatie."""

from collections.abc import Callable
from datetime import timedelta

from tests.casework.makers import Maker, made
from zorgdesk.casework import meetings, observations, parent_meetings
from zorgdesk.casework.changes import Change
from zorgdesk.domain.values import ItemMode, ParentMeetingKind, SheetKind, SheetLabel, Situation

Deed = Callable[[], Change]
LATER = timedelta(days=30)


def _meeting(maker: Maker) -> tuple[int, int, int]:
    """An overleg with two items, a guest for the second, and an actiepunt."""
    session, case = maker.session, maker.case()
    meeting = made(meetings.plan_meeting(session, meetings.MeetingText("care_team", "Zorgteam", maker.on)))
    item = made(meetings.add_case_item(session, meeting, case, "Hoe verder?", on=maker.on))
    meetings.add_subject_item(session, meeting, "Het ritme van de groep")
    meetings.add_participant(session, meeting, meetings.ParticipantText("Gast", only_item_id=item))
    meetings.choose_mode(session, item, ItemMode.ANONYMOUS, "Nog geen ja", on=maker.on)
    action = made(meetings.add_action_item(session, item, "School bellen", "Fenna", maker.on + LATER))
    meetings.change_meeting(session, meeting, meetings.MeetingText("care_team", "Zorgteam", maker.on))
    return meeting, item, action


def _talk(maker: Maker) -> int:
    text = parent_meetings.ParentMeetingText(ParentMeetingKind.CONCERN, maker.on, purpose="Eten")
    return made(parent_meetings.plan_parent_meeting(maker.session, maker.case(), text))


def _sheet(maker: Maker, case: int) -> int:
    kind, label = SheetKind.WELLBEING_INVOLVEMENT, next(iter(SheetLabel))
    drawn = observations.draw_sheet(maker.session, case, kind, label, "Hulp?", token="abcd1234", on=maker.on)
    return made(drawn)


def _bin_meeting(maker: Maker) -> Deed:
    meeting = _meeting(maker)[0]
    return lambda: meetings.bin_meeting(maker.session, meeting, on=maker.on)


def _add_participant(maker: Maker) -> Deed:
    meeting = _meeting(maker)[0]
    return lambda: meetings.add_participant(maker.session, meeting, meetings.ParticipantText("Robin"))


def _remove_participant(maker: Maker) -> Deed:
    meeting = _meeting(maker)[0]
    guest = maker.meeting(meeting).participants[0].id
    return lambda: meetings.remove_participant(maker.session, guest)


def _mark_present(maker: Maker) -> Deed:
    guest = maker.meeting(_meeting(maker)[0]).participants[0].id
    return lambda: meetings.mark_present(maker.session, guest, False)


def _add_case_item(maker: Maker) -> Deed:
    meeting, other = _meeting(maker)[0], maker.case("Sem")
    return lambda: meetings.add_case_item(maker.session, meeting, other, "En nu?", on=maker.on)


def _remove_item(maker: Maker) -> Deed:
    item = _meeting(maker)[1]
    return lambda: meetings.remove_item(maker.session, item)


def _choose_mode(maker: Maker) -> Deed:
    item = _meeting(maker)[1]
    return lambda: meetings.choose_mode(maker.session, item, ItemMode.NOT_DISCUSSED, on=maker.on)


def _give_feedback(maker: Maker) -> Deed:
    item = _meeting(maker)[1]
    return lambda: meetings.give_feedback(maker.session, item, on=maker.on)


def _remove_action_item(maker: Maker) -> Deed:
    action = _meeting(maker)[2]
    meetings.finish_action_item(maker.session, action, on=maker.on)
    return lambda: meetings.remove_action_item(maker.session, action)


def _finish_action_item(maker: Maker) -> Deed:
    action = _meeting(maker)[2]
    return lambda: meetings.finish_action_item(maker.session, action, on=maker.on)


def _close_meeting(maker: Maker) -> Deed:
    meeting = _meeting(maker)[0]
    return lambda: meetings.close_meeting(maker.session, meeting, on=maker.on)


def _cancel_sheet(maker: Maker) -> Deed:
    sheet = _sheet(maker, maker.case())
    return lambda: observations.cancel_sheet(maker.session, sheet, on=maker.on)


def _enter_sheet(maker: Maker) -> Deed:
    case = maker.case()
    sheet = _sheet(maker, case)
    moment = observations.MomentText("9:00", next(iter(Situation)), 3, 4, "Speelt")
    text = observations.ObservationText(maker.on, "Pleun", "Vraagt zij hulp?", "", (moment,))
    return lambda: observations.enter_sheet(maker.session, sheet, case, text, on=maker.on)


def _tick_destroyed(maker: Maker) -> Deed:
    sheet = _sheet(maker, maker.case())
    return lambda: observations.tick_destroyed(maker.session, sheet, destroyed_on=maker.on)


def _bin_observation(maker: Maker) -> Deed:
    observation = made(_enter_sheet(maker)())
    return lambda: observations.bin_observation(maker.session, observation, on=maker.on)


def _bin_talk(maker: Maker) -> Deed:
    talk = _talk(maker)
    return lambda: parent_meetings.bin_parent_meeting(maker.session, talk, on=maker.on)


def _note_informed(maker: Maker) -> Deed:
    talk = _talk(maker)
    parent = maker.guardian(maker.case("Sem"))
    return lambda: parent_meetings.note_informed(maker.session, talk, parent, informed_on=maker.on)


def _agreement(maker: Maker) -> int:
    return made(parent_meetings.add_agreement(maker.session, _talk(maker), "Bellen", "Fenna", maker.on))


def _remove_agreement(maker: Maker) -> Deed:
    agreement = _agreement(maker)
    parent_meetings.finish_agreement(maker.session, agreement, on=maker.on)
    return lambda: parent_meetings.remove_agreement(maker.session, agreement)


def _finish_agreement(maker: Maker) -> Deed:
    agreement = _agreement(maker)
    return lambda: parent_meetings.finish_agreement(maker.session, agreement, on=maker.on)


def _hold_talk(maker: Maker) -> Deed:
    talk = _talk(maker)
    return lambda: parent_meetings.hold_parent_meeting(maker.session, talk, on=maker.on)


AT_THE_TABLE: dict[str, Callable[[Maker], Deed]] = {
    "add_case_item": _add_case_item,
    "add_participant": _add_participant,
    "bin_meeting": _bin_meeting,
    "bin_observation": _bin_observation,
    "bin_parent_meeting": _bin_talk,
    "cancel_sheet": _cancel_sheet,
    "choose_mode": _choose_mode,
    "close_meeting": _close_meeting,
    "enter_sheet": _enter_sheet,
    "finish_action_item": _finish_action_item,
    "finish_agreement": _finish_agreement,
    "give_feedback": _give_feedback,
    "hold_parent_meeting": _hold_talk,
    "mark_present": _mark_present,
    "note_informed": _note_informed,
    "remove_action_item": _remove_action_item,
    "remove_agreement": _remove_agreement,
    "remove_item": _remove_item,
    "remove_participant": _remove_participant,
    "tick_destroyed": _tick_destroyed,
}
