"""What a due task says: the act, the reason line and the button (look.md, screen 03)."""

from collections.abc import Callable
from datetime import date

from zorgdesk.domain.consent_rules import CHILD_ALONE_AGE
from zorgdesk.domain.dates import Age
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import TaskKind
from zorgdesk.wording import session_tasks, trajectory_tasks
from zorgdesk.wording.formats import age_words, count, day, middot
from zorgdesk.wording.task_words import TaskWords


def _age(task: DueTask) -> str:
    return str(Age.of_months(task.number))


def _go_no_go(task: DueTask, on: date) -> TaskWords:
    title = f"Go/no-go: {task.what}" if task.what else "Go/no-go: besluit nemen"
    return TaskWords(title, f"Plan versie {task.number} · besluit en reden nodig", "Besluiten")


def _evaluation(task: DueTask, on: date) -> TaskWords:
    weeks = (task.due_on - task.since).days // 7 if task.since else 0
    after = f"Na {count(weeks, 'week', 'weken')}" if weeks > 0 else ""
    return TaskWords("Evaluatie begeleidingsplan", middot(after, f"plan versie {task.number}"), "Evalueren")


def _consent_expires(task: DueTask, on: date) -> TaskWords:
    title = "Toestemming verlopen" if on > task.due_on else "Toestemming verloopt"
    return TaskWords(title, task.what or "Eigen organisatie", "Opnieuw vragen")


def _consent_answer(task: DueTask, on: date) -> TaskWords:
    who = task.who or "het kind"
    asked = f"gevraagd {day(task.since, on=on)}" if task.since else ""
    return TaskWords("Antwoord vragen", middot(f"aan {who}", task.what, asked), "Antwoord vastleggen")


def _ask_child(task: DueTask, on: date) -> TaskWords:
    who = task.who or "het kind"
    alone = "beslist dan zelf" if task.number >= CHILD_ALONE_AGE else "beslist dan mee"
    return TaskWords(f"Vraag het aan {who} zelf", f"Wordt {task.number} jaar en {alone}", "Toestemming vragen")


def _authority(task: DueTask, on: date) -> TaskWords:
    return TaskWords("Gezag uitzoeken", f"Van {task.who} is het gezag onbekend", "Gezag vastleggen")


def _birth(task: DueTask, on: date) -> TaskWords:
    return TaskWords("Is het kind geboren?", "Vul dan naam en geboortedatum in", "Naar intake")


def _intake(task: DueTask, on: date) -> TaskWords:
    points = f"nog {count(task.number, 'punt', 'punten')}" if task.number else "alle punten zijn ingevuld"
    since = f"open sinds {day(task.since, on=on)}" if task.since else ""
    return TaskWords("Intake afronden", middot(since, points), "Naar intake")


def _handover_start(task: DueTask, on: date) -> TaskWords:
    return TaskWords(f"Overdracht starten: {_age(task)}", f"Kind is dan {age_words(task.number)}", "Starten")


def _handover_discuss(task: DueTask, on: date) -> TaskWords:
    return TaskWords(
        f"{_age(task)}: overdracht bespreken", middot("Bespreken met ouders", task.what), "Naar overdracht"
    )


def _handover_send(task: DueTask, on: date) -> TaskWords:
    school = f"Naar {task.what}" if task.what else "School is nog niet gekozen"
    return TaskWords(f"{_age(task)}: overdracht versturen", school, "Naar overdracht")


def _receipt(task: DueTask, on: date) -> TaskWords:
    sent = f"Verstuurd {day(task.since, on=on)}" if task.since else ""
    return TaskWords("Ontvangst nog niet bevestigd", middot(sent, task.what), "Ontvangst vastleggen")


def _warm_talk(task: DueTask, on: date) -> TaskWords:
    state = "Staat gepland" if task.since else "Nog geen afspraak"
    return TaskWords("Warm gesprek met school", middot(task.what, state), "Gesprek vastleggen")


def _feedback(task: DueTask, on: date) -> TaskWords:
    held = f"besproken {day(task.since, on=on)}" if task.since else ""
    return TaskWords("Terug naar ouders", middot(task.what, held), "Vastleggen")


def _parent_meeting(task: DueTask, on: date) -> TaskWords:
    return TaskWords("Oudergesprek", task.what or "Doel nog niet ingevuld", "Voorbereiden")


def _sheet(task: DueTask, on: date) -> TaskWords:
    printed = f"afgedrukt {day(task.since, on=on)}" if task.since else ""
    return TaskWords("Blad invoeren", middot(task.what, printed), "Blad invoeren")


def _action_item(task: DueTask, on: date) -> TaskWords:
    return TaskWords(task.what, middot("Actiepunt uit overleg", task.who), "Afvinken")


