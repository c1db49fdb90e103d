"""Where Dutch lives (ui/, form sections, wording/, resources/) and how it sounds: the u-form, short, our own words.

The searches are coarse on purpose: a short list of common words of each language tells the two apart well enough.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from tests.house.source import ROOT, name_of, python_files, strings, tree

DUTCH = re.compile(
    r"\b(het|een|niet|geen|wordt|worden|werd|naar|deze|voor|zijn|ook|nog|moet|kunt|kan|bij|ouders?|toestemming|opgeslagen"
    r"|kies|vul|vandaag|klik|casussen|overleg|overdracht|logboek|gegevens|met|aan|uit|dit|uw|wij|als|maar|wachtzin"
    r"|dossierbestand|reservekopie|herstelblad|gezag|kinderen|leeftijd|toelichting)\b",
    re.IGNORECASE,
)
ENGLISH = re.compile(
    r"\b(the|and|with|from|this|that|your|you|please|cancel|save|delete|remove|search|settings|new|close|next|previous"
    r"|date|child|case|parent|children|has|have|not|could|should|button|window)\b",
    re.IGNORECASE,
)
NOT_OURS = re.compile(r"\b(je|jij|jouw|jullie|wachtwoord(en)?)\b", re.IGNORECASE)
SETTER = re.compile(
    r"set(Text|Title|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|AccessibleName|AccessibleDescription"
    r"|InformativeText|DetailedText|PlainText|Html|ItemText|TabText|Prefix|Suffix|SpecialValueText|LabelText"
    r"|HorizontalHeaderLabels)$|add(Item|Items|Action|Tab|Button)$|insertItem$"
)
CAPTIONS = re.compile(r"text|title|toolTip|placeholder|prefix|suffix|accessible|caption|label|help|note", re.IGNORECASE)
WORDS = re.compile(r"[^\W\d_]+")
SPOKEN = (ROOT / "zorgdesk" / "wording", ROOT / "zorgdesk" / "domain" / "sections")
UI = sorted((ROOT / "ui").rglob("*.ui"))
SENTENCE_WORDS = 15


def _may_speak_dutch(path: Path) -> bool:
    return any(folder in path.parents for folder in SPOKEN)


def _captions() -> Iterator[tuple[Path, str]]:
    for path in UI:
        for node in ElementTree.parse(path).iter():  # noqa: S314  (our own files)
            text = node.findtext("string")
            if node.tag in {"property", "attribute"} and text and CAPTIONS.search(node.get("name", "")):
                yield path, text


def _said() -> Iterator[tuple[Path, str]]:
    """Everything the program says: captions, and the literals of wording without the papers."""
    yield from _captions()
    for path in python_files("zorgdesk/wording"):
        if "papers" not in path.parts:
            yield from ((path, str(node.value)) for node in strings(tree(path)))


def test_dutch_sentences_stand_only_where_words_live() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}: {node.value!r}"
        for path in python_files("zorgdesk")
        if not _may_speak_dutch(path)
        for node in strings(tree(path))
        if " " in str(node.value).strip() and DUTCH.search(str(node.value))
    ]
    assert not found, "Dutch outside its four places:\n" + "\n".join(found)


def _set_texts(path: Path) -> Iterator[ast.Constant]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and SETTER.match(node.func.attr):
            for argument in node.args:
                parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
                yield from (part for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))


def test_no_literal_word_reaches_a_widget_from_the_code() -> None:
    found = [
        f"{name_of(path)}:{part.lineno}: {part.value!r}"
        for path in python_files("zorgdesk/desktop", "zorgdesk/demo", "zorgdesk/documents")
        for part in _set_texts(path)
        if WORDS.search(str(part.value))
    ]
    assert not found, "words of the screen stand in ui/ or wording/:\n" + "\n".join(found)


def test_the_forms_speak_dutch() -> None:
    found = [f"{name_of(path)}: {text!r}" for path, text in _captions() if ENGLISH.search(text)]
    assert not found, "\n".join(found)


def test_the_screen_says_u_and_wachtzin() -> None:
    found = [f"{name_of(path)}: {text!r}" for path, text in _said() if NOT_OURS.search(text)]
    assert not found, "\n".join(found)


def test_sentences_on_the_screen_are_short() -> None:
    found = [
        f"{name_of(path)}: {sentence.strip()!r} has {len(sentence.split())} words"
        for path, text in _said()
        for sentence in re.split(r"[.?!:;…]\s+|\n", text)
        if len(sentence.split()) > SENTENCE_WORDS
    ]
    assert not found, "\n".join(found)
