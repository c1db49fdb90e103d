"""What stands around the texts of a plan: with whom it was made, what was tried, facts with their source, the group."""

from datetime import timedelta

from zorgdesk.casework.plan_quotes import find_quotes
from zorgdesk.casework.plan_rows import Source, add_fact, add_try, set_companions
from zorgdesk.casework.wellbeing import add_score, answer_carrying
from zorgdesk.demo.content import phrase
from zorgdesk.demo.scene import Scene
from zorgdesk.domain.values import CompanionKind, QuoteSource


def companions(scene: Scene, plan_id: int) -> None:
    """Parents and pm'er stand with every version."""
    clerk = scene.clerk
    clerk.do(set_companions, plan_id, CompanionKind.PARENT, tuple(scene.guardian_names))
    clerk.do(set_companions, plan_id, CompanionKind.EDUCATOR, (scene.location.mentor_name,))


def rows_of_the_plan(scene: Scene, plan_id: int) -> None:
    """The first version: with whom, what was tried, and two facts taken over from the observation."""
    companions(scene, plan_id)
    what, _, effect = scene.words("tried").partition(". ")
    scene.clerk.do(add_try, plan_id, f"{what.rstrip('.')}.", "", effect)
    seen = scene.clerk.ask(find_quotes, plan_id, source=QuoteSource.OBSERVATION, limit=2)
    for quote in seen.quotes:
        source = Source(quote.source, quote.ref, quote.seen_on, quote.who)
        scene.clerk.do(add_fact, plan_id, scene.arc.category, quote.text, source)


def the_group_carries(scene: Scene, *, carries: bool) -> None:
    """The pm'er says whether the group carries it, and gives a score of that week."""
    clerk, name = scene.clerk, scene.location.mentor_name
    reason = phrase("carries_yes" if carries else "carries_no")
    clerk.do(answer_carrying, scene.case_id, carries, reason, name, clerk.day, on=clerk.day)
    level = 4 if carries else 2
    clerk.do(add_score, scene.case_id, level, level - 1, clerk.day - timedelta(days=1), name, on=clerk.day)
