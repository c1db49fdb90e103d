"""One scenario per deed that deletes or changes a state: what stands ready, and the deed to do and undo.

A new deed of that kind gets a line here; tests/house/test_undo.py names the one that is missing.
"""

from collections.abc import Callable
from datetime import timedelta

from tests.casework.makers import Maker, made
from tests.casework.undo_at_the_table import AT_THE_TABLE
from tests.casework.undo_in_goals import IN_GOALS
from tests.casework.undo_reviews import REVIEWS
from tests.casework.undo_sessions import SESSIONS
from tests.casework.undo_trajectories import TRAJECTORIES
from zorgdesk.casework import (
    cases,
    closing,
    goals,
    journal,
    laying_away,
    limits,
    people,
    plan_rows,
    plans,
    siblings,
    signals,
    steps,
)
from zorgdesk.casework.changes import Change
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.closing import Closing, LimitText
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.domain.values import (
    ActionResult,
    CloseOutcome,
    CompanionKind,
    Executor,
    GoNoGoDecision,
    JournalKind,
    Limit,
    LimitAnswer,
    PartiesInvolved,
)

Deed = Callable[[], Change]
LATER = timedelta(days=30)


def _plan(maker: Maker) -> tuple[int, int]:
    """A draft with a goal, an actie and a go/no-go."""
    session, case = maker.session, maker.case()
    plan = made(plans.begin_plan(session, case, on=maker.on, by="Fenna", at=maker.at))
    goal = maker.goal(plan)
    text = goals.ActionText("Samen kiezen", "elke dag", Executor.EDUCATOR, "Pleun", ActionResult.OPEN)
    goals.add_action(session, goal, text)
    plans.add_go_no_go(session, plan, "Werkt het?", "Zij vraagt vaker", maker.on + LATER)
    return case, plan


def _goal_of(maker: Maker, plan: int) -> int:
    return maker.plan(plan).goals[0].id


def _note(maker: Maker) -> int:
    text = journal.NoteText(JournalKind.PHONE, maker.on, "Bellen", fact="Zij zei niets")
    return made(journal.write_note(maker.session, maker.case(), text, at=maker.at))


def _signal(maker: Maker) -> int:
    return made(signals.record_signal(maker.session, SignalInput(reporter="Pleun", fact="Stil."), on=maker.on))


def _limits(maker: Maker) -> int:
    session, case = maker.session, maker.case()
    journal.write_note(session, case, journal.NoteText(JournalKind.TALK, maker.on, fact="Slaat"), at=maker.at)
    assessment = made(limits.begin_assessment(session, case, on=maker.on))
    yes, no = LimitAnswer.YES, LimitAnswer.NO
    text = LimitText(maker.on, "Fenna en Pleun", no, "Gaat goed", yes, "Anderen zijn bang", "Plek zoeken")
    limits.write_assessment(session, assessment, text, at=maker.at)
    found = limits.possible_evidence(session, case)[0]
    limits.add_evidence(session, assessment, Limit.GROUP_IS_NOT_SAFE, found)
    return assessment


_ENDS = Closing(CloseOutcome.MOVED, "Naar elders", no_follow_up_because="Ouders bellen zelf.")


def _intake(maker: Maker) -> Deed:
    case = maker.case()
    edit = CaseEdit(case_director="Fenna", contact_for_parents="Pleun", parties_involved=PartiesInvolved.YES)
    cases.change_case(maker.session, case, edit, on=maker.on)
    return lambda: cases.finish_intake(maker.session, case, on=maker.on)


def _bin_case(maker: Maker) -> Deed:
    case = maker.case()
    return lambda: cases.bin_case(maker.session, case, on=maker.on)


def _restore_case(maker: Maker) -> Deed:
    case = maker.case()
    cases.bin_case(maker.session, case, on=maker.on)
    return lambda: cases.restore_case(maker.session, case, on=maker.on)


