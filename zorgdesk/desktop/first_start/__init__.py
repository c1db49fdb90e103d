"""The first start: five steps that make a file, a herstelblad, a copy and a desk (look.md screens 02 and 37)."""

from typing import Final

DRAFT: Final = "first_start"
"""Under which key the file remembers at which step the first start was stopped."""
