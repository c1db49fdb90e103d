"""Every kind of task has an icon on Vandaag."""

from zorgdesk.desktop.pages.today_tasks import TASK_LOOK
from zorgdesk.domain.values import TaskKind


def test_every_kind_of_task_has_its_look() -> None:
    assert set(TASK_LOOK) == set(TaskKind)
