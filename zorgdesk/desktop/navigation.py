"""Where to go: a place of the domain (of a verdict or a task) as a place of the window, and back and forward."""

from dataclasses import replace
from typing import Final

from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain import verdicts
from zorgdesk.domain.values import Act
from zorgdesk.domain.verdicts import CaseTab, PlaceField, Verdict, Way

_LONGEST: Final = 100
_EDITORS: Final[dict[CaseTab, PageKey]] = {
    CaseTab.INTAKE: PageKey.INTAKE,
    CaseTab.PLAN: PageKey.PLAN,
    CaseTab.HANDOVER: PageKey.HANDOVER,
}
_ON_THE_TAB: Final = frozenset({
    (CaseTab.PLAN, PlaceField.PAGE), (CaseTab.HANDOVER, PlaceField.PAGE), (CaseTab.HANDOVER, PlaceField.RULES),
})  # fmt: skip


def to_page(place: verdicts.Place, case_id: int | None) -> Place:
    """The page, tab and field that a place of the domain names, for this case.

    A point that is mended in an editor opens that editor; `field` is the PlaceField's value, or for a text its key.
    """
    if place.field is PlaceField.SHEET:
        return Place(PageKey.SHEET_ENTRY, case_id, ref=place.ref, field=place.field.value)
    if place.field is PlaceField.PARENT_MEETING and place.ref is not None:
        return Place(PageKey.PARENT_MEETING, case_id, ref=place.ref, field=place.field.value)
    if place.field in {PlaceField.FEEDBACK, PlaceField.ACTION_ITEM} and place.ref is not None:
        return Place(PageKey.MEETING, case_id, ref=place.ref, field=place.field.value)
    if place.field is PlaceField.BESCHIKKING:
        return Place(PageKey.TRAJECTORY, case_id, ref=place.ref, field="status")
    if place.field is PlaceField.GROUP:
        return Place(PageKey.LOCATION, tab="group", ref=place.ref, person=case_id, field="reason")
    page = PageKey.CASE
    if place.tab in _EDITORS and (place.tab, place.field) not in _ON_THE_TAB:
        page = _EDITORS[place.tab]
    return Place(
        page,
        case_id,
        tab=place.tab.value if page is PageKey.CASE else "",
        ref=place.ref,
        field=place.key or place.field.value,
        person=place.guardian_id,
        purpose=place.purpose.value if place.purpose is not None else "",
        kind=place.kind.value if place.kind is not None else "",
        recipient=place.recipient_id,
    )


def place_of_verdict(verdict: Verdict, case_id: int) -> Place | None:
    """Where the link leads: the act, the exact field that is missing, or why not. None: the act is a note of a call."""
    if verdict.way is Way.MEND and verdict.first is not None:
        return to_page(verdict.first.place, case_id)
    if verdict.way is Way.ANONYMOUS:
        return Place(PageKey.MEETINGS, case_id, field="plan")
    if verdict.way is Way.LOOK:
        ref = verdict.first.place.ref if verdict.first is not None else None
        return Place(PageKey.CASE, case_id, tab=CaseTab.CONSENT.value, ref=ref)
    if verdict.act is Act.OBSERVE:
        return Place(PageKey.OBSERVATIONS, case_id, field="print_sheet")
    if verdict.act is Act.HAND_OVER:
        return Place(PageKey.HANDOVER, case_id)
    return None


class History:
    """Back and forward: every place that was left is remembered as it was left, with filter, scroll and cursor."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return bool(self._forward)

    def leave(self, place: Place) -> None:
        """A place was left for a new one: it can be gone back to, and what lay ahead is forgotten."""
        self._forward.clear()
        if not self._back or self._back[-1] != place:
            self._back.append(_without_field(place))
        del self._back[:-_LONGEST]

    def back(self, here: Place) -> Place | None:
        """The place before this one; `here` can then be gone forward to."""
        if not self._back:
            return None
        self._forward.append(_without_field(here))
        return self._back.pop()

    def forward(self, here: Place) -> Place | None:
        """The place after this one, if one was gone back from."""
        if not self._forward:
            return None
        self._back.append(_without_field(here))
        return self._forward.pop()

    def forget_case(self, case_id: int) -> None:
        """Leave out every place of a case that went to the bin."""
        self._back = [place for place in self._back if place.case_id != case_id]
        self._forward = [place for place in self._forward if place.case_id != case_id]


def _without_field(place: Place) -> Place:
    """Coming back does not jump to the field again that was the reason to go there; scroll and cursor do it."""
    return replace(place, field="") if place.field and (place.scroll or place.cursor) else place
