"""The tokens of the papers: a second line with the same name would win without a word."""

import ast
from collections import Counter
from pathlib import Path

from zorgdesk.documents import style


def test_every_token_has_one_value() -> None:
    tree = ast.parse(Path(style.__file__).read_text(encoding="utf-8"))
    names = [target.id for one in tree.body if isinstance(one, ast.Assign) for target in one.targets
             if isinstance(target, ast.Name)]  # fmt: skip
    assert [name for name, times in Counter(names).items() if times > 1] == []
