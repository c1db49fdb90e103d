"""What a due task of a sessie or of the Personenregister says."""

from datetime import date

from zorgdesk.domain.tasks import DueTask
from zorgdesk.wording.formats import day, middot
from zorgdesk.wording.task_words import TaskWords


def to_log(task: DueTask, on: date) -> TaskWords:
    """Sessies that nobody wrote down; the oldest is opened."""
    number = task.number
    title = "Sessie noteren" if number == 1 else f"{number} sessies noteren"
    since = day(task.since, on=on) if task.since else ""
    return TaskWords(title, middot(task.what, since if number == 1 else f"vanaf {since}"), "Noteren")


def register(task: DueTask, on: date) -> TaskWords:
    """Someone from outside comes a second time and was not seen in the register."""
    comes = "kwam" if task.due_on < on else "komt"
    reason = f"{task.who} {comes} voor de tweede keer op {task.what}"
    return TaskWords("Personenregister bekijken", reason, "Invullen")
