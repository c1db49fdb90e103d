"""What two colleagues have of the casussen, and the views of the list that the coordinator keeps."""

from zorgdesk.casework.owners import give_to
from zorgdesk.casework.saved_views import save_view
from zorgdesk.casework.sheets.case_list import ListFilters, ListQuery, ListView, SortKey
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import shop_window
from zorgdesk.demo.meetings import Told
from zorgdesk.demo.world import World
from zorgdesk.domain.values import ConcernCategory

_EVERY = (4, 9)
"""Each fourth story is of the first colleague, each ninth of the second; the pinned ones stay her own."""


def share_out(clerk: Clerk, told: list[Told]) -> None:
    """Give some casussen to the colleagues, as the window does with several at once."""
    for name, every in zip(shop_window().people["colleagues"], _EVERY, strict=True):
        shared = [story for number, story in enumerate(told) if number % every == every - 1]
        theirs = [story.case_id for story in shared if not story.pinned]
        if theirs:
            clerk.do(give_to, theirs, name)


def keep_views(clerk: Clerk, world: World) -> None:
    """Two views of her own: what needs attention in one gemeente, and language by name."""
    names = shop_window().people["views"]
    municipality_id = world.locations[0].municipality_id
    near = ListQuery(ListView.ATTENTION, ListFilters(municipality_id=municipality_id))
    language = ListQuery(ListView.MINE, ListFilters(category=ConcernCategory.LANGUAGE), sort=SortKey.NAME)
    for name, query in zip(names, (near, language), strict=True):
        clerk.do(save_view, name, query)
