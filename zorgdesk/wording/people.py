"""How the deciders about a child are called in a sentence: vader, moeder, a name, or the child."""

from collections.abc import Sequence

from zorgdesk.domain.consent_rules import Decider
from zorgdesk.domain.values import Relation
from zorgdesk.wording.labels import label_inside

_SPOKEN = (Relation.MOTHER, Relation.FATHER, Relation.LEGAL_GUARDIAN, Relation.FOSTER_PARENT)
_BOTH = 2


def who(decider: Decider) -> str:
    """`vader`, `de voogd`, a full name where the relation says too little, `het kind` without a name."""
    if decider.guardian_id is None:
        return decider.name or "het kind"
    if decider.unique_relation and decider.relation in _SPOKEN:
        word = label_inside(decider.relation)
        return word if decider.relation in (Relation.MOTHER, Relation.FATHER) else f"de {word}"
    return decider.name or "deze ouder"


def who_short(decider: Decider) -> str:
    """As `who`, with the first name alone: for the strip and badges."""
    words = who(decider)
    return words.split()[0] if words == decider.name else words


def capital(words: str) -> str:
    """The same words at the start of a sentence."""
    return words[:1].upper() + words[1:]


def together(deciders: Sequence[Decider]) -> str:
    """`beide ouders`, `alle ouders`, `ouders en kind`, or the one person."""
    guardians = [one for one in deciders if one.guardian_id is not None]
    child = len(guardians) < len(deciders)
    if child and guardians:
        return "ouders en kind" if len(guardians) > 1 else f"{who_short(guardians[0])} en kind"
    if len(guardians) > 1:
        return "beide ouders" if len(guardians) == _BOTH else "alle ouders"
    return who_short(deciders[0]) if deciders else ""


def one_of(deciders: Sequence[Decider]) -> str:
    """The person, or one of several of whom one is enough."""
    return who(deciders[0]) if len(deciders) == 1 else "één van de ouders"
