"""What a due task says on the screen: under privacy view the typed words in it are masked, the fixed words stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zorgdesk.desktop.privacy import privacy
from zorgdesk.domain.tasks import DueTask
from zorgdesk.wording import tasks as task_words
from zorgdesk.wording.task_words import TaskWords


def private_task(task: DueTask) -> DueTask:
    """The task with what was typed in it masked, while the privacy view is on."""
    return replace(task, what=privacy().text(task.what), who=privacy().name(task.who)) if privacy().on else task


def task_shown(task: DueTask, today: date) -> TaskWords:
    """Title, reason and button of a task, as they may be seen now."""
    return task_words.words(private_task(task), today)
