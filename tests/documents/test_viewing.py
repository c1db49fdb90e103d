"""Foreign PDFs are drawn from memory, in colour, never larger than a screen needs, and a damaged one is said."""

import io

import pikepdf
import pytest

from zorgdesk.documents.viewing import MOST_DOTS, CannotShow, pdf_page
from zorgdesk.paths import resources_dir

REPORT = (resources_dir() / "demo" / "attachments" / "verslag_logopedie.pdf").read_bytes()


def blank(*sizes: tuple[float, float], password: str = "") -> bytes:
    """A PDF with empty pages of these sizes, in points."""
    made = pikepdf.new()
    for size in sizes:
        made.add_blank_page(page_size=size)
    out = io.BytesIO()
    made.save(out, encryption=pikepdf.Encryption(owner=password, user=password) if password else False)
    return out.getvalue()


def test_a_page_comes_in_colour_with_its_number() -> None:
    drawn = pdf_page(REPORT, 1, 400)
    assert (drawn.page, drawn.pages, drawn.image.width) == (1, 2, 400)
    blue, green, red = drawn.image.data[0:3]
    assert (red, green, blue) != (255, 255, 255)
    assert blue > red, "the band at the top is petrol"


def test_a_page_beyond_the_end_is_the_last() -> None:
    assert pdf_page(REPORT, 9, 200).page == 2
    assert pdf_page(REPORT, 0, 200).page == 1


@pytest.mark.parametrize("size", [(14_400, 14_400), (3, 14_000), (14_000, 3)])
def test_a_page_as_large_as_a_wall_stays_small(size: tuple[float, float]) -> None:
    image = pdf_page(blank(size), 1, 1400).image
    assert image.width * image.height <= MOST_DOTS * 1.01


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7", REPORT[:400], b"%PDF-1.7" + b"\0" * 5000])
def test_a_damaged_one_is_said(damage: bytes) -> None:
    with pytest.raises(CannotShow):
        pdf_page(damage, 1, 400)


def test_a_locked_one_is_said() -> None:
    with pytest.raises(CannotShow):
        pdf_page(blank((200, 200), password="geheim"), 1, 400)
