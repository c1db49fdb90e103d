"""Make a casus with all that was found while its name was typed: signals, brothers and sisters, and who it is not."""

from datetime import date

from sqlalchemy.orm import Session

from zorgdesk.casework.cases import is_another_child, open_case
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.cases import CaseStart
from zorgdesk.casework.siblings import link_siblings, take_over_guardians
from zorgdesk.casework.signal_cases import become_case


def begin_case(session: Session, start: CaseStart, *, on: date) -> Change:
    """One deed, and one undo that takes everything back. Raises what `open_case` and `become_case` raise."""
    if start.signal_ids:
        first, *also = start.signal_ids
        made = become_case(session, first, start.new, on=on, also=tuple(also))
    else:
        made = open_case(session, start.new, on=on)
    case_id = made.created_id
    assert case_id is not None
    changes = [made]
    changes += [link_siblings(session, case_id, other, on=on) for other in start.sibling_case_ids]
    changes += [take_over_guardians(session, case_id, other, on=on) for other in start.parents_from]
    changes += [is_another_child(session, case_id, other, on=on) for other in start.apart_from]
    touched = tuple(dict.fromkeys(one for change in changes for one in change.case_ids))
    topics = frozenset({Topic.CASES, Topic.PEOPLE, Topic.SIGNALS, Topic.STEPS})

    def undo(session: Session) -> Change:
        for change in reversed(changes):
            if change.undo is not None:
                change.undo(session)
        return Change(topics, touched)

    return Change(topics, touched, case_id, undo)
