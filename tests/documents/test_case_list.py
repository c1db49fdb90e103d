"""The list of casussen on paper: what it holds, what it never holds, and that every page says what its columns are."""

from datetime import date

import pypdfium2

from tests.documents.samples import frame
from tests.documents.samples_single import case_line
from zorgdesk.casework.sheets.case_list import ListView
from zorgdesk.casework.sheets.case_list_paper import CaseListPaper
from zorgdesk.documents import CASE_LIST

DAY = date(2026, 11, 10)
FRAME = frame(recipient="Fenna Fantasia", number="60-casussen", version=1)


def _pages(paper: CaseListPaper) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(CASE_LIST.render(paper, FRAME))]


def test_a_line_says_where_a_casus_stands_and_what_comes_next() -> None:
    lines = (case_line(1, date(2026, 11, 6)), case_line(2), case_line(3, None))
    (page,) = _pages(CaseListPaper(made_on=DAY, view=ListView.ATTENTION, narrowed=True, lines=lines))
    for words in (
        "Casuslijst",
        "3 casussen",
        "Aandacht nodig, met een filter",
        "alleen codes",
        "K-0001",
        "2;11",
        "De Wolkenfabriek",
        "Begeleiding",
        "toestemming: deels",
        "Go/no-go",
        "vr 6 nov, te laat",
        "geen leeftijd",
        "geen stap open",
        "Aantekening",
        "Voor: Fenna Fantasia",
    ):
        assert words in page, words


def test_a_long_list_repeats_its_head_on_every_page_and_loses_nobody() -> None:
    lines = tuple(case_line(number) for number in range(1, 61))
    pages = _pages(CaseListPaper(made_on=DAY, view=None, narrowed=False, lines=lines))
    assert len(pages) == 4
    assert "Door u gekozen casussen" in pages[0]
    assert all("Fase en toestemming" in page for page in pages)
    assert all(sum(line.code in page for page in pages) == 1 for line in lines)
