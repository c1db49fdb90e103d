"""What lists, Vandaag and the search read: a summary row per case and the due tasks, derived again after every deed.

Nothing here is typed by anyone. `casework/projection.py` writes these rows in the same transaction as the deed, with
the functions of domain/stage.py, domain/tasks.py and domain/consent_rules.py; a row holds until `recheck_on`.
"""

from zorgdesk.domain.base import Base, ForeignKey, Index, JsonDict, Mapped, date, mapped_column
from zorgdesk.domain.values import ConsentLight, Stage, TaskKind


class CaseSummary(Base):
    """One row of the list of casussen.

    `attention`: the reasons of domain/attention.py, each with the day from which it counts; `attention_from` is the
    first of those days.
    """

    __tablename__ = "case_summaries"
    __table_args__ = (
        Index("ix_case_summaries_is_open_birth_date", "is_open", "birth_date"),
        Index("ix_case_summaries_found_by", "found_by", "code", "is_open", "sort_name"),
        # Everything that the list sorts, filters and counts on: it is read from this index alone (speed.md P9).
        Index(
            "ix_case_summaries_listed",
            "is_open",
            "next_due_on",
            "sort_name",
            "stage",
            "consent_light",
            "birth_date",
            "due_date",
            "owner",
            "stand_in",
            "stand_in_from",
            "stand_in_until",
            "location_id",
            "municipality_id",
            "attention_from",
            "last_contact_on",
            "code",
            "location_name",
            "group_name",
            "municipality_name",
            "categories",
            "search_name",
        ),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), primary_key=True)
    code: Mapped[str]
    is_open: Mapped[bool]
    owner: Mapped[str]
    stand_in: Mapped[str]
    stand_in_from: Mapped[date | None]
    stand_in_until: Mapped[date | None]
    child_name: Mapped[str]
    sort_name: Mapped[str]
    search_name: Mapped[str]
    found_by: Mapped[str]
    birth_date: Mapped[date | None]
    due_date: Mapped[date | None]
    stage: Mapped[Stage]
    stage_why: Mapped[str]
    stage_since: Mapped[date | None]
    care_ended: Mapped[bool]
    categories: Mapped[list[str]]
    location_id: Mapped[int]
    location_name: Mapped[str]
    group_name: Mapped[str]
    municipality_id: Mapped[int]
    municipality_name: Mapped[str]
    consent_light: Mapped[ConsentLight]
    consent_until: Mapped[date | None]
    next_due_on: Mapped[date | None]
    next_task: Mapped[JsonDict | None]
    last_contact_on: Mapped[date | None]
    attention: Mapped[JsonDict]
    attention_from: Mapped[date | None]
    recheck_on: Mapped[date | None] = mapped_column(index=True)


class DueItem(Base):
    """One derived or typed task; `task` is the whole DueTask of domain/tasks.py as plain values."""

    __tablename__ = "due_items"
    __table_args__ = (
        Index("ix_due_items_due_on_kind", "due_on", "kind"),
        Index("ix_due_items_due_on_weight", "due_on", "weight"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("care_cases.id"), index=True)
    kind: Mapped[TaskKind]
    key: Mapped[str]
    due_on: Mapped[date]
    weight: Mapped[int]
    task: Mapped[JsonDict]


class SearchWord(Base):
    """A word that stands somewhere in the texts and names that are searched, in its normal form."""

    __tablename__ = "search_words"
    __table_args__ = ({"sqlite_with_rowid": False},)

    word: Mapped[str] = mapped_column(primary_key=True)
