"""What goes for each kind of traject, as data: its usual shape and what it asks for (issue 4, point 6).

The shape (times, minutes, period, geldstroom) is a beginning that the user can change, in the template as well as in
the traject. What a kind asks for (`needs`, `needs_beschikking`) is a rule of that kind of help.
"""

from dataclasses import dataclass
from typing import Final

from zorgdesk.domain.group_limits import DEFAULTS, GroupLimits
from zorgdesk.domain.values import CareType, ConsentPurpose, FundingStream, Rhythm, TrajectoryKind, TrajectoryOutcome

ALWAYS_NEEDED: Final = ("assignment", "go_no_go", "funding")
"""Every traject says what is asked, has a decision moment and a geldstroom (domain.md rows 1 and 56)."""

_OF_GOAL: Final = (TrajectoryOutcome.REACHED, TrajectoryOutcome.PARTLY, TrajectoryOutcome.NOT_REACHED)
_OF_PLACE: Final = (TrajectoryOutcome.BACK_TO_REGULAR, TrajectoryOutcome.EXTENDED, TrajectoryOutcome.SPECIALISED)


@dataclass(frozen=True)
class KindRules:
    """One kind of traject.

    `months` or `weeks` is how long it usually lasts. `sessions` caps the number of times. `needs` are fields without
    which it is not kept, `warns` fields that are asked for. `evaluations`: weeks after the end (before: negative) on
    which it is looked at. `care_type`: a placement in such a group, with its ages and maximum.
    """

    kind: TrajectoryKind
    times: int = 1
    rhythm: Rhythm = Rhythm.WEEK
    minutes: int = 60
    months: int = 0
    weeks: int = 0
    sessions: int | None = None
    modelling: bool = False
    stream: FundingStream = FundingStream.MUNICIPAL_GRANT
    needs: tuple[str, ...] = ()
    warns: tuple[str, ...] = ()
    needs_beschikking: bool = False
    evaluations: tuple[int, ...] = (0,)
    gives_advice: bool = False
    care_type: CareType | None = None
    purpose: ConsentPurpose = ConsentPurpose.COACHING

    @property
    def limits(self) -> GroupLimits:
        """The ages and the maximum of the group where this is a placement; else no limits."""
        return DEFAULTS[self.care_type] if self.care_type else GroupLimits()

    @property
    def outcomes(self) -> tuple[TrajectoryOutcome, ...]:
        """What an evaluation can say: about the goal, or where the child of a placement goes on (row 13)."""
        return _OF_PLACE if self.care_type else _OF_GOAL


_WITHOUT: Final = FundingStream.PREVENTION
_WITH: Final = FundingStream.YOUTH_ACT

KINDS: Final[tuple[KindRules, ...]] = (
    KindRules(TrajectoryKind.AMBULATORY, 2, minutes=90, weeks=12, modelling=True, stream=FundingStream.OAB),
    KindRules(
        TrajectoryKind.OBSERVATION_ADVICE,
        2,
        Rhythm.TOTAL,
        90,
        weeks=4,
        evaluations=(6,),
        gives_advice=True,
        purpose=ConsentPurpose.OBSERVATION,
    ),
    KindRules(TrajectoryKind.ONE_ON_ONE, 1, minutes=120, months=3, sessions=13, warns=("goal",)),
    KindRules(
        TrajectoryKind.INTERNAL_TEAM,
        2,
        minutes=120,
        weeks=6,
        stream=FundingStream.OWN_MEANS,
        needs=("goal", "evaluation_on"),
    ),
    KindRules(TrajectoryKind.MUNICIPAL, 1, minutes=90, weeks=10, needs=("goal",)),
    KindRules(
        TrajectoryKind.BSO_EXTRA, 0, Rhythm.PLACEMENT, 0, months=6, evaluations=(-4, 0), care_type=CareType.BSO_EXTRA
    ),
    KindRules(
        TrajectoryKind.PLP_PLUS,
        0,
        Rhythm.PLACEMENT,
        0,
        months=12,
        stream=FundingStream.SPECIAL_SCHOOL,
        evaluations=(-12,),
        care_type=CareType.PLP_PLUS,
    ),
    KindRules(TrajectoryKind.COACHING_CHILD, 1, minutes=90, weeks=8, modelling=True, stream=_WITHOUT),
    KindRules(TrajectoryKind.COACHING_CLIMATE, 1, Rhythm.FORTNIGHT, 90, weeks=12, modelling=True, stream=_WITHOUT),
    KindRules(TrajectoryKind.LIGHT_INTERVENTION, 1, minutes=60, weeks=6, stream=_WITHOUT),
    KindRules(TrajectoryKind.WATCHFUL, 3, Rhythm.TOTAL, 30, months=6, stream=_WITHOUT),
    KindRules(
        TrajectoryKind.CONSULTATION, 2, Rhythm.TOTAL, 60, weeks=6, stream=_WITHOUT, evaluations=(), gives_advice=True
    ),
    KindRules(
        TrajectoryKind.DIAGNOSTICS,
        4,
        Rhythm.TOTAL,
        90,
        weeks=10,
        stream=_WITH,
        needs_beschikking=True,
        gives_advice=True,
        purpose=ConsentPurpose.OBSERVATION,
    ),
    KindRules(TrajectoryKind.LONGER_SUPPORT, 1, minutes=90, months=6, stream=_WITH, needs_beschikking=True),
    KindRules(
        TrajectoryKind.DIRECTED_SUPPORT, 1, Rhythm.FORTNIGHT, 60, months=12, stream=_WITH, needs_beschikking=True
    ),
    KindRules(TrajectoryKind.OTHER, 1, minutes=60, weeks=8, stream=FundingStream.OTHER),
)
"""In the order in which they are offered: own and gemeente help first, then the taken of an ambulant begeleider."""

_BY_KIND: Final = {rules.kind: rules for rules in KINDS}


def rules_of(kind: TrajectoryKind) -> KindRules:
    """What goes for a kind."""
    return _BY_KIND[kind]
