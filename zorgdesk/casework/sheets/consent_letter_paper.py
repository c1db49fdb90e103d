"""The sheet behind the toestemmingsbrief: what is asked of one parent, per party, in plain words.

Not in it, by construction: what the other parent answered, a worry, an observation, a plan, anything *intern*.
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.casework.sheets.papers import ParentOnPaper, StaffOnPaper
from zorgdesk.domain.values import ConsentPurpose, ConsentScope


@dataclass(frozen=True, slots=True)
class ConsentAsk:
    """One question: what for, with whom, what exactly is shared, how much; `again` after a ja that ran out.

    An empty `party` is the own organisation.
    """

    purpose: ConsentPurpose
    party: str
    what_is_shared: str
    scope: ConsentScope
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentLetterPaper:
    """Everything the letter may hold, in the order of printing.

    child_first_name   the name the parents use; empty before there is one
    parent             who is asked, and signs
    asks               the questions, one per purpose and party
    months             how long a ja holds
    answer_by          when the answer is wanted
    others_asked       whether more people must say ja (never what they said)
    all_must_agree     whether every one of them must
    contact            whom to call
    """

    child_first_name: str
    parent: ParentOnPaper
    asks: tuple[ConsentAsk, ...]
    months: int
    answer_by: date
    others_asked: bool
    all_must_agree: bool
    contact: StaffOnPaper
