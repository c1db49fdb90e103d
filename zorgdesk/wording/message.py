"""How an error speaks: wat, gevolg, wat nu (look.md section 7)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """What happened, what that means for the user's work, and what to do now; each a sentence or two."""

    what: str
    consequence: str
    now: str

    @property
    def text(self) -> str:
        """The three together, for one line or a dialog."""
        return " ".join(part for part in (self.what, self.consequence, self.now) if part)