def _tick_route(maker: Maker) -> Deed:
    case = maker.case()
    cases.tick_route_step(maker.session, case, "Bellen", True, on=maker.on)
    return lambda: cases.tick_route_step(maker.session, case, "Bellen", False, on=maker.on)


def _end_care(maker: Maker) -> Deed:
    case = maker.case()
    return lambda: closing.end_care(maker.session, case, maker.on, maker.on, "Bellen", "Fenna")


def _resume_care(maker: Maker) -> Deed:
    case = maker.case()
    closing.end_care(maker.session, case, maker.on, maker.on, "Bellen", "Fenna")
    return lambda: closing.resume_care(maker.session, case)


def _close_case(maker: Maker) -> Deed:
    case = maker.case()
    return lambda: closing.close_case(maker.session, case, _ENDS, on=maker.on)


def _reopen_case(maker: Maker) -> Deed:
    case = maker.closed(maker.case())
    return lambda: closing.reopen_case(maker.session, case, "Toch verder", on=maker.on)


def _remove_goal(maker: Maker) -> Deed:
    goal = _goal_of(maker, _plan(maker)[1])
    return lambda: goals.remove_goal(maker.session, goal)


def _remove_action(maker: Maker) -> Deed:
    action = maker.plan(_plan(maker)[1]).goals[0].actions[0].id
    return lambda: goals.remove_action(maker.session, action)


def _remove_fact(maker: Maker) -> Deed:
    fact = made(plan_rows.add_fact(maker.session, _plan(maker)[1], None, "Zegt twaalf woorden."))
    return lambda: plan_rows.remove_fact(maker.session, fact)


def _remove_try(maker: Maker) -> Deed:
    row = made(plan_rows.add_try(maker.session, _plan(maker)[1], "Gebaren", "september", "Hij zegt meer"))
    return lambda: plan_rows.remove_try(maker.session, row)


def _set_companions(maker: Maker) -> Deed:
    plan = _plan(maker)[1]
    plan_rows.set_companions(maker.session, plan, CompanionKind.COACH, ("Cor Coachman",))
    return lambda: plan_rows.set_companions(maker.session, plan, CompanionKind.COACH, ("Mo Maanlicht",))


def _bin_note(maker: Maker) -> Deed:
    note = _note(maker)
    return lambda: journal.bin_note(maker.session, note, on=maker.on)


def _bin_plan(maker: Maker) -> Deed:
    plan = _plan(maker)[1]
    return lambda: laying_away.bin_plan(maker.session, plan, on=maker.on)


def _put_plan_back(maker: Maker) -> Deed:
    plan = _plan(maker)[1]
    laying_away.bin_plan(maker.session, plan, on=maker.on)
    return lambda: laying_away.put_back(maker.session, 1, on=maker.on)


def _remove_evidence(maker: Maker) -> Deed:
    assessment = _limits(maker)
    evidence = limits.assessment(maker.session, assessment).evidence[0].evidence_id
    assert evidence is not None
    return lambda: limits.remove_evidence(maker.session, evidence)


def _settle(maker: Maker) -> Deed:
    assessment = _limits(maker)
    return lambda: limits.settle_assessment(maker.session, assessment, on=maker.on)


def _bin_assessment(maker: Maker) -> Deed:
    assessment = _limits(maker)
    return lambda: limits.bin_assessment(maker.session, assessment, on=maker.on)


def _bin_guardian(maker: Maker) -> Deed:
    case = maker.case()
    parent = maker.guardian(case)
    return lambda: people.remove_guardian(maker.session, case, parent, on=maker.on)


def _begin_plan(maker: Maker) -> Deed:
    case = maker.case()
    return lambda: plans.begin_plan(maker.session, case, on=maker.on, by="Fenna", at=maker.at)


def _moment(maker: Maker) -> int:
    return maker.plan(_plan(maker)[1]).go_no_gos[0].id


def _remove_go_no_go(maker: Maker) -> Deed:
    moment = _moment(maker)
    return lambda: plans.remove_go_no_go(maker.session, moment)


