"""The limits of a group: how many children, and between which ages (domain.md rows 12, 13 and 64).

Each kind of care has its usual limits; a group may have its own. A child beyond a limit is never blocked: it needs a
reason, which is kept and shown.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zorgdesk.domain.dates import add_months
from zorgdesk.domain.values import CareType


@dataclass(frozen=True)
class GroupLimits:
    """At most so many children; ages in whole months. None is no limit.

    `until_months` is the age at which a child leaves; with a reason it may stay until `end_months`, the hard end.
    """

    max_children: int | None = None
    from_months: int | None = None
    until_months: int | None = None
    end_months: int | None = None

    @property
    def extends(self) -> bool:
        """Whether a child may stay longer than the usual age."""
        return self.end_months is not None and self.until_months is not None and self.end_months > self.until_months

    def leaves_on(self, birth_date: date) -> date | None:
        """The day on which a child reaches the usual end of its time in the group."""
        return add_months(birth_date, self.until_months) if self.until_months is not None else None

    def ends_on(self, birth_date: date) -> date | None:
        """The day of the hard end, where the group has one beyond the usual end."""
        return add_months(birth_date, self.end_months) if self.end_months is not None and self.extends else None


DEFAULTS: Final[dict[CareType, GroupLimits]] = {
    CareType.DAY_CARE: GroupLimits(16, 0, 48),
    CareType.TODDLER_GROUP: GroupLimits(16, 24, 48),
    CareType.VVE: GroupLimits(16, 24, 48),
    CareType.BSO: GroupLimits(None, 48, 156),
    CareType.BSO_EXTRA: GroupLimits(11, 48, 156),
    CareType.PLP_PLUS: GroupLimits(10, 30, 48, 57),
    CareType.CHILDMINDER: GroupLimits(6, 0, 156),
}
"""The usual limits; bso 4-12 means until the thirteenth birthday."""
