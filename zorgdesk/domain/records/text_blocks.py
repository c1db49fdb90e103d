"""Tekstblokken: the user's own reusable texts, each found by a keyword. They belong to no child and travel anywhere."""

from collections.abc import Iterable

from zorgdesk.domain.base import Base, Index, Mapped, date, mapped_column
from zorgdesk.domain.errors import KeywordTaken, KeywordUnfit, TextBlockEmpty
from zorgdesk.domain.names import normalise
from zorgdesk.domain.text_blocks import is_keyword
from zorgdesk.domain.values import ConcernCategory


class TextBlock(Base):
    """A text under a keyword; `area` None is for every area. `search_text` is what the list looks in."""

    __tablename__ = "text_blocks"
    __table_args__ = (Index("ix_text_blocks_search_keyword", "search_keyword"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    keyword: Mapped[str]
    search_keyword: Mapped[str]
    text: Mapped[str]
    search_text: Mapped[str]
    area: Mapped[ConcernCategory | None]
    made_on: Mapped[date]
    deleted_on: Mapped[date | None]

    def write(self, keyword: str, text: str, area: ConcernCategory | None, others: Iterable[str]) -> None:
        """Give it its words. `others` are the keywords of the other blocks.

        Raises TextBlockEmpty, KeywordUnfit (not one word of letters, digits and hyphens), and KeywordTaken when
        another block has it (capitals and accents aside).
        """
        wanted = keyword.strip()
        if not text.strip():
            raise TextBlockEmpty
        if not is_keyword(wanted):
            raise KeywordUnfit(wanted)
        if normalise(wanted) in {normalise(other) for other in others}:
            raise KeywordTaken(wanted)
        self.keyword, self.search_keyword = wanted, normalise(wanted)
        self.text, self.area = text.strip(), area
        self.search_text = normalise(f"{wanted} {text}")
