"""A whole name as it stands in a list, in its three parts; nothing of it is lost or changed."""

from typing import Final

from zorgdesk.domain.names import PersonName, normalise

PARTICLES: Final = frozenset({
    "van", "de", "der", "den", "het", "'t", "ter", "ten", "te", "op", "in", "von", "zu", "la", "le", "les", "du", "da",
    "do", "dos", "das", "di", "del", "della", "el", "al", "bin", "ben", "aan", "bij", "onder", "uit", "over", "tot",
    "voor", "d'", "l'", "'s", "s'", "mc", "de'", "van't",
})  # fmt: skip


def parts_of(name: str) -> PersonName:
    """`Łukasz van 't Hof-Çelik` and `Hof-Çelik, Łukasz van 't` in first name, tussenvoegsel and surname.

    Without a tussenvoegsel the last word is the surname; one word is a first name. Blanks are squeezed, nothing else.
    """
    surname, comma, rest = name.partition(",")
    if comma and surname.strip() and rest.strip():
        words = rest.split()
        end = len(words)
        while end > 1 and _is_particle(words[end - 1]):
            end -= 1
        return PersonName(" ".join(words[:end]), " ".join(words[end:]), " ".join(surname.split()))
    words = name.split()
    start = next((at for at in range(1, len(words) - 1) if _is_particle(words[at])), None)
    if start is None:
        return PersonName(" ".join(words[:-1]) or "".join(words), "", words[-1] if len(words) > 1 else "")
    end = start
    while end < len(words) - 1 and _is_particle(words[end]):
        end += 1
    return PersonName(" ".join(words[:start]), " ".join(words[start:end]), " ".join(words[end:]))


def _is_particle(word: str) -> bool:
    return normalise(word) in PARTICLES
