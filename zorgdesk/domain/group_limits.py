"""The limits of a group: how many children, and between which ages (domain.md rows 12, 13 and 64).

Each kind of care has its usual limits; a group may have its own. A child beyond a limit is never blocked: it needs a
reason, which is kept and shown.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zorgdesk.domain.dates import add_months
from zorgdesk.domain.values import CareType, GroupWarning


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

    def enters_on(self, birth_date: date) -> date | None:
        """The day from which a child is old enough."""
        return add_months(birth_date, self.from_months) if self.from_months else None

    def leaves_on(self, birth_date: date) -> date | None:
        """The day on which a child reaches the usual end of its time in the group."""
        return add_months(birth_date, self.until_months) if self.until_months is not None else None

    def ends_on(self, birth_date: date) -> date | None:
        """The day of the hard end, where the group has one beyond the usual end."""
        return add_months(birth_date, self.end_months) if self.end_months is not None and self.extends else None


@dataclass(frozen=True)
class GroupFact:
    """The group of one child: its limits, how many are in it, and the reasons that were given for this child.

    `is_beyond`: the others fill the group already, and this child came after them.
    """

    group_id: int
    name: str
    limits: GroupLimits
    children: int = 0
    is_beyond: bool = False
    since: date | None = None
    reasons: frozenset[GroupWarning] = frozenset()

    def warnings(self, birth_date: date | None) -> tuple[tuple[GroupWarning, date], ...]:
        """What asks for a reason and from which day on, without those that have one (domain.md row 12)."""
        found: list[tuple[GroupWarning, date]] = []
        if self.is_beyond and self.since is not None:
            found.append((GroupWarning.FULL, self.since))
        if birth_date is not None:
            leaves, ends = self.limits.leaves_on(birth_date), self.limits.ends_on(birth_date)
            found += [(GroupWarning.AGE, leaves)] if leaves is not None else []
            found += [(GroupWarning.END, ends)] if ends is not None else []
        return tuple((warning, day) for warning, day in found if warning not in self.reasons)


DEFAULTS: Final[dict[CareType, GroupLimits]] = {
    CareType.DAY_CARE: GroupLimits(None, 0, 48),
    CareType.TODDLER_GROUP: GroupLimits(None, 24, 48),
    CareType.VVE: GroupLimits(None, 24, 48),
    CareType.BSO: GroupLimits(None, 48, 156),
    CareType.BSO_EXTRA: GroupLimits(11, 48, 156),
    CareType.PLP_PLUS: GroupLimits(10, 30, 48, 57),
    CareType.CHILDMINDER: GroupLimits(None, 0, 156),
}
"""The usual limits; bso 4-12 means until the thirteenth birthday.

How many children an ordinary group may have depends on their ages and the rooms: that number is typed by the user. Only
PLP+ and bso-extra have a maximum of their own (domain.md rows 12 and 13).
"""
