"""Reference data: gemeenten with their rules, locations and groups, organisations and the people who work there."""

from zorgdesk.domain.base import Base, ForeignKey, Index, JsonDict, Mapped, date, mapped_column, relationship
from zorgdesk.domain.errors import ReasonMissing
from zorgdesk.domain.group_limits import DEFAULTS, GroupLimits
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.names import PersonName, normalise
from zorgdesk.domain.values import CareType, GroupWarning, OrganisationKind, PersonRole


class Municipality(Base):
    """A gemeente; its rules are one JSON value (product.md rule 7)."""

    __tablename__ = "municipalities"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    search_name: Mapped[str]
    rules_kept: Mapped[JsonDict] = mapped_column("rules")
    checked_on: Mapped[date | None]

    def rename(self, name: str) -> None:
        """Set the name and its search form."""
        self.name = name
        self.search_name = normalise(name)

    @property
    def rules(self) -> MunicipalityRules:
        """The rules as a value."""
        return MunicipalityRules.from_json(self.rules_kept)

    def set_rules(self, rules: MunicipalityRules, *, on: date) -> None:
        """Keep new rules and the day they were checked."""
        self.rules_kept = rules.to_json()
        self.checked_on = on


class Location(Base):
    """A place where children are cared for."""

    __tablename__ = "locations"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    search_name: Mapped[str]
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"), index=True)
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None]
    municipality: Mapped[Municipality] = relationship(lazy="joined", innerjoin=True)
    groups: Mapped[list["CareGroup"]] = relationship(back_populates="location", order_by="CareGroup.name")

    def rename(self, name: str) -> None:
        """Set the name and its search form."""
        self.name = name
        self.search_name = normalise(name)


class CareGroup(Base):
    """A group at a location."""

    __tablename__ = "care_groups"

    id: Mapped[int] = mapped_column(primary_key=True)
    location_id: Mapped[int] = mapped_column(ForeignKey("locations.id"), index=True)
    name: Mapped[str]
    care_type: Mapped[CareType] = mapped_column(default=CareType.DAY_CARE)
    max_children: Mapped[int | None]
    from_months: Mapped[int | None]
    until_months: Mapped[int | None]
    end_months: Mapped[int | None]
    other_children: Mapped[int] = mapped_column(default=0)
    about: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None]
    location: Mapped[Location] = relationship(back_populates="groups")

    @property
    def limits(self) -> GroupLimits:
        """What holds for this group; a limit that was not typed is the usual one of its kind of care."""
        usual = DEFAULTS[self.care_type]
        return GroupLimits(
            usual.max_children if self.max_children is None else self.max_children,
            usual.from_months if self.from_months is None else self.from_months,
            usual.until_months if self.until_months is None else self.until_months,
            usual.end_months if self.end_months is None else self.end_months,
        )


class GroupReason(Base):
    """Why a child may stay beyond the maximum or the age window of its group (domain.md row 12: kept and shown)."""

    __tablename__ = "group_reasons"
    __table_args__ = (Index("ix_group_reasons_group_id_case_id", "group_id", "case_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("care_groups.id"))
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), index=True)
    warning: Mapped[GroupWarning]
    reason: Mapped[str]
    given_on: Mapped[date]

    def write(self, reason: str, *, on: date) -> None:
        """Set the reason; raises ReasonMissing for an empty one."""
        if not reason.strip():
            raise ReasonMissing
        self.reason, self.given_on = reason.strip(), on


class Organisation(Base):
    """A party outside (JGZ, wijkteam, school …): who may receive something and for whom consent is asked."""

    __tablename__ = "organisations"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    search_name: Mapped[str]
    kind: Mapped[OrganisationKind] = mapped_column(index=True)
    municipality_id: Mapped[int | None] = mapped_column(ForeignKey("municipalities.id"), index=True)
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[date | None]

    def rename(self, name: str) -> None:
        """Set the name and its search form."""
        self.name = name
        self.search_name = normalise(name)


class Person(Base):
    """A professional: own staff (no organisation, maybe a location) or of a party outside."""

    __tablename__ = "persons"

    id: Mapped[int] = mapped_column(primary_key=True)
    first_name: Mapped[str]
    prefix: Mapped[str] = mapped_column(default="")
    surname: Mapped[str]
    search_name: Mapped[str]
    sort_name: Mapped[str] = mapped_column(index=True)
    role: Mapped[PersonRole]
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"), index=True)
    location_id: Mapped[int | None] = mapped_column(ForeignKey("locations.id"), index=True)
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    organisation: Mapped[Organisation | None] = relationship()

    @property
    def name(self) -> PersonName:
        """The whole name as a value."""
        return PersonName(self.first_name, self.prefix, self.surname)

    def rename(self, name: PersonName) -> None:
        """Set the name with its search and sort forms."""
        self.first_name, self.prefix, self.surname = name.first_name, name.prefix, name.surname
        self.search_name, self.sort_name = name.search_key, name.sort_key
