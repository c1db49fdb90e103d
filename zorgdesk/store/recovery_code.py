"""The recovery code: the seed of the file on paper (papers.md section 5, paper 10).

152 bits in eight groups of four signs, each with a check sign: "7KQMM 4XTRA …". The alphabet has 31 signs, a prime, so
that check = 1·a + 3·b + 9·c + 27·d + 11·group (mod 31) catches each single wrong sign, each swap of two signs in a
group and each group in another's place, and names the group.
"""

from zorgdesk.domain.errors import WrongRecoveryCode
from zorgdesk.store.keys import SEED_SIZE

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
GROUPS = 8
SIGNS = 4
"""Signs in a group that carry the seed; the check sign comes after them."""

_BASE = len(ALPHABET)
_WEIGHTS = (1, 3, 9, 27)
_GROUP_WEIGHT = 11
_BETWEEN = frozenset(" \t\r\n\u00a0\u202f-\u2010\u2011\u2012\u2013\u2014\u2212._/|,;")


def groups_of(seed: bytes) -> tuple[str, ...]:
    """Return the eight groups of five signs that write this seed down."""
    if len(seed) != SEED_SIZE:
        raise ValueError("a recovery code writes down a seed of 19 bytes")
    number = int.from_bytes(seed, "big")
    values: list[int] = []
    for _ in range(GROUPS * SIGNS):
        number, value = divmod(number, _BASE)
        values.append(value)
    values.reverse()
    return tuple(_written(group, values[group * SIGNS : (group + 1) * SIGNS]) for group in range(GROUPS))


def seed_of(text: str) -> bytes:
    """Return the seed that was typed; small letters, blanks, hyphens and dots do not matter.

    Raises WrongRecoveryCode with the first wrong group (0-7), or with None when no single group can be blamed.
    """
    groups = _groups_typed(text)
    for group, typed in enumerate(groups[:GROUPS]):
        if not group_is_right(group, typed):
            raise WrongRecoveryCode(group)
    if len(groups) != GROUPS:
        raise WrongRecoveryCode(len(groups) if len(groups) < GROUPS else None)
    number = 0
    for sign in "".join(typed[:SIGNS] for typed in groups):
        number = number * _BASE + ALPHABET.index(sign)
    if number >= 1 << (8 * SEED_SIZE):
        raise WrongRecoveryCode(None)
    return number.to_bytes(SEED_SIZE, "big")


def group_is_right(group: int, text: str) -> bool:
    """Tell whether this text is a right group number `group` (0-7): five signs of the alphabet, the check agrees."""
    typed = _signs(text)
    if len(typed) != SIGNS + 1 or not set(typed) <= set(ALPHABET):
        return False
    return typed == _written(group, [ALPHABET.index(sign) for sign in typed[:SIGNS]])


def _written(group: int, values: list[int]) -> str:
    check = sum(weight * value for weight, value in zip(_WEIGHTS, values, strict=True)) + _GROUP_WEIGHT * group
    return "".join(ALPHABET[value] for value in (*values, check % _BASE))


def _signs(text: str) -> str:
    return "".join(sign for sign in text.upper() if sign not in _BETWEEN)


def _groups_typed(text: str) -> list[str]:
    """Cut what was typed into groups: at the blanks when there are eight pieces, else after each five signs.

    Eight pieces keep a group with a sign too many or too few in its own place, so that this group is the one named.
    """
    pieces = [_signs(piece) for piece in text.split()]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) == GROUPS:
        return pieces
    signs = _signs(text)
    return [signs[start : start + SIGNS + 1] for start in range(0, len(signs), SIGNS + 1)]
