"""The one place that gives a consent light, a consent outcome and a verdict their shape and colour (look.md 4, 5).

The words come from `wording`; every screen and list uses these functions, so a state looks the same everywhere.
"""

from __future__ import annotations

from typing import Final

from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.domain.values import Answer, ConsentLight, ConsentOutcome

_LIGHTS: Final = {
    ConsentLight.COMPLETE: ("ok", "circle-check"),
    ConsentLight.NOT_ASKED: ("mute", "circle-dashed"),
    ConsentLight.PARTLY: ("warn", "circle-dot"),
    ConsentLight.EXPIRES: ("warn", "clock"),
    ConsentLight.EXPIRED: ("bad", "clock"),
    ConsentLight.WITHDRAWN: ("bad", "octagon-x"),
    ConsentLight.PARENTS_DISAGREE: ("bad", "octagon-x"),
}
_OUTCOMES: Final = {
    ConsentOutcome.ALLOWED: ("ok", "circle-check"),
    ConsentOutcome.EXPIRES_SOON: ("warn", "clock"),
    ConsentOutcome.PARTLY: ("warn", "circle-dot"),
    ConsentOutcome.NOT_ASKED: ("mute", "circle-dashed"),
    ConsentOutcome.RECONFIRM: ("warn", "refresh-cw"),
    ConsentOutcome.EXPIRED: ("bad", "clock"),
    ConsentOutcome.WITHDRAWN: ("bad", "octagon-x"),
    ConsentOutcome.REFUSED: ("bad", "octagon-x"),
    ConsentOutcome.PARENTS_DISAGREE: ("bad", "octagon-x"),
}
_ANSWERS: Final = {
    Answer.YES: ("ok", "circle-check"),
    Answer.NOT_YET: ("warn", "circle-pause"),
    Answer.NO: ("bad", "octagon-x"),
}


def light_mark(light: ConsentLight, words: str) -> Mark:
    """The badge of a case's consent light."""
    return Mark(*_LIGHTS[light], words)


def outcome_mark(outcome: ConsentOutcome, words: str) -> Mark:
    """The badge of one row of the consent matrix."""
    return Mark(*_OUTCOMES[outcome], words)


def answer_mark(answer: Answer, words: str) -> Mark:
    """The verdict of the gate: kind is also the colour token, icon its shape."""
    return Mark(*_ANSWERS[answer], words)


class LightBadge(Badge):
    """A consent light as a widget; `set_light(light, words)`."""

    def set_light(self, light: ConsentLight, words: str) -> None:
        """Show the light of a case."""
        self.show_mark(light_mark(light, words))
