"""Find what can be picked into a plan: seen, noted, said by parents, or written in an earlier version.

Confidential notes and words are never offered. What is internal says so, and the editor asks before it flows.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal, null, select, union_all
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.plan_quotes import Quote, QuotePage
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.observations import Observation, ObservationMoment
from zorgdesk.domain.records.parent_meetings import ParentMeeting, ParentWords
from zorgdesk.domain.records.people import Guardian
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.sections import SectionAnswers
from zorgdesk.domain.sections.asking import key_of
from zorgdesk.domain.sections.plan import PlanInternal
from zorgdesk.domain.values import JournalKind, QuoteSource, Visibility


def find_quotes(
    session: Session, plan_id: int, words: str = "", source: QuoteSource | None = None, *, limit: int = 4
) -> QuotePage:
    """The newest that hold every word, of one kind or of all; never of this version itself."""
    plan = session.get_one(SupportPlan, plan_id)
    found = union_all(_seen(plan.case_id), _noted(plan.case_id), _said(plan.case_id), _written(plan)).subquery()
    fits = and_(func.trim(found.c.text) != "", *_with_words(found.c.text, words))
    if source is not None:
        fits = and_(fits, found.c.source == source.value)
    newest = select(found).where(fits).order_by(found.c.seen_on.desc(), found.c.source, found.c.ref.desc(), found.c.at)
    total = session.scalar(select(func.count()).select_from(found).where(fits)) or 0
    return QuotePage(tuple(_quote(row) for row in session.execute(newest.limit(limit))), total)


def _with_words(text: ColumnElement[str], words: str) -> list[ColumnElement[bool]]:
    return [text.icontains(word, autoescape=True) for word in words.split()]


def _seen(case_id: int) -> Select[*tuple[Any, ...]]:
    return (
        select(
            ObservationMoment.seen.label("text"),
            literal(QuoteSource.OBSERVATION.value).label("source"),
            Observation.id.label("ref"),
            Observation.observed_on.label("seen_on"),
            Observation.observer.label("who"),
            (Observation.visibility != Visibility.SHARED).label("internal"),
            null().label("kind"),
            ObservationMoment.position.label("at"),
            literal("").label("prefix"),
            literal("").label("surname"),
        )
        .join(Observation, Observation.id == ObservationMoment.observation_id)
        .where(
            Observation.case_id == case_id,
            Observation.is_draft.is_(False),
            Observation.deleted_on.is_(None),
            Observation.visibility != Visibility.CONFIDENTIAL,
        )
    )


def _noted(case_id: int) -> Select[*tuple[Any, ...]]:
    return select(
        JournalEntry.fact,
        literal(QuoteSource.JOURNAL.value),
        JournalEntry.id,
        JournalEntry.happened_on,
        JournalEntry.with_whom,
        JournalEntry.visibility != Visibility.SHARED,
        JournalEntry.kind,
        literal(0),
        literal(""),
        literal(""),
    ).where(
        JournalEntry.case_id == case_id,
        JournalEntry.is_draft.is_(False),
        JournalEntry.deleted_on.is_(None),
        JournalEntry.visibility != Visibility.CONFIDENTIAL,
    )


def _said(case_id: int) -> Select[*tuple[Any, ...]]:
    """What a parent said in a talk, but not what the other parent may not know."""
    return (
        select(
            ParentWords.text,
            literal(QuoteSource.TALK.value),
            ParentMeeting.id,
            func.coalesce(ParentMeeting.held_on, ParentMeeting.planned_on),
            Guardian.first_name,
            literal(False),
            null(),
            ParentWords.id,
            Guardian.prefix,
            Guardian.surname,
        )
        .join(ParentMeeting, ParentMeeting.id == ParentWords.parent_meeting_id)
        .join(Guardian, Guardian.id == ParentWords.guardian_id)
        .where(
            ParentMeeting.case_id == case_id,
            ParentMeeting.deleted_on.is_(None),
            ParentWords.confidential.is_(False),
        )
    )


def _written(plan: SupportPlan) -> Select[*tuple[Any, ...]]:
    """Texts of earlier versions that do not stand in this one; the newest of the same words."""
    answer = func.json_each(SectionAnswers.answers).table_valued("key", "value", name="answer")
    now = func.json_each(SectionAnswers.answers).table_valued("key", "value", name="standing")
    standing = select(now.c.value).select_from(SectionAnswers).join(now, literal(True)).where(*_of_plan(plan.id))
    internal = SectionAnswers.section == key_of(PlanInternal)
    return (
        select(
            answer.c.value,
            literal(QuoteSource.PLAN.value),
            func.max(SupportPlan.id),
            func.max(SupportPlan.created_on),
            SupportPlan.made_by,
            func.max(internal),
            null(),
            literal(0),
            literal(""),
            literal(""),
        )
        .select_from(SectionAnswers)
        .join(SupportPlan, and_(SectionAnswers.owner_kind == "plan", SectionAnswers.owner_id == SupportPlan.id))
        .join(answer, literal(True))
        .where(
            SupportPlan.case_id == plan.case_id,
            SupportPlan.version < plan.version,
            answer.c.value.not_in(standing),
        )
        .group_by(answer.c.value)
    )


def _of_plan(plan_id: int) -> tuple[ColumnElement[bool], ...]:
    return SectionAnswers.owner_kind == "plan", SectionAnswers.owner_id == plan_id


def _quote(row: Any) -> Quote:
    source = QuoteSource(row.source)
    who = row.who
    if source is QuoteSource.TALK:
        who = PersonName(row.who, row.prefix, row.surname).full
    kind = JournalKind(row.kind) if row.kind is not None else None
    return Quote(row.text.strip(), source, row.ref, row.seen_on, who, bool(row.internal), kind)
