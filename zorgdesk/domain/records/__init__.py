"""The mapped records: what is kept and the rules it obeys. Only `casework` may import from here.

`ALL_TABLES_LOADED` exists so that one import makes every table known to `Base.metadata`.
"""

from zorgdesk.domain.records import (
    attachments,
    calendar,
    cases,
    closing,
    consents,
    handovers,
    history,
    imports,
    journal,
    meetings,
    observations,
    parent_meetings,
    parties,
    people,
    plans,
    projections,
    reference,
    releases,
    sections,
    tasks,
    trajectories,
    upkeep,
)

ALL_TABLES_LOADED = (
    attachments,
    calendar,
    cases,
    closing,
    consents,
    handovers,
    imports,
    history,
    journal,
    meetings,
    observations,
    parent_meetings,
    parties,
    people,
    plans,
    projections,
    reference,
    releases,
    sections,
    tasks,
    trajectories,
    upkeep,
)
