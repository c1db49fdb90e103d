"""What is kept about derived tasks: that one was put off, and that one was late when it was done."""

from zorgdesk.domain.base import Base, ForeignKey, Index, JsonDict, Mapped, date, mapped_column
from zorgdesk.domain.errors import EndsBeforeStart, ReasonMissing


class TaskDelay(Base):
    """A derived task put off until a day, with the reason (product.md rule 9); `key` is DueTask.key.

    `task` is the DueTask as it was, so that the history can be read when the task itself is gone.
    """

    __tablename__ = "task_delays"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), index=True)
    key: Mapped[str]
    until: Mapped[date]
    reason: Mapped[str]
    delayed_on: Mapped[date]
    task: Mapped[JsonDict | None]

    @staticmethod
    def check(until: date, reason: str, on: date) -> None:
        """Raises ReasonMissing without a reason, EndsBeforeStart unless the day is still to come."""
        if not reason.strip():
            raise ReasonMissing
        if until <= on:
            raise EndsBeforeStart(on, until)


class TaskDone(Base):
    """A task that was late when it was done, with the reason once it is given; `task` is the DueTask as it was."""

    __tablename__ = "tasks_done"
    __table_args__ = (Index("ix_tasks_done_done_on", "done_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), index=True)
    key: Mapped[str]
    due_on: Mapped[date]
    done_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    task: Mapped[JsonDict]
