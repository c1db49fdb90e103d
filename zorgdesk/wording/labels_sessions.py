"""Labels of the sessies of a traject, of the Personenregister, and of "Inzet en uren"."""

from collections.abc import Mapping
from typing import Any

from zorgdesk.casework.sheets.effort import EffortSort, EffortSpan, EffortView
from zorgdesk.domain.register_rules import RegisterGap
from zorgdesk.domain.values import SessionState

_STATE = {
    SessionState.PLANNED: "Gepland",
    SessionState.DONE: "Geweest",
    SessionState.MISSED: "Uitgevallen",
}
_GAP = {
    RegisterGap.REGISTERED: "ingeschreven",
    RegisterGap.LINKED: "gekoppeld",
}
_VIEW = {
    EffortView.TRAJECTORIES: "Per traject",
    EffortView.STREAMS: "Per geldstroom",
    EffortView.MUNICIPALITIES: "Per gemeente",
}
_SPAN = {
    EffortSpan.WEEK: "Deze week",
    EffortSpan.MONTH: "Deze maand",
    EffortSpan.QUARTER: "Dit kwartaal",
    EffortSpan.YEAR: "Dit jaar",
    EffortSpan.LAST_MONTH: "Vorige maand",
    EffortSpan.LAST_QUARTER: "Vorig kwartaal",
    EffortSpan.OWN: "Eigen periode",
}
_SORT = {
    EffortSort.CHILD: "Kind",
    EffortSort.WHAT: "Inzet",
    EffortSort.WHO: "Wie",
    EffortSort.WEEK: "Deze week",
    EffortSort.PLANNED: "Gepland",
    EffortSort.DELIVERED: "Geweest",
    EffortSort.ENDS: "Loopt tot",
}

LABELS: tuple[Mapping[Any, str], ...] = (_STATE, _GAP, _VIEW, _SPAN, _SORT)
