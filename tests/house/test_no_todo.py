"""Nothing half done is left behind without the number of its issue."""

import re

from tests.house.source import name_of, text_files

MARK = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b(?!\s*\(#\d+\))")


def test_no_unfinished_work_is_marked_without_its_issue() -> None:
    marks = [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if MARK.search(line)
    ]
    assert not marks, "\n".join(marks)
