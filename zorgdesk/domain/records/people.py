"""The child and its guardians. A guardian is a person of its own, so that siblings can share one (issue 3)."""

from zorgdesk.domain.base import (
    Base,
    ForeignKey,
    Mapped,
    UniqueConstraint,
    date,
    mapped_column,
    relationship,
)
from zorgdesk.domain.errors import BirthDateInFuture
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
    birth_date: Mapped[date | None] = mapped_column(index=True)
    due_date: Mapped[date | None]
    home_languages: Mapped[str] = mapped_column(default="")
    guardianships: Mapped[list["Guardianship"]] = relationship(
        back_populates="child", order_by="Guardianship.id", cascade="all, delete-orphan"
    )

    @property
    def name(self) -> PersonName:
        """The whole name as a value."""
        return PersonName(self.first_name, self.prefix, self.surname)

    def rename(self, name: PersonName) -> None:
        """Set the name with its search and sort forms."""
        self.first_name, self.prefix, self.surname = name.first_name, name.prefix, name.surname
        self.search_name, self.sort_name = name.search_key, name.sort_key

    def set_birth(self, birth_date: date | None, due_date: date | None, *, on: date) -> None:
        """Set the birth date, or the due date of an unborn child; raises BirthDateInFuture."""
        if birth_date is not None and birth_date > on:
            raise BirthDateInFuture(birth_date)
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
    child_id: Mapped[int] = mapped_column(ForeignKey("children.id"), index=True)
    guardian_id: Mapped[int] = mapped_column(ForeignKey("guardians.id"), index=True)
    relation: Mapped[Relation]
    authority: Mapped[ParentalAuthority] = mapped_column(default=ParentalAuthority.UNKNOWN)
    authority_source: Mapped[AuthoritySource | None]
    authority_seen_on: Mapped[date | None]
    lives_with_child: Mapped[bool] = mapped_column(default=True)
    first_contact: Mapped[bool] = mapped_column(default=False)
    child: Mapped[Child] = relationship(back_populates="guardianships")
    guardian: Mapped[Guardian] = relationship(lazy="joined", innerjoin=True)

    def set_authority(
        self, authority: ParentalAuthority, source: AuthoritySource | None, seen_on: date | None
    ) -> bool:
        """Record gezag with source and date; returns whether it differs, so that consents can be marked again."""
        changed = self.authority is not authority
        self.authority, self.authority_source, self.authority_seen_on = authority, source, seen_on
        return changed
