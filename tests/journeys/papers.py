"""Read a PDF back: its words with every run of blanks as one, so that lines may break anywhere."""

import pypdfium2


def words_of(pdf: bytes) -> str:
    """All words of all pages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).replace("\ufffe", "").replace("\u00ad", "").split())


def must_say(pdf: bytes, *texts: str) -> None:
    """Each of these stands on the paper, also where a line breaks at a hyphen."""
    found = words_of(pdf)
    tight = found.replace(" ", "")
    missing = [text for text in texts if text not in found and text.replace(" ", "") not in tight]
    assert not missing, f"{missing} not in: {found}"


def must_not_say(pdf: bytes, *texts: str) -> None:
    """None of these stands on the paper."""
    tight = words_of(pdf).replace(" ", "")
    found = [text for text in texts if text.replace(" ", "") in tight]
    assert not found, found
