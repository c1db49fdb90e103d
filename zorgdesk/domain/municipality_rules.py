"""A gemeente's rules as one value object, read from its record (product.md rule 7: per gemeente, never hard-coded).

A new file starts with `NEUTRAL`. Ages are whole months. A draft overdracht keeps a copy of the rules it began with.
"""

from dataclasses import asdict, dataclass, field
from typing import Any

from zorgdesk.domain.values import AreaScore, DeliveryRule, ParentTextRule, SignRule, WarmRule


@dataclass(frozen=True)
class MunicipalityRules:
    """What differs per gemeente; `source` says where the rule was read, in the words of the user.

    The care structure (domain.md row 19): `case_director` says who directs, `first_contact_id` is a person outside;
    meeting types, forms and funding streams are lists in the words of the user.
    """

    handover_start_months: int = 42
    handover_discuss_months: int = 45
    handover_send_months: int = 46
    handover_last_months: int = 47
    sign_rule: SignRule = SignRule.ALL
    warm_rule: WarmRule = WarmRule.VVE_OR_CONCERN
    parent_text_rule: ParentTextRule = ParentTextRule.ADD_REACTION
    delivery_rule: DeliveryRule = DeliveryRule.ORGANISATION
    copy_to_bso: bool = False
    consent_months: int = 12
    plan_cycle_weeks: int = 6
    plan_total_weeks: int = 12
    feedback_days: int = 7
    receipt_days: int = 14
    scale_labels: dict[str, str] = field(default_factory=dict)
    route_map: tuple[str, ...] = ()
    source: str = ""
    case_director: str = ""
    first_contact_id: int | None = None
    meeting_types: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    funding_streams: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain values for the record's JSON column."""
        return {**asdict(self), **{name: list(getattr(self, name)) for name in _LISTS}}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "MunicipalityRules":
        """Read back what `to_json` wrote; a rule that the kept version did not know takes its neutral default."""
        known = {name: kept[name] for name in cls.__dataclass_fields__ if name in kept}
        for name, enum in _ENUMS.items():
            if name in known:
                known[name] = enum(known[name])
        known |= {name: tuple(known.get(name, ())) for name in _LISTS}
        return cls(**known)

    def scale_label_for(self, score: AreaScore) -> str | None:
        """The gemeente's own word for a score, or None where it uses the neutral word."""
        return self.scale_labels.get(score.value)

    def stricter_sign_rule(self, other: "MunicipalityRules") -> SignRule:
        """Two gemeenten: for who must sign the stricter of the two holds (product.md, Settled)."""
        both = {self.sign_rule, other.sign_rule}
        return SignRule.ALL if SignRule.ALL in both else SignRule.AT_LEAST_ONE


_LISTS = ("route_map", "meeting_types", "forms", "funding_streams")
_ENUMS: dict[str, Any] = {
    "sign_rule": SignRule,
    "warm_rule": WarmRule,
    "parent_text_rule": ParentTextRule,
    "delivery_rule": DeliveryRule,
}

NEUTRAL = MunicipalityRules()
