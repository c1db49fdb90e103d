"""How a name sounds to a Dutch ear, so that Łukasz finds Lucas and Sophie finds Sofie before a child is made twice.

A rough key and no science: what is often spelled in two ways becomes one sign. It only ever leads to a question.
"""

from functools import lru_cache

from zorgdesk.domain.name_parts import PARTICLES
from zorgdesk.domain.names import PersonName, normalise

_SPELLINGS = (
    ("tsch", "s"), ("tsj", "s"), ("sch", "s"), ("sz", "s"), ("cz", "s"), ("sj", "s"), ("sh", "s"), ("zh", "s"),
    ("chr", "kr"), ("ch", "g"), ("gh", "g"), ("kh", "g"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("dj", "j"),
    ("ck", "k"),
    ("qu", "kw"), ("q", "k"), ("x", "ks"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"),
    ("eij", "y"), ("ij", "y"), ("ei", "y"), ("ey", "y"), ("ou", "u"), ("oe", "u"), ("uu", "u"), ("oo", "o"),
    ("ee", "e"), ("aa", "a"), ("ie", "i"), ("y", "i"), ("j", "i"), ("z", "s"), ("v", "f"),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """The key of one word in its normal form; empty when it has no plain letters."""
    key = "".join(sign for sign in word if "a" <= sign <= "z")
    for written, heard in _SPELLINGS:
        key = key.replace(written, heard)
    key = key[:1] + key[1:].replace("h", "")
    once = "".join(sign for at, sign in enumerate(key) if at == 0 or sign != key[at - 1])
    return once[:-1] + "t" if once.endswith("d") else once


def sound_key(name: PersonName) -> str:
    """The keys of first name and surname, without tussenvoegsels: "van 't" is often left out or put elsewhere."""
    first = normalise(name.first_name).replace("-", " ").split()
    last = normalise(name.surname).replace("-", " ").split()
    words = first[:1] + [word for word in (*first[1:], *last) if word not in PARTICLES and len(word) > 1]
    return " ".join(key for key in map(sound, words) if key)