def _decide(maker: Maker) -> Deed:
    moment = _moment(maker)
    go_on = GoNoGoDecision.CONTINUE
    return lambda: plans.decide_go_no_go(maker.session, moment, go_on, "Werkt", "Fenna", on=maker.on)


def _discuss(maker: Maker) -> Deed:
    plan = _plan(maker)[1]
    return lambda: plans.discuss_plan(maker.session, plan, on=maker.on)


def _activate(maker: Maker) -> Deed:
    plan = _plan(maker)[1]
    return lambda: plans.activate_plan(maker.session, plan, on=maker.on)


def _unlink_siblings(maker: Maker) -> Deed:
    one, other = maker.case(), maker.case("Sem")
    siblings.link_siblings(maker.session, one, other, on=maker.on)
    return lambda: siblings.unlink_siblings(maker.session, one, other)


def _bin_signal(maker: Maker) -> Deed:
    signal = _signal(maker)
    return lambda: signals.bin_signal(maker.session, signal, on=maker.on)


def _restore_signal(maker: Maker) -> Deed:
    signal = _signal(maker)
    signals.bin_signal(maker.session, signal, on=maker.on)
    return lambda: signals.restore_signal(maker.session, signal, on=maker.on)


def _finish_step(maker: Maker) -> Deed:
    step = made(steps.add_step(maker.session, maker.case(), "Bellen", "Fenna", maker.on))
    return lambda: steps.finish_step(maker.session, step, on=maker.on)


SCENARIOS: dict[str, Callable[[Maker], Deed]] = {
    **AT_THE_TABLE,
    **REVIEWS,
    **SESSIONS,
    **IN_GOALS,
    **TRAJECTORIES,
    "activate_plan": _activate,
    "begin_plan": _begin_plan,
    "bin_assessment": _bin_assessment,
    "bin_case": _bin_case,
    "bin_guardianship": _bin_guardian,
    "bin_note": _bin_note,
    "bin_plan": _bin_plan,
    "bin_signal": _bin_signal,
    "close_case": _close_case,
    "decide_go_no_go": _decide,
    "discuss_plan": _discuss,
    "end_care": _end_care,
    "finish_intake": _intake,
    "finish_step": _finish_step,
    "put_back": _put_plan_back,
    "remove_action": _remove_action,
    "remove_evidence": _remove_evidence,
    "remove_fact": _remove_fact,
    "remove_go_no_go": _remove_go_no_go,
    "remove_goal": _remove_goal,
    "remove_try": _remove_try,
    "reopen_case": _reopen_case,
    "restore_case": _restore_case,
    "restore_signal": _restore_signal,
    "resume_care": _resume_care,
    "set_companions": _set_companions,
    "settle_assessment": _settle,
    "tick_route_step": _tick_route,
    "unlink_siblings": _unlink_siblings,
}

ELSEWHERE: dict[str, str] = {
    "bin_attachment": "tests/casework/test_attachments.py",
    "withdraw_answer": "tests/casework/test_consents.py",
    "record_answer": "tests/casework/test_consents.py",
    "add_party": "tests/casework/test_case_people.py",
    "end_party": "tests/casework/test_case_people.py",
    "remove_view": "tests/casework/test_saved_views.py",
    "let_signal_fade": "tests/casework/test_signal_fading.py",
    "take_back_delay": "tests/casework/test_task_history.py",
}
"""Deeds whose undo is proved in the file of their own topic."""

WITHOUT_UNDO: dict[str, str] = {
    "record_signal": "it makes a signaal: its undo moves that to the prullenbak",
    "drop_draft": "a half typed text that became a record, or that the user threw away while it was in sight",
    "restore_attachment": "it is the undo of bin_attachment",
    "restore_note": "it is the undo of bin_note",
    "sweep": "it removes the bytes of what was wiped for good",
    "take_feedback_back": "it is the undo of give_feedback",
}
"""Deeds that change a state and give no undo, each with the reason."""
