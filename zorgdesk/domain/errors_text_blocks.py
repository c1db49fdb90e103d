"""What a tekstblok can be refused for; errors.py imports them from here.

    ZorgDeskError
    └── RuleBroken
        ├── KeywordTaken     another block has this keyword
        ├── KeywordUnfit     not one short word
        └── TextBlockEmpty   a block needs a text
"""

from dataclasses import dataclass

from zorgdesk.domain.errors_base import RuleBroken


@dataclass(eq=False, repr=False)
class KeywordTaken(RuleBroken):
    """Another tekstblok has this keyword."""

    keyword: str


@dataclass(eq=False, repr=False)
class KeywordUnfit(RuleBroken):
    """A keyword is one short word of letters, digits and hyphens."""

    keyword: str


class TextBlockEmpty(RuleBroken):
    """A tekstblok needs a text."""
