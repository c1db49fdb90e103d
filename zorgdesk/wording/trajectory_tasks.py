"""What a due task of a traject says: the act, the reason line and the button."""

from datetime import date

from zorgdesk.domain.tasks import DueTask
from zorgdesk.wording.formats import day, middot
from zorgdesk.wording.task_words import TaskWords


def go_no_go(task: DueTask, on: date) -> TaskWords:
    """A decision moment of a traject."""
    title = f"Go/no-go: {task.what}" if task.what else "Go/no-go: besluit nemen"
    return TaskWords(title, "Traject · besluit en reden nodig", "Besluiten")


def evaluation(task: DueTask, on: date) -> TaskWords:
    """A look back at a traject."""
    return TaskWords("Evaluatie traject", task.what or "Wat leverde het op?", "Evalueren")


def end(task: DueTask, on: date) -> TaskWords:
    """The period is over."""
    title = "Traject loopt af" if task.due_on >= on else "Traject is voorbij de einddatum"
    return TaskWords(title, middot(task.what, "verlengen, afronden of stoppen"), "Kiezen")


def consent(task: DueTask, on: date) -> TaskWords:
    """Toestemming was withdrawn, or is a nee, while the help goes on."""
    what = "Geen toestemming" if task.number else "Toestemming ingetrokken"
    return TaskWords(f"{what} – stop of herzie", task.what or "Traject", "Bekijken")


def beschikking_ends(task: DueTask, on: date) -> TaskWords:
    """Eight weeks before its end."""
    title = "Beschikking loopt af" if task.due_on >= on else "Beschikking is afgelopen"
    return TaskWords(title, middot(task.what, f"tot en met {day(task.due_on, on=on)}"), "Bekijken")


def beschikking_answer(task: DueTask, on: date) -> TaskWords:
    """Asked for, and nothing heard."""
    asked = f"aangevraagd {day(task.since, on=on)}" if task.since else ""
    return TaskWords("Antwoord op beschikking vragen", middot(task.what, asked), "Vastleggen")
