"""The child and its guardians. A guardian is a person of its own: siblings share one, and it is written once."""

from zorgdesk.domain.base import (
    Base,
    ForeignKey,
    Mapped,
    UniqueConstraint,
    date,
    mapped_column,
    relationship,
)
from zorgdesk.domain.birth_rules import check_birth_date, check_due_date
from zorgdesk.domain.errors import DayStillToCome
from zorgdesk.domain.name_sounds import sound_key
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import AuthoritySource, ParentalAuthority, Relation


class Child(Base):
    """A child; may not have been born yet, then only `due_date` is known."""

    __tablename__ = "children"

    id: Mapped[int] = mapped_column(primary_key=True)
    first_name: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str] = mapped_column(default="")
    surname: Mapped[str] = mapped_column(default="")
    search_name: Mapped[str] = mapped_column(default="", index=True)
    sort_name: Mapped[str] = mapped_column(default="", index=True)
    sound_name: Mapped[str] = mapped_column(default="")
    birth_date: Mapped[date | None] = mapped_column(index=True)
    due_date: Mapped[date | None]
    home_languages: Mapped[str] = mapped_column(default="")
    guardianships: Mapped[list["Guardianship"]] = relationship(
        back_populates="child",
        order_by="Guardianship.id",
        primaryjoin="and_(Child.id == Guardianship.child_id, Guardianship.deleted_on.is_(None))",
        cascade="all, delete-orphan",
    )

    @property
    def name(self) -> PersonName:
        """The whole name as a value."""
        return PersonName(self.first_name, self.prefix, self.surname)

    def rename(self, name: PersonName) -> None:
        """Set the name with its search and sort forms."""
        self.first_name, self.prefix, self.surname = name.first_name, name.prefix, name.surname
        self.search_name, self.sort_name, self.sound_name = name.search_key, name.sort_key, sound_key(name)

    def set_birth(self, birth_date: date | None, due_date: date | None, *, on: date) -> None:
        """Set the birth date, or the due date of an unborn child; the rule looks only at what is new.

        Raises BirthDateInFuture, BirthDateTooLongAgo, DueDateTooFar.
        """
        if birth_date is not None and birth_date != self.birth_date:
            check_birth_date(birth_date, on)
        if birth_date is None and due_date is not None and due_date != self.due_date:
            check_due_date(due_date, on)
        self.birth_date, self.due_date = birth_date, None if birth_date else due_date


class Guardian(Base):
    """A parent or guardian as a person."""

    __tablename__ = "guardians"

    id: Mapped[int] = mapped_column(primary_key=True)
    first_name: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str] = mapped_column(default="")
    surname: Mapped[str] = mapped_column(default="")
    search_name: Mapped[str] = mapped_column(default="", index=True)
    sort_name: Mapped[str] = mapped_column(default="")
    institution: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    interpreter_needed: Mapped[bool] = mapped_column(default=False)
    do_not_contact: Mapped[bool] = mapped_column(default=False)
    do_not_contact_reason: Mapped[str] = mapped_column(default="")

    @property
    def name(self) -> PersonName:
        """The whole name as a value."""
        return PersonName(self.first_name, self.prefix, self.surname)

    def rename(self, name: PersonName) -> None:
        """Set the name with its search and sort forms."""
        self.first_name, self.prefix, self.surname = name.first_name, name.prefix, name.surname
        self.search_name, self.sort_name = name.search_key, name.sort_key


class Guardianship(Base):
    """What one guardian is to one child, with gezag, where we know it from and since when."""

    __tablename__ = "guardianships"
    __table_args__ = (UniqueConstraint("child_id", "guardian_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    child_id: Mapped[int] = mapped_column(ForeignKey("children.id", ondelete="CASCADE"), index=True)
    guardian_id: Mapped[int] = mapped_column(ForeignKey("guardians.id"), index=True)
    relation: Mapped[Relation]
    authority: Mapped[ParentalAuthority] = mapped_column(default=ParentalAuthority.UNKNOWN)
    authority_source: Mapped[AuthoritySource | None]
    authority_seen_on: Mapped[date | None]
    lives_with_child: Mapped[bool] = mapped_column(default=True)
    first_contact: Mapped[bool] = mapped_column(default=False)
    deleted_on: Mapped[date | None]
    child: Mapped[Child] = relationship(back_populates="guardianships")
    guardian: Mapped[Guardian] = relationship(lazy="joined", innerjoin=True)

    def set_authority(
        self, authority: ParentalAuthority, source: AuthoritySource | None, seen_on: date | None, *, on: date
    ) -> bool:
        """Record gezag with source and date; returns whether the answers given before rest on something else now.

        They do when the gezag was known and differs; one that was unknown is cleared up (product.md, Settled). Raises
        DayStillToCome.
        """
        if seen_on is not None and seen_on > on:
            raise DayStillToCome(seen_on)
        shaken = self.authority not in (authority, ParentalAuthority.UNKNOWN)
        self.authority, self.authority_source, self.authority_seen_on = authority, source, seen_on
        return shaken


class AuthorityNote(Base):
    """What was once written down about the gezag of one guardian over one child; never changed (product.md rule 6)."""

    __tablename__ = "authority_notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    child_id: Mapped[int] = mapped_column(ForeignKey("children.id", ondelete="CASCADE"), index=True)
    guardian_id: Mapped[int] = mapped_column(ForeignKey("guardians.id"), index=True)
    authority: Mapped[ParentalAuthority]
    source: Mapped[AuthoritySource | None]
    seen_on: Mapped[date | None]
    noted_on: Mapped[date]


class SiblingLink(Base):
    """Two children are brother or sister; one row for both ways, the lower child id first."""

    __tablename__ = "sibling_links"
    __table_args__ = (UniqueConstraint("child_id", "sibling_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    child_id: Mapped[int] = mapped_column(ForeignKey("children.id", ondelete="CASCADE"))
    sibling_id: Mapped[int] = mapped_column(ForeignKey("children.id", ondelete="CASCADE"), index=True)
    linked_on: Mapped[date]
