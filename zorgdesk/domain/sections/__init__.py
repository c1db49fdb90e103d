"""Form sections: what is asked, in the words that are printed with the answers. One explicit list per owner."""

from zorgdesk.domain.sections.handover import HANDOVER_SECTIONS
from zorgdesk.domain.sections.plan import PLAN_SECTIONS

SECTIONS: dict[str, tuple[type, ...]] = {"plan": PLAN_SECTIONS, "handover": HANDOVER_SECTIONS}
