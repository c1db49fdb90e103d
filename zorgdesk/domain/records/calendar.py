"""Own days and periods on which the opvang is closed; the feestdagen are ticks in the preferences."""

from datetime import timedelta

from zorgdesk.domain.base import Base, Mapped, date, mapped_column
from zorgdesk.domain.closing_calendar import ClosedSpan
from zorgdesk.domain.errors import ClosedTooLong, EndsBeforeStart

LONGEST_DAYS = 120
"""No closing lasts longer: a period above it is a mistyped year."""


class ClosedPeriod(Base):
    """One closing, both days included."""

    __tablename__ = "closed_periods"

    id: Mapped[int] = mapped_column(primary_key=True)
    starts_on: Mapped[date] = mapped_column(index=True)
    ends_on: Mapped[date]
    name: Mapped[str] = mapped_column(default="")

    def write(self, span: ClosedSpan) -> None:
        """Set days and name; raises EndsBeforeStart, ClosedTooLong."""
        if span.last < span.first:
            raise EndsBeforeStart(span.first, span.last)
        if span.last - span.first >= timedelta(days=LONGEST_DAYS):
            raise ClosedTooLong(span.first, span.last, LONGEST_DAYS)
        self.starts_on, self.ends_on, self.name = span.first, span.last, " ".join(span.name.split())

    @property
    def span(self) -> ClosedSpan:
        """The closing as a value."""
        return ClosedSpan(self.starts_on, self.ends_on, self.name)
