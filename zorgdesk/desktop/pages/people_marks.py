"""The badge of someone around a child: gezag, what may be shared, or that this person may not be approached."""

from datetime import date

from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.lights import outcome_mark
from zorgdesk.domain.consent_rules import ConsentResult
from zorgdesk.domain.values import ConsentOutcome, MayBeNamed, ParentalAuthority
from zorgdesk.wording import case_people as say
from zorgdesk.wording import case_wide as wide_words
from zorgdesk.wording.consent import outcome_words
from zorgdesk.wording.labels import label

KINDS = {"guardian": "warn", "mentor": "ok", "party": "info", "professional": "info"}
"""The colour of the disc with initials."""
DO_NOT_CONTACT = Mark("bad", "ban", say.DO_NOT_CONTACT)
_NAMED = {
    MayBeNamed.YES: ("ok", "circle-check"),
    MayBeNamed.NO: ("bad", "octagon-x"),
    MayBeNamed.NOT_ASKED: ("mute", "circle-dashed"),
}


def ground_mark(person: Involved, consent: ConsentResult | None, today: date) -> Mark | None:
    """Gezag of a parent; of a professional outside what may be shared with the party."""
    if person.authority is not None:
        unknown = person.authority is ParentalAuthority.UNKNOWN
        return Mark("warn" if unknown else "mute", "circle-dashed" if unknown else "scale", label(person.authority))
    return consent_mark(consent, today)


def consent_mark(result: ConsentResult | None, today: date) -> Mark | None:
    """`Op naam`, the day on which the ja ends, or what is missing."""
    if result is None:
        return None
    words = outcome_words(result, today)
    if result.outcome is ConsentOutcome.ALLOWED:
        words = wide_words.BY_NAME
    elif result.outcome is ConsentOutcome.EXPIRES_SOON and result.until is not None:
        words = wide_words.consent_until(result.until)
    return outcome_mark(result.outcome, words)


def named_mark(value: MayBeNamed | None) -> Mark | None:
    """Whether the name may stand on papers."""
    if value is None:
        return None
    kind, icon = _NAMED[value]
    return Mark(kind, icon, say.named(value))
