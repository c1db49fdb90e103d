"""Every page against its kept picture: a change of the look is seen before a reader sees it (papers.md section 10.6).

To keep new pictures after looking at each: `python -m tests.documents.test_pictures`.
"""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.documents.every_paper import SAMPLES, Sample
from tests.documents.looking import picture

KEPT = Path(__file__).with_name("pictures")
DPI = 72
STRONG_CHANGE = 64
ALLOWED_PART = 0.005
PAGES = [(sample, number) for sample in SAMPLES for number in range(1, sample.pages + 1)]


def _place(sample: Sample, number: int) -> Path:
    return KEPT / f"{sample.name.replace(' ', '-')}-{number}.png"


def _drawn(sample: Sample, number: int) -> Image.Image:
    return picture(sample.pdf, number, DPI).convert("L")


@pytest.mark.parametrize(("sample", "number"), PAGES, ids=[f"{sample.name} {number}" for sample, number in PAGES])
def test_the_page_looks_as_it_was_kept(sample: Sample, number: int) -> None:
    with Image.open(_place(sample, number)) as kept:
        drawn = _drawn(sample, number)
        assert drawn.size == kept.size
        changes = ImageChops.difference(drawn, kept.convert("L")).histogram()
    changed = sum(changes[STRONG_CHANGE:])
    assert changed / (drawn.width * drawn.height) < ALLOWED_PART


def test_no_kept_picture_is_left_over() -> None:
    assert {path.name for path in KEPT.glob("*.png")} == {_place(*page).name for page in PAGES}


def keep_all() -> None:
    """Write a new picture of every page; look at each before you commit it."""
    KEPT.mkdir(exist_ok=True)
    for sample, number in PAGES:
        _drawn(sample, number).quantize(16).save(_place(sample, number), optimize=True)


if __name__ == "__main__":
    keep_all()
