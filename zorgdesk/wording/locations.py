"""What the page of a location and its groups says (look.md screen 32)."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.locations import GroupChild, GroupPage, GroupRoom, LocationPage, ReasonLine
from zorgdesk.domain.group_limits import GroupLimits
from zorgdesk.domain.values import GroupWarning
from zorgdesk.wording.formats import age, count, day, middot
from zorgdesk.wording.labels import label

NEW_GROUP: Final = "Nieuwe groep"
CHANGE_GROUP: Final = "Groep wijzigen"
CHANGE_LOCATION: Final = "Locatie wijzigen"
END_LOCATION: Final = "Locatie beëindigen"
OPEN_AGAIN: Final = "Weer openen"
NO_GROUP: Final = "Zonder groep"
COLUMN_CHILD: Final = "Kind"
COLUMN_AGE: Final = "Leeftijd"
COLUMN_NOW: Final = "Wat nu"
CHANGE_NUMBER: Final = "Aantal wijzigen"
GIVE_REASON: Final = "Reden geven"
UNBORN: Final = "zwanger"
NAME_MISSING: Final = "Er staat nog geen naam. Er is niets bewaard. Typ een naam."
NUMBER_UNREADABLE: Final = "Dit aantal kan niet. Er is niets bewaard. Typ bijvoorbeeld 16, of laat het leeg."
AGES_ORDER: Final = "De leeftijden lopen niet op. Er is niets bewaard. Begin met de laagste leeftijd."
REASON_MISSING: Final = "Er staat nog geen reden. Er is niets bewaard. Typ waarom dit kan."
REASON_KEPT: Final = "De reden is bewaard"
GROUP_KEPT: Final = "De groep is bewaard"
GROUP_ENDED: Final = "De groep is beëindigd"
LOCATION_ENDED: Final = "De locatie is beëindigd"
GONE: Final = "Deze locatie is er niet meer"


def title(location: str, group: str) -> str:
    """The head of the page."""
    return middot(location, group)


def context(page: LocationPage, group: GroupPage | None) -> str:
    """The line below the head."""
    if group is None:
        return count(page.open_cases, "open casus", "open casussen")
    return middot(label(group.typed.care_type), group.typed.about)


def group_count(group: GroupPage) -> str:
    """`10 van 10`, or only how many there are."""
    if group.ended_on is not None:
        return "gestopt"
    most = group.limits.max_children
    return str(group.count) if most is None else f"{group.count} van {most}"


def full_title(group: GroupPage) -> str:
    """The banner of a group at or beyond its maximum."""
    words = "te vol" if group.count > (group.limits.max_children or 0) else "vol"
    return f"De groep is {words}: {group_count(group)}"


def full_line(group: GroupPage) -> str:
    """What a full group means."""
    if group.count > (group.limits.max_children or 0):
        return "Kies het kind dat later kwam en geef de reden. Het kind mag blijven."
    return "Bij een kind erbij vraagt het programma om een reden."


def too_full(room: GroupRoom, coming: int) -> str:
    """The hint where a child is put in a group that is full."""
    return (
        f"{room.name} heeft dan {room.children + coming} kinderen, hooguit {room.most}. "
        "U kunt doorgaan. Op Vandaag staat daarna de vraag om een reden."
    )


def children_title(number: int) -> str:
    """The head of the children."""
    return f"{count(number, 'kind', 'kinderen')} met een casus"


def others(number: int) -> str:
    """Behind the head: who has no casus."""
    return f"en {count(number, 'ander kind', 'andere kinderen')}" if number else ""


def window(limits: GroupLimits) -> str:
    """The age window of a group in one line."""
    if limits.until_months is None:
        return ""
    words = f"Leeftijd {age(limits.from_months or 0)} tot {age(limits.until_months)}"
    return f"{words}, verlenging tot {age(limits.end_months or 0)}" if limits.extends else words


def now_words(child: GroupChild, *, on: date) -> tuple[str, str, str]:
    """What is the matter with a child in its group: icon, token and words."""
    if child.ends_on is not None and on >= child.ends_on:
        return "circle-x", "bad", f"harde grens was {day(child.ends_on, on=on)}"
    if child.leaves_on is not None and on >= child.leaves_on:
        if child.has_reason(GroupWarning.AGE) and child.ends_on is not None:
            return "clock", "warn", f"verlengd, stopt {day(child.ends_on, on=on)}"
        if child.has_reason(GroupWarning.AGE):
            return "circle-check", "ink2", "blijft, met reden"
        return "triangle-alert", "bad", f"was {day(child.leaves_on, on=on)} te oud"
    if child.is_beyond and not child.has_reason(GroupWarning.FULL):
        return "triangle-alert", "warn", "boven het maximum, reden nodig"
    if child.is_beyond and child.leaves_on is not None and (child.leaves_on - on).days > 60:
        return "circle-check", "ink2", "boven het maximum, met reden"
    if child.enters_on is not None and on < child.enters_on:
        return "circle-dot", "warn", f"nog te jong tot {day(child.enters_on, on=on)}"
    if child.leaves_on is not None and (child.leaves_on - on).days <= 60:
        return "triangle-alert", "warn", f"verlaat de groep {day(child.leaves_on, on=on)}"
    if child.leaves_on is not None:
        return "circle-check", "ink2", f"past tot {day(child.leaves_on, on=on)}"
    return "circle-check", "ink2", "past"


def due_warning(child: GroupChild, *, on: date) -> GroupWarning | None:
    """Which limit asks for a reason now."""
    if child.is_beyond and not child.has_reason(GroupWarning.FULL):
        return GroupWarning.FULL
    if child.ends_on is not None and on >= child.ends_on and not child.has_reason(GroupWarning.END):
        return GroupWarning.END
    near = child.leaves_on is not None and (child.leaves_on - on).days <= 60
    return GroupWarning.AGE if near and not child.has_reason(GroupWarning.AGE) else None


_LEADS: Final = {
    GroupWarning.FULL: "Dit kind komt boven het maximum van de groep. Waarom kan dat toch?",
    GroupWarning.AGE: "Dit kind wordt te oud voor de groep. Wat komt hierna, of waarom blijft het?",
    GroupWarning.END: "Dit kind is voorbij de harde grens van de groep. Waarom is het er nog?",
}


def reason_lead(warning: GroupWarning | None) -> str:
    """Above the field for a reason."""
    return _LEADS[warning] if warning is not None else "Voor dit kind is nu geen reden nodig."


def reason_line(line: ReasonLine, *, on: date) -> str:
    """A reason that was given."""
    return middot(label(line.warning), line.reason, day(line.given_on, on=on))


def ended(on: date) -> str:
    """The box of a location that ended."""
    return f"Deze locatie is gestopt op {day(on)}. Wat hier gebeurde, blijft bewaard."


def coming(held_on: date, *, on: date) -> str:
    """When an overleg is."""
    return day(held_on, on=on)
