"""Read the invented people, places and texts from resources/demo into typed values."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.values import (
    ConcernCategory,
    DayMoment,
    DeliveryRule,
    DevelopmentArea,
    Executor,
    OrganisationKind,
    ParentTextRule,
    PersonRole,
    SignRule,
    WarmRule,
)
from zorgdesk.paths import resources_dir


@dataclass(frozen=True)
class Measure:
    """Out of how many, where it begins and where it should go."""

    of: int
    zero: int
    target: int


@dataclass(frozen=True)
class ArcAction:
    """An actie of an arc; some say at which moment, what to say, and how."""

    what: str
    rhythm: str
    executor: Executor
    moment: DayMoment | None = None
    say: str = ""
    how: str = ""


@dataclass(frozen=True)
class Arc:
    """What happens around a child with one kind of concern; texts hold {naam}, {hij}, {Hij}, {hem}, {zijn}."""

    category: ConcernCategory
    texts: dict[str, str]
    signals: tuple[str, ...]
    seen: tuple[str, ...]
    phone: tuple[str, ...]
    talk: tuple[str, ...]
    quotes: tuple[str, ...]
    measures: tuple[Measure, Measure]
    actions: tuple[ArcAction, ...]


@dataclass(frozen=True)
class AreaWords:
    """What is written about one gebied of an overdracht."""

    fitting: str
    attention: str
    helps: str


@dataclass(frozen=True)
class ShopWindow:
    """Everything invented: names, places, parties, arcs and areas."""

    people: dict[str, Any]
    arcs: tuple[Arc, ...]
    areas: dict[DevelopmentArea, AreaWords]


@cache
def shop_window() -> ShopWindow:
    """All texts of the demo, read once."""
    arcs = [arc for name in ("arcs_1", "arcs_2") for arc in _read(name)["arc"]]
    areas = {DevelopmentArea(key): AreaWords(**words) for key, words in _read("areas").items()}
    return ShopWindow(_read("people"), tuple(_arc(arc) for arc in arcs), areas)


def phrase(key: str) -> str:
    """A short text that belongs to no child in particular."""
    return str(_phrases()[key])


def phrases(key: str) -> tuple[str, ...]:
    """Some short texts to choose from."""
    return tuple(_phrases()[key])


def rules_of(municipality: dict[str, Any]) -> MunicipalityRules:
    """The rules of an invented gemeente."""
    return MunicipalityRules(
        handover_start_months=municipality["start"],
        handover_discuss_months=municipality["discuss"],
        handover_send_months=municipality["send"],
        handover_last_months=municipality["last"],
        plan_cycle_weeks=municipality["cycle_weeks"],
        plan_total_weeks=2 * municipality["cycle_weeks"],
        sign_rule=SignRule(municipality["sign"]),
        warm_rule=WarmRule(municipality["warm"]),
        parent_text_rule=ParentTextRule(municipality["parents_may"]),
        delivery_rule=DeliveryRule(municipality["delivery"]),
        copy_to_bso=municipality["copy_to_bso"],
        route_map=tuple(municipality["route_map"]),
        source=municipality["source"],
        case_director=municipality.get("case_director", ""),
        meeting_types=tuple(municipality.get("meeting_types", ())),
        funding_streams=tuple(municipality.get("funding_streams", ())),
        forms=tuple(municipality.get("forms", ())),
    )


def role(key: str) -> PersonRole:
    """The role of an invented colleague."""
    return PersonRole(key)


def party_kind(key: str) -> OrganisationKind:
    """The kind of an invented party."""
    return OrganisationKind(key)


@cache
def _phrases() -> dict[str, Any]:
    return _read("phrases")


def _arc(kept: dict[str, Any]) -> Arc:
    return Arc(
        category=ConcernCategory(kept["category"]),
        texts={name: text for name, text in kept.items() if isinstance(text, str)},
        signals=tuple(kept["signal"]),
        seen=tuple(kept["seen"]),
        phone=tuple(kept["phone"]),
        talk=tuple(kept["talk"]),
        quotes=tuple(kept["quote"]),
        measures=(Measure(*kept["measure"]), Measure(*kept["second_measure"])),
        actions=tuple(_action(*parts) for parts in kept["actions"]),
    )


def _action(what: str, rhythm: str, who: str, moment: str = "", say: str = "", how: str = "") -> ArcAction:
    return ArcAction(what, rhythm, Executor(who), DayMoment(moment) if moment else None, say, how)


def _read(name: str) -> dict[str, Any]:
    with (resources_dir() / "demo" / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
