"""Read and change the settings of this file."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.domain.preferences import ColourScheme, Preferences
from zorgdesk.domain.records.upkeep import Preference


def preferences(session: Session) -> Preferences:
    """All settings; what was never set has its default."""
    kept: dict[str, Any] = {row.name: row.value for row in session.execute(select(Preference.name, Preference.value))}
    known = {name: value for name, value in kept.items() if name in Preferences.__dataclass_fields__}
    if "colour_scheme" in known:
        known["colour_scheme"] = ColourScheme(known["colour_scheme"])
    return Preferences(**known)


def set_preferences(session: Session, /, **changed: Any) -> Change:
    """Change some settings by name; raises KeyError for a name that Preferences does not have (our bug)."""
    for name, value in changed.items():
        if name not in Preferences.__dataclass_fields__:
            raise KeyError(name)
        session.merge(Preference(name=name, value=value))
    return Change.of(Topic.PREFERENCES)
