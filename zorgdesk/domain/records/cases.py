"""Signaal, casus, and the few things about a case that a person types: steps."""

from zorgdesk.domain.base import (
    Base,
    ForeignKey,
    Index,
    JsonDict,
    Mapped,
    UniqueConstraint,
    date,
    datetime,
    mapped_column,
    relationship,
)
from zorgdesk.domain.due_task import DueTask
from zorgdesk.domain.errors import (
    CaseClosed,
    EndsBeforeStart,
    IntakeIncomplete,
    ScoreOutOfRange,
    SignalAlreadyCase,
    StepWithoutWords,
)
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.reference import CareGroup, Location, Municipality, Person
from zorgdesk.domain.values import (
    CloseOutcome,
    ParentsKnow,
    PartiesInvolved,
    SignalManner,
    TaskKind,
    VveStatus,
)


class CareCase(Base):
    """A casus; its code is what working papers carry. Stage is computed elsewhere (domain/stage.py)."""

    __tablename__ = "care_cases"
    __table_args__ = (Index("ix_care_cases_pinned_at", "pinned_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    child_id: Mapped[int] = mapped_column(ForeignKey("children.id"), index=True)
    location_id: Mapped[int] = mapped_column(ForeignKey("locations.id"), index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("care_groups.id"), index=True)
    in_group_since: Mapped[date | None]
    residence_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"))
    mentor_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    owner: Mapped[str]
    stand_in: Mapped[str] = mapped_column(default="")
    stand_in_from: Mapped[date | None]
    stand_in_until: Mapped[date | None]
    case_director: Mapped[str] = mapped_column(default="")
    contact_for_parents: Mapped[str] = mapped_column(default="")
    parties_involved: Mapped[PartiesInvolved | None]
    question: Mapped[str] = mapped_column(default="")
    parents_question: Mapped[str] = mapped_column(default="")
    team_question: Mapped[str] = mapped_column(default="")
    categories: Mapped[list[str]] = mapped_column(default=list)
    vve_status: Mapped[VveStatus] = mapped_column(default=VveStatus.UNKNOWN)
    vve_source: Mapped[str] = mapped_column(default="")
    vve_since: Mapped[date | None]
    district_team_discussed_on: Mapped[date | None]
    care_started_on: Mapped[date | None]
    opened_on: Mapped[date]
    intake_finished_on: Mapped[date | None]
    waiting_since: Mapped[date | None]
    care_ended_on: Mapped[date | None]
    aftercare_on: Mapped[date | None]
    aftercare_what: Mapped[str] = mapped_column(default="")
    aftercare_who: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None]
    close_outcome: Mapped[CloseOutcome | None]
    objects_to_team_talk: Mapped[bool] = mapped_column(default=False)
    pinned_at: Mapped[datetime | None]
    deleted_on: Mapped[date | None]
    # joined: nobody looks at a casus without these, and one query is quicker than five (speed.md P5)
    child: Mapped[Child] = relationship(lazy="joined", innerjoin=True)
    location: Mapped[Location] = relationship(lazy="joined", innerjoin=True)
    group: Mapped[CareGroup | None] = relationship(lazy="joined")
    residence: Mapped[Municipality] = relationship(lazy="joined", innerjoin=True)
    mentor: Mapped[Person | None] = relationship(lazy="joined")

    @property
    def code(self) -> str:
        """K-0142: what stands on working papers."""
        return f"K-{self.number:04d}"

    def missing_for_intake(self) -> tuple[str, ...]:
        """Names of the fields that still keep the intake open (product.md rule 5)."""
        missing = []
        if not self.case_director.strip():
            missing.append("case_director")
        if not self.contact_for_parents.strip():
            missing.append("contact_for_parents")
        if self.parties_involved is None:
            missing.append("parties_involved")
        return tuple(missing)

    def finish_intake(self, *, on: date) -> None:
        """End the intake; raises IntakeIncomplete with the names of the missing fields."""
        missing = self.missing_for_intake()
        if missing:
            raise IntakeIncomplete(missing)
        self.intake_finished_on = on

    def let_stand_in(self, who: str, first: date | None, last: date | None) -> None:
        """Name the waarnemer and the period, both days included; an empty name ends it. Raises EndsBeforeStart."""
        if first is not None and last is not None and last < first:
            raise EndsBeforeStart(first, last)
        who = who.strip()
        self.stand_in, self.stand_in_from, self.stand_in_until = who, first if who else None, last if who else None

    def end_care(self, ended_on: date, next_on: date, what: str, who: str) -> None:
        """The place ends and the guidance goes on, with its own next act (domain.md row 7).

        Raises CaseClosed, StepWithoutWords, and EndsBeforeStart for a next act before the care ends.
        """
        if self.closed_on is not None:
            raise CaseClosed(self.closed_on)
        if next_on < ended_on:
            raise EndsBeforeStart(ended_on, next_on)
        self.care_ended_on = ended_on
        self.plan_aftercare(next_on, what, who)

    def plan_aftercare(self, next_on: date, what: str, who: str) -> None:
        """The next act of the nazorg; raises StepWithoutWords."""
        if not what.strip():
            raise StepWithoutWords
        self.aftercare_on, self.aftercare_what, self.aftercare_who = next_on, what.strip(), who.strip()

    def close(self, outcome: CloseOutcome, *, on: date) -> None:
        """Close the case with how it ended (domain.md row 48); raises CaseClosed when it was closed before."""
        if self.closed_on is not None:
            raise CaseClosed(self.closed_on)
        self.closed_on, self.close_outcome = on, outcome


class Signal(Base):
    """A worry, usually before there is a name; `card` holds what only the signaalkaart O1 asks (observation-sheets.md).

    A name may be known (issue 3, point 1), but it is never asked for (look.md screen 20).
    """

    __tablename__ = "signals"
    __table_args__ = (Index("ix_signals_received_on", "received_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    received_on: Mapped[date]
    reporter: Mapped[str]
    manner: Mapped[SignalManner] = mapped_column(default=SignalManner.TALK)
    first_name: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str] = mapped_column(default="")
    surname: Mapped[str] = mapped_column(default="")
    group_id: Mapped[int | None] = mapped_column(ForeignKey("care_groups.id"), index=True)
    age_months: Mapped[int | None]
    fact: Mapped[str] = mapped_column(default="")
    frequency: Mapped[str] = mapped_column(default="")
    worry: Mapped[int | None]
    categories: Mapped[list[str]] = mapped_column(default=list)
    parents_know: Mapped[ParentsKnow] = mapped_column(default=ParentsKnow.UNKNOWN)
    parents_spoken_on: Mapped[date | None]
    card: Mapped[JsonDict] = mapped_column(default=dict)
    sheet_id: Mapped[int | None] = mapped_column(ForeignKey("observation_sheets.id"), index=True)
    fades_on: Mapped[date]
    faded_on: Mapped[date | None]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("care_cases.id"), index=True)
    deleted_on: Mapped[date | None]
    group: Mapped[CareGroup | None] = relationship()

    @property
    def code(self) -> str:
        """S-0058."""
        return f"S-{self.number:04d}"

    @property
    def name(self) -> PersonName:
        """The name of the child where it is known; mostly empty."""
        return PersonName(self.first_name, self.prefix, self.surname)

    @property
    def is_open(self) -> bool:
        """Still waits for a decision."""
        return self.case_id is None and self.faded_on is None and self.deleted_on is None

    def fading_task(self) -> DueTask | None:
        """The question whether it may fade, as long as it waits: the one task that belongs to no case."""
        if not self.is_open:
            return None
        return DueTask(TaskKind.SIGNAL_FADES, None, self.fades_on, ref=self.id, what=self.code)

    def rename(self, name: PersonName) -> None:
        """Set the name of the child, or none."""
        self.first_name, self.prefix, self.surname = name.first_name, name.prefix, name.surname

    def worry_is(self, worry: int | None) -> None:
        """How worried the reporter is, 1-5 or not asked; raises ScoreOutOfRange."""
        if worry is not None and not 1 <= worry <= 5:
            raise ScoreOutOfRange(worry)
        self.worry = worry

    def must_be_open(self) -> None:
        """Raises SignalAlreadyCase: from then on the casus is the place to write."""
        if self.case_id is not None:
            raise SignalAlreadyCase(self.case_id)

    def become_case(self, case_id: int) -> None:
        """Move the history along to a case; raises SignalAlreadyCase."""
        self.must_be_open()
        self.case_id = case_id

    def fade(self, *, on: date) -> None:
        """Let the text and the name go; only the count stays (product.md, Signaal)."""
        self.fact = self.frequency = self.reporter = ""
        self.rename(PersonName())
        self.card, self.parents_spoken_on = {}, None
        self.faded_on = on


class Step(Base):
    """A next step that a person typed (product.md rule 9: only a few tasks are typed)."""

    __tablename__ = "steps"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("care_cases.id"), index=True)
    signal_id: Mapped[int | None] = mapped_column(ForeignKey("signals.id"), index=True)
    what: Mapped[str]
    who: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date] = mapped_column(index=True)
    done_on: Mapped[date | None]
    source: Mapped[str] = mapped_column(default="")

    def write(self, what: str, who: str, due_on: date) -> None:
        """Set what, who and when; raises StepWithoutWords."""
        if not what.strip():
            raise StepWithoutWords
        self.what, self.who, self.due_on = what.strip(), who.strip(), due_on


class RouteTick(Base):
    """A step of the gemeente's routekaart that was ticked by hand; most tick themselves (look.md screen 21)."""

    __tablename__ = "route_ticks"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), index=True)
    words: Mapped[str]
    done_on: Mapped[date]


class KnownApart(Base):
    """Two cases that look alike and were said to be of different children (look.md screen 21)."""

    __tablename__ = "known_apart"
    __table_args__ = (UniqueConstraint("case_id", "other_case_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), index=True)
    other_case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"))
    said_on: Mapped[date]
