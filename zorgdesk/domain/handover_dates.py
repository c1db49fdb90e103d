"""The days of an overdracht: when it starts, is discussed and is sent, from the birth date and the gemeente's rule."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.dates import add_months
from zorgdesk.domain.municipality_rules import MunicipalityRules

SCHOOL_MONTHS = 48


@dataclass(frozen=True)
class HandoverDates:
    """One day for each age in the rule; `school` is the fourth birthday."""

    start: date
    discuss: date
    send: date
    school: date


def handover_dates(birth_date: date, rules: MunicipalityRules) -> HandoverDates:
    """The days of this child under these rules (product.md rules 7 and 8: months clamp to the end of the month)."""
    return HandoverDates(
        start=add_months(birth_date, rules.handover_start_months),
        discuss=add_months(birth_date, rules.handover_discuss_months),
        send=add_months(birth_date, rules.handover_send_months),
        school=add_months(birth_date, SCHOOL_MONTHS),
    )