def _signal(task: DueTask, on: date) -> TaskWords:
    return TaskWords("Mag dit signaal verdwijnen?", task.what or "Nog geen casus gemaakt", "Beslissen")


def _step(task: DueTask, on: date) -> TaskWords:
    return TaskWords(task.what, task.who or "Eigen stap", "Afvinken")


def _aftercare(task: DueTask, on: date) -> TaskWords:
    ended = f"opvang beëindigd {day(task.since, on=on)}" if task.since else ""
    if not task.what:
        return TaskWords("Nazorg: spreek een volgende stap af, of sluit de casus", ended, "Nazorg regelen")
    return TaskWords(f"Nazorg: {task.what}", middot(task.who, ended), "Nazorg regelen")


def _follow_up(task: DueTask, on: date) -> TaskWords:
    closed = f"casus gesloten {day(task.since, on=on)}" if task.since else ""
    return TaskWords(f"Navraag: {task.what or 'hoe gaat het nu?'}", middot(task.who, closed), "Navraag vastleggen")


def _group_full(task: DueTask, on: date) -> TaskWords:
    return TaskWords(f"{task.what}: groep is te vol", f"Nu {task.number} kinderen · reden nodig", "Reden geven")


def _group_age(task: DueTask, on: date) -> TaskWords:
    return TaskWords(f"{_age(task)}: plek na {task.what}", "Uitstroom of verlenging kiezen", "Kiezen")


def _group_end(task: DueTask, on: date) -> TaskWords:
    return TaskWords(f"{_age(task)}: einde in {task.what}", "Harde grens van de groep", "Plek kiezen")


def _group_carries(task: DueTask, on: date) -> TaskWords:
    asked = f"gevraagd {day(task.since, on=on)}" if task.since else ""
    if task.number:
        return TaskWords("Draagt de groep het nog?", middot("Laatste antwoord: ja", asked), "Antwoord vastleggen")
    return TaskWords("De groep draagt het niet meer", middot("Wat is nu nodig?", asked), "Opnieuw vragen")


_WORDS: dict[TaskKind, Callable[[DueTask, date], TaskWords]] = {
    TaskKind.GO_NO_GO: _go_no_go,
    TaskKind.PLAN_EVALUATION: _evaluation,
    TaskKind.TRAJECTORY_CONSENT: trajectory_tasks.consent,
    TaskKind.TRAJECTORY_GO_NO_GO: trajectory_tasks.go_no_go,
    TaskKind.TRAJECTORY_EVALUATION: trajectory_tasks.evaluation,
    TaskKind.TRAJECTORY_END: trajectory_tasks.end,
    TaskKind.BESCHIKKING_ENDS: trajectory_tasks.beschikking_ends,
    TaskKind.BESCHIKKING_ANSWER: trajectory_tasks.beschikking_answer,
    TaskKind.REGISTER_MISSING: session_tasks.register,
    TaskKind.SESSION_TO_LOG: session_tasks.to_log,
    TaskKind.CONSENT_EXPIRES: _consent_expires,
    TaskKind.CONSENT_ANSWER: _consent_answer,
    TaskKind.ASK_CHILD: _ask_child,
    TaskKind.AUTHORITY_UNKNOWN: _authority,
    TaskKind.BIRTH_EXPECTED: _birth,
    TaskKind.INTAKE_UNFINISHED: _intake,
    TaskKind.HANDOVER_START: _handover_start,
    TaskKind.HANDOVER_DISCUSS: _handover_discuss,
    TaskKind.HANDOVER_SEND: _handover_send,
    TaskKind.RECEIPT_MISSING: _receipt,
    TaskKind.WARM_TALK: _warm_talk,
    TaskKind.PARENT_FEEDBACK: _feedback,
    TaskKind.PARENT_MEETING: _parent_meeting,
    TaskKind.SHEET_TO_ENTER: _sheet,
    TaskKind.ACTION_ITEM: _action_item,
    TaskKind.SIGNAL_FADES: _signal,
    TaskKind.GROUP_FULL: _group_full,
    TaskKind.GROUP_AGE: _group_age,
    TaskKind.GROUP_END: _group_end,
    TaskKind.STEP: _step,
    TaskKind.AFTERCARE: _aftercare,
    TaskKind.FOLLOW_UP: _follow_up,
    TaskKind.GROUP_CARRIES: _group_carries,
}


def words(task: DueTask, on: date) -> TaskWords:
    """The words of a task as seen on a day."""
    return _WORDS[task.kind](task, on)


def late(task: DueTask, on: date) -> str:
    """`4 dagen` for a task that is late, else nothing."""
    days = (on - task.due_on).days
    return count(days, "dag", "dagen") if days > 0 else ""
