"""A paper that can leave is made in one place, with a permit of the gate and never without."""

import ast
import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest

from tests.documents.every_paper import RECOVERY, SAMPLES, Sample
from tests.house.source import ROOT, name_of, python_files, tree
from zorgdesk import VERSION
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.documents.images import page_count, page_images
from zorgdesk.documents.making import (
    PermitDoesNotFit,
    file_name,
    make,
    make_recovery_sheet,
    preview,
    preview_recovery_sheet,
    print_images,
    proposed_name,
)
from zorgdesk.domain import gate
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.permits import Permit, permit
from zorgdesk.domain.text_checks import FieldFinding, FindingKind, TextFinding
from zorgdesk.domain.values import PaperKind
from zorgdesk.domain.verdicts import CaseTab, Verdict

TODAY = date(2026, 11, 10)
GATED = [sample for sample in SAMPLES if sample.export.kind is not PaperKind.RECOVERY_SHEET]


def allowed(on: date = TODAY) -> Verdict:
    return gate.print_blank_sheet(on)


def proposal(sample: Sample, verdict: Verdict | None = None) -> Proposal:
    request = PaperRequest(sample.export.kind, 1, 1)
    return Proposal(request, verdict or allowed(), sample.sheet, sample.frame, "", sample.frame.recipient, "K-0001")


@pytest.mark.parametrize("sample", GATED, ids=lambda sample: sample.name)
def test_every_paper_is_made_with_its_permit_and_can_be_proved_later(sample: Sample) -> None:
    asked = proposal(sample)
    made = make(asked, permit(asked.verdict))
    assert made.content.startswith(b"%PDF-")
    assert made.file_hash == hashlib.sha256(made.content).hexdigest()
    assert made.pages == sample.pages == page_count(made.content)
    assert make(asked, permit(asked.verdict)) == made
    assert made.file_name == proposed_name(asked)


@pytest.mark.parametrize("sample", GATED, ids=lambda sample: sample.name)
def test_a_file_name_holds_a_kind_a_number_a_version_and_a_day(sample: Sample) -> None:
    name = file_name(sample.export, sample.frame)
    assert name.startswith(f"{sample.export.kind.value}_")
    assert f"_v{sample.frame.version}_{sample.frame.made_on.isoformat()}" in name
    assert name.isascii()
    assert " " not in name


def test_a_permit_for_something_else_makes_nothing() -> None:
    asked = proposal(GATED[0])
    for other in (allowed(TODAY - timedelta(days=1)), replace(allowed(), guardian_id=7), replace(allowed(), case_id=3)):
        with pytest.raises(PermitDoesNotFit):
            make(asked, permit(other))


def test_a_permit_cannot_be_made_by_hand() -> None:
    with pytest.raises(TypeError):
        Permit(allowed().act, None, TODAY)


def test_the_preview_is_images_that_say_they_are_an_example() -> None:
    sample = GATED[0]
    shown = preview(proposal(sample))
    plain = page_images(sample.export.render(sample.sheet, sample.frame), 132, marked=False)
    assert len(shown.pages) == sample.pages
    assert shown.pages[0].width == plain[0].width
    assert shown.pages[0].data != plain[0].data


def test_a_question_is_found_on_the_page() -> None:
    sample = next(one for one in GATED if one.export.kind is PaperKind.OBSERVATION_SHEET)
    hit = FieldFinding("x", "", 1, TextFinding(FindingKind.OTHER_CHILD, 0, 5, "betrokkenheid"))
    gone = FieldFinding("x", "", 1, TextFinding(FindingKind.OTHER_CHILD, 0, 5, "Zonnebloem"))
    spots = preview(proposal(sample, with_texts(allowed(), (hit, gone), CaseTab.OBSERVATIONS))).spots
    assert set(spots) == {1}
    assert 0 < spots[1].left < spots[1].right < 1
    assert 0 < spots[1].top < spots[1].middle < spots[1].bottom < 1


def test_pages_for_the_printer_are_sharp_and_unmarked() -> None:
    asked = proposal(GATED[0])
    made = make(asked, permit(asked.verdict))
    [first, *_] = print_images(made)
    assert first.width >= 2400
    assert first.data == page_images(made.content, 300, marked=False)[0].data


def test_the_herstelblad_needs_no_gate() -> None:
    made = make_recovery_sheet(RECOVERY.sheet, RECOVERY.frame)
    assert made.pages == 1
    assert len(preview_recovery_sheet(RECOVERY.sheet, RECOVERY.frame)) == 1
    assert pypdfium2.PdfDocument(made.content)[0].get_textpage().get_text_range().strip()


def test_the_version_is_that_of_the_build_file() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert build["project"]["version"] == VERSION


def _calls_of_render(path: Path) -> Iterator[int]:
    """Lines that call a `render`, in a module that knows the papers (an icon is rendered too)."""
    if "zorgdesk.documents" not in path.read_text(encoding="utf-8"):
        return
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "render":
            yield node.lineno


def test_no_other_module_renders_an_export() -> None:
    """product.md rule 1: no code path writes a document around the gate."""
    drawing = {"zorgdesk/documents/images.py", "zorgdesk/documents/viewing.py"}  # PDFium draws a page; no paper is made
    allowed_in = {"zorgdesk/documents/making.py", "zorgdesk/documents/__init__.py", *drawing}
    found = [
        f"{name_of(path)}:{line}"
        for path in python_files("zorgdesk")
        if name_of(path) not in allowed_in
        for line in _calls_of_render(path)
    ]
    assert not found, "\n".join(found)


def test_nothing_outside_documents_knows_the_exports() -> None:
    found = [
        name_of(path)
        for path in python_files("zorgdesk/desktop", "zorgdesk/commands", "zorgdesk/demo", "zorgdesk/app.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("zorgdesk.documents")
        and (node.module or "").rpartition(".")[2] not in {"making", "images", "viewing", "open_export"}
    ]
    assert not found
