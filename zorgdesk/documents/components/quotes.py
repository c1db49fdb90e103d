"""Citaat ouders: a thick bar, larger upright type, name and date; splits without repeating anything (rule 6.6)."""

from collections.abc import Sequence

from zorgdesk.documents.blocks import Block, Stack, Text
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import MM, QUOTE, QUOTE_BAR, QUOTE_SIGNER
from zorgdesk.documents.text import TextStyle

INDENT = 5 * MM


class Quote(Block):
    """Words of parents, between quote marks, never edited."""

    space_before = 2.0
    space_after = 7.0

    def __init__(self, content: Block) -> None:
        self._content = content

    @classmethod
    def of(cls, words: str, signed: str, style: TextStyle = QUOTE) -> "Quote":
        """From the words (blank lines make paragraphs) and the line with name and date."""
        parts = [part.strip() for part in words.replace("\r\n", "\n").split("\n\n") if part.strip()] or [""]
        parts[0] = f"“{parts[0]}"
        parts[-1] = f"{parts[-1]}”"
        texts: Sequence[Block] = [Text(part, style, space_before=3.5) for part in parts]
        return cls(Stack((*texts, Text(signed, QUOTE_SIGNER, space_before=3.0))))

    def height(self, width: float) -> float:
        return self._content.height(width - INDENT) + 2.0

    def least(self, width: float) -> float:
        return self._content.least(width - INDENT) + 2.0

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        parts = self._content.split(width - INDENT, room - 2.0)
        return None if parts is None else (Quote(parts[0]), Quote(parts[1]))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.line(x + QUOTE_BAR / 2, top, x + QUOTE_BAR / 2, top + self.height(width), QUOTE_BAR)
        self._content.draw(pen, x + INDENT, top, width - INDENT)
