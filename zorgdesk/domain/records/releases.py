"""The register of what left: every copy, to whom, on which ground (product.md rule 1). Rows are never
removed and never changed, but for a remark and the note that a paper did not leave after all.
"""

from zorgdesk.domain.base import Base, ForeignKey, LargeBinary, Mapped, date, mapped_column
from zorgdesk.domain.values import Act, PaperKind, ReleaseManner


class Release(Base):
    """One copy that left: what, which version, about whom, to whom, when, on which consents, how."""

    __tablename__ = "releases"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    released_on: Mapped[date] = mapped_column(index=True)
    act: Mapped[Act]
    paper: Mapped[PaperKind]
    edition: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(default=1)
    title: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("care_cases.id"), index=True)
    source_id: Mapped[int | None]
    recipient: Mapped[str]
    recipient_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"), index=True)
    guardian_id: Mapped[int | None] = mapped_column(ForeignKey("guardians.id"))
    manner: Mapped[ReleaseManner]
    consent_request_ids: Mapped[list[str]] = mapped_column(default=list)
    override_reason: Mapped[str] = mapped_column(default="")
    anonymous_reason: Mapped[str] = mapped_column(default="")
    fingerprint: Mapped[str] = mapped_column(default="")
    file_hash: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str] = mapped_column(default="")
    pages: Mapped[int | None]
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    made_by: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")
    not_left_on: Mapped[date | None]

    def take_back(self, *, on: date) -> None:
        """Recorded, and then the paper could not be written or printed: the row stays and says so."""
        self.not_left_on = on
