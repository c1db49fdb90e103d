"""The weighing of the limits of inclusion is intern for good: no paper and no export reads it (domain.md row 4)."""

import ast

from tests.house.source import name_of, python_files, tree

MAY_READ = {
    "zorgdesk/casework/bin_kinds.py",
    "zorgdesk/casework/limits.py",
    "zorgdesk/casework/timeline_ends.py",
    "zorgdesk/domain/records/closing.py",
}
RECORDS = {"LimitAssessment", "LimitEvidence"}


def test_only_its_own_rooms_know_the_records_of_an_assessment() -> None:
    readers = {
        name_of(path)
        for path in python_files("zorgdesk")
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Name) and node.id in RECORDS)
        or (isinstance(node, ast.alias) and node.name in RECORDS)
        or (isinstance(node, ast.ClassDef) and node.name in RECORDS)
    }
    assert readers <= MAY_READ


def test_no_paper_reads_the_readers_of_an_assessment() -> None:
    makers = [path for path in python_files("zorgdesk/casework", "zorgdesk/documents") if "paper" in path.stem]
    assert makers
    found = [
        name_of(path)
        for path in [*makers, *python_files("zorgdesk/documents")]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith((".limits", ".timeline_ends"))
    ]
    assert found == []
