"""What holds for every paper (papers.md sections 2, 6, 7 and 10), looked up in the finished PDF."""

import pytest

from tests.documents.every_paper import CHANGES, HANDOVER, PLAN, SAMPLES, TALK, WHOLE_CHANGES, Sample
from tests.documents.looking import about, boxes, fonts, outline, page_texts, squeezed, texts_of, whole_text
from zorgdesk.documents.style import H2
from zorgdesk.documents.text import clean

every_paper = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)

NAMES = ("Tobi", "Papierman", "Mies", "Krijtstreep", "Nadia", "Ruben", "Jolien", "Inktpot", "Tekenkist", "Kraanvogel")


@every_paper
def test_the_page_count_is_that_of_the_reference_paper(sample: Sample) -> None:
    assert len(page_texts(sample.pdf)) == sample.pages
    assert sample.export.pages in (None, sample.pages)


@every_paper
def test_every_allowed_text_is_on_the_paper(sample: Sample) -> None:
    written = squeezed(whole_text(sample.pdf)).lower()
    hidden = {"scan_code", "vault_mark"} and {getattr(sample.sheet, "scan_code", "")}
    missing = [
        text
        for text in texts_of(sample.sheet)
        if text not in hidden and not all(squeezed(part).lower() in written for part in clean(text).split("\n"))
    ]
    missing = [text for text in missing if text not in _elsewhere(sample)]
    assert not missing


def _elsewhere(sample: Sample) -> set[str]:
    """Texts that another field already says, or that are drawn sign by sign."""
    if sample is HANDOVER:
        return {"basisschool De Tekenkist"}
    if sample in (CHANGES, WHOLE_CHANGES):  # its rows are made by wording.plan_changes; test_plan_changes reads them
        return {*texts_of(sample.sheet.body.comparison), ""}
    groups = getattr(sample.sheet, "groups", ())
    return {*groups}


@every_paper
def test_all_fonts_are_embedded_truetype(sample: Sample) -> None:
    found = fonts(sample.pdf)
    assert found
    assert all(found.values()), found
    assert all("Source" in name for name in found)


@every_paper
def test_the_same_input_gives_the_same_bytes(sample: Sample) -> None:
    assert sample.export.render(sample.sheet, sample.frame) == sample.pdf


@every_paper
def test_metadata_names_nobody(sample: Sample) -> None:
    known = about(sample.pdf)
    said = " ".join([*known.values(), *outline(sample.pdf)])
    assert not [name for name in NAMES if name in said.replace(sample.frame.organisation, "")]
    assert known["lang"] == "nl-NL"
    assert known["shows title"] == "True"
    assert known["/Author"] == sample.frame.organisation
    assert known["/Creator"] == "ZorgDesk"
    assert known["/Title"]
    assert not known.get("/Keywords")


@every_paper
def test_nothing_stands_outside_the_margins(sample: Sample) -> None:
    edge = 5.0 if sample.export.key == "observation_sheet" else 10.0
    outside = [
        box
        for box in boxes(sample.pdf)
        if box.left < edge or box.top < edge or box.right > 210 - edge or box.bottom > 297 - 5.0
    ]
    assert not outside


@every_paper
def test_no_two_texts_stand_on_each_other(sample: Sample) -> None:
    found = boxes(sample.pdf)
    clashes = [
        (one.text, other.text)
        for number, one in enumerate(found)
        for other in found[number + 1 :]
        if one.page == other.page and one.overlap(other) > 0.8
    ]
    assert not clashes


@pytest.mark.parametrize("sample", [HANDOVER, TALK, PLAN], ids=lambda sample: sample.name)
def test_no_heading_is_the_last_thing_on_a_page(sample: Sample) -> None:
    headings = set(outline(sample.pdf)) | {"Wie is Tobi?", "Dit heeft Tobi nodig"}
    for text in page_texts(sample.pdf):
        body = [line.strip() for line in text.splitlines() if line.strip()]
        body = [line for line in body if not line.startswith(("Vertrouwelijk", sample.frame.number))]
        assert body[-1] not in headings
    assert H2.size == 15


@every_paper
def test_every_page_says_for_whom_it_is_and_which_page(sample: Sample) -> None:
    texts = page_texts(sample.pdf)
    for number, text in enumerate(texts, start=1):
        assert f"Pagina {number} van {len(texts)}" in text
        if sample.export.key != "observation_sheet":
            assert f"Voor: {sample.frame.recipient}" in text
            assert "vingerafdruk" in text
