"""Write resources/spelling/nl.txt anew from the word list of OpenTaal, laid out for looking up without reading it.

    apt-get download wdutch && dpkg-deb -x wdutch_*.deb here
    .venv/bin/python packaging/spelling_list.py here/usr/share/dict/dutch

One word a line, in the order of its bytes, so that a word is found by halving. Dutch writes compounds as one word, and
no list holds them all: behind a slash stands whether a word is often the front (f) or the tail (t) of the compounds in
the list; x marks a front that is no word by itself (`ontwikkelings`). Abbreviations in capitals are left out: those
are never marked. Nothing else of the list is changed.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

PLACE = Path(__file__).resolve().parent.parent / "resources" / "spelling" / "nl.txt"
FRONTS_AT_LEAST, TAILS_AT_LEAST = 5, 8
SHORTEST_FRONT, SHORTEST_TAIL = 3, 4


def laid_out(words: set[str]) -> bytes:
    """The lines of the file."""
    plain = {word for word in words if word.isalpha() and word.islower()}
    fronts: Counter[str] = Counter()
    tails: Counter[str] = Counter()
    for word in plain:
        for at in range(SHORTEST_FRONT, len(word) - SHORTEST_TAIL + 1):
            if word[at:] in plain:
                fronts[word[:at]] += 1
                tails[word[at:]] += 1
    often_front = {front for front, times in fronts.items() if times >= FRONTS_AT_LEAST}
    marks = dict.fromkeys(words, "")
    for front in often_front:
        if front in plain:
            marks[front] += "f"
        elif front.endswith("s") and front[:-1] in plain:
            marks[front] = "x"
    for tail, times in tails.items():
        if times >= TAILS_AT_LEAST:
            marks[tail] += "t"
    lines = sorted((word.encode(), mark.encode()) for word, mark in marks.items())
    return b"".join(word + (b"/" + mark if mark else b"") + b"\n" for word, mark in lines)


def main() -> None:
    """Read the list that is named on the command line."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    words = {line for line in lines if line and not line.isupper() and not set(line) & set(" /\t")}
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    PLACE.write_bytes(laid_out(words))
    print(f"{len(words)} words, {PLACE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
