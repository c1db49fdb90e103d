"""The list of exports: complete, free at start-up, and an allow-list by construction (product.md rule 4)."""

import dataclasses
import importlib
import inspect
import subprocess
import sys
import typing
from datetime import date

import pytest

from tests.documents.every_paper import SAMPLES
from zorgdesk.casework.sheets.agenda_paper import AgendaAnonymous, AgendaOccasion
from zorgdesk.casework.sheets.paper_problems import PaperField
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.documents import EXPORTS
from zorgdesk.documents.export import Export
from zorgdesk.domain.values import PaperKind
from zorgdesk.wording.papers.fields import ANY_TEXT, field_name

SHEET_MODULES = (
    "papers", "handover_paper", "parent_meeting_paper", "observation_paper",
    "agenda_paper", "recovery_paper", "plan_paper", "group_plan_paper", "trajectory_paper", "plan_changes_paper",
    "consent_letter_paper",
)  # fmt: skip
SHEETS = [
    kind
    for name in SHEET_MODULES
    for _, kind in inspect.getmembers(
        importlib.import_module(f"zorgdesk.casework.sheets.{name}"), dataclasses.is_dataclass
    )
    if kind.__module__.endswith(name)
]
FORBIDDEN = (
    "bsn",
    "internal",
    "intern",
    "hypothes",
    "capacity",
    "funding",
    "cost",
    "meldcode",
    "worry",
    "interpretation",
)


def test_reading_the_list_of_exports_reads_no_reportlab() -> None:
    code = "import sys, zorgdesk.documents; sys.exit(any(name.startswith('reportlab') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


NOT_DRAWN = {PaperKind.ATTACHMENT, PaperKind.WHOLE_FILE}
"""What leaves as it is: the bytes of a kept file (its own gate), and the zip of everything (documents/open_export)."""


def test_every_kind_of_paper_has_an_export_and_every_export_a_sample() -> None:
    assert {export.kind for export in EXPORTS} == set(PaperKind) - NOT_DRAWN
    assert {sample.export.key for sample in SAMPLES} == {export.key for export in EXPORTS}
    assert len({export.key for export in EXPORTS}) == len(EXPORTS)
    assert len({(export.kind, export.edition) for export in EXPORTS}) == len(EXPORTS)


@pytest.mark.parametrize("kind", SHEETS, ids=lambda kind: kind.__name__)
def test_sheets_are_frozen_and_hold_nothing_that_may_not_leave(kind: type) -> None:
    assert kind.__dataclass_params__.frozen
    names = [field.name for field in dataclasses.fields(kind)]
    assert not [name for name in names if any(word in name for word in FORBIDDEN)]


@pytest.mark.parametrize("kind", SHEETS, ids=lambda kind: kind.__name__)
def test_every_text_of_a_sheet_has_a_name_for_messages(kind: type) -> None:
    hints = typing.get_type_hints(kind)
    texts = [name for name, hint in hints.items() if hint is str or hint == tuple[str, ...]]
    assert not [name for name in texts if ANY_TEXT in field_name(PaperField(kind.__name__, name))]


def test_the_anonymous_agenda_has_no_field_for_a_name_birth_date_location_or_group() -> None:
    names = {field.name for field in dataclasses.fields(AgendaAnonymous)}
    assert names == {"occasion", "item_code", "age_months", "about", "done", "question"}
    assert date not in typing.get_type_hints(AgendaAnonymous).values()
    assert "location" not in {field.name for field in dataclasses.fields(AgendaOccasion)}


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.key)
def test_a_paper_is_made_from_its_sheet_and_the_frame_only(export: Export[typing.Any]) -> None:
    hints = typing.get_type_hints(export.renderer)
    assert hints["frame"] is PaperFrame
    assert hints["return"] is bytes
    assert export.sheet in (hints["sheet"], *typing.get_args(hints["sheet"]))
