"""What an attachment can be refused for; errors.py imports them from here.

    ZorgDeskError
    └── RuleBroken
        ├── AttachmentAlreadyThere   the case has the same file
        ├── AttachmentEmpty          a file of 0 bytes
        ├── AttachmentNoFile         a folder, or something else that holds no bytes
        └── AttachmentTooLarge       more than 250 MB
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.errors_base import RuleBroken


@dataclass(eq=False, repr=False)
class AttachmentAlreadyThere(RuleBroken):
    """The case has an attachment with the same bytes; nothing is kept twice."""

    attachment_id: int
    title: str
    added_on: date


@dataclass(eq=False, repr=False)
class AttachmentEmpty(RuleBroken):
    """A file of 0 bytes says nothing."""

    name: str


@dataclass(eq=False, repr=False)
class AttachmentNoFile(RuleBroken):
    """A folder, or something else that is no file with bytes."""

    name: str


@dataclass(eq=False, repr=False)
class AttachmentTooLarge(RuleBroken):
    """The file holds more than an attachment may (250 MB)."""

    name: str
    size: int
