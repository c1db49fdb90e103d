"""Labels of the traject: soort, ritme, geldstroom, beschikking, uitkomst."""

from collections.abc import Mapping
from typing import Any

from zorgdesk.domain.values import (
    BeschikkingStatus,
    FundingState,
    FundingStream,
    Rhythm,
    TrajectoryKind,
    TrajectoryOutcome,
    TrajectoryStatus,
)

_KIND = {
    TrajectoryKind.AMBULATORY: "Ambulant",
    TrajectoryKind.OBSERVATION_ADVICE: "Observatie met advies",
    TrajectoryKind.ONE_ON_ONE: "Eén-op-één",
    TrajectoryKind.INTERNAL_TEAM: "Intern ondersteuningsteam",
    TrajectoryKind.MUNICIPAL: "Gemeente-traject",
    TrajectoryKind.BSO_EXTRA: "Bso-extra",
    TrajectoryKind.PLP_PLUS: "Peuterleerplek+ (PLP+)",
    TrajectoryKind.COACHING_CHILD: "Coaching voor één kind",
    TrajectoryKind.COACHING_CLIMATE: "Coaching groepsklimaat",
    TrajectoryKind.LIGHT_INTERVENTION: "Lichte interventie",
    TrajectoryKind.WATCHFUL: "Waakvlam",
    TrajectoryKind.CONSULTATION: "Consultatie",
    TrajectoryKind.DIAGNOSTICS: "Diagnostiek",
    TrajectoryKind.LONGER_SUPPORT: "Langduriger ondersteuning",
    TrajectoryKind.DIRECTED_SUPPORT: "Trajectbegeleiding met regie",
    TrajectoryKind.OTHER: "Ander traject",
}
_STATUS = {
    TrajectoryStatus.RUNNING: "Loopt",
    TrajectoryStatus.STOPPED: "Gestopt",
    TrajectoryStatus.COMPLETED: "Afgerond",
}
_RHYTHM = {
    Rhythm.WEEK: "Per week",
    Rhythm.FORTNIGHT: "Per 2 weken",
    Rhythm.TOTAL: "In totaal",
    Rhythm.PLACEMENT: "Plaatsing, geen vaste keren",
}
_STREAM = {
    FundingStream.PREVENTION: "Gemeente: preventie",
    FundingStream.MUNICIPAL_GRANT: "Gemeente: subsidie",
    FundingStream.OAB: "OAB",
    FundingStream.VVE: "VVE",
    FundingStream.NPO: "NPO",
    FundingStream.SMI: "SMI",
    FundingStream.YOUTH_ACT: "Jeugdwet",
    FundingStream.HEALTH_INSURANCE: "Zorgverzekering",
    FundingStream.SPECIAL_SCHOOL: "School voor speciaal basisonderwijs",
    FundingStream.OWN_MEANS: "Eigen middelen",
    FundingStream.PARENTS: "Ouders",
    FundingStream.OTHER: "Anders",
}
_FUNDING_STATE = {
    FundingState.AGREED: "Toegezegd",
    FundingState.REQUESTED: "Aangevraagd",
    FundingState.NOT_REQUESTED: "Nog niet aangevraagd",
}
_BESCHIKKING = {
    BeschikkingStatus.REQUESTED: "Aangevraagd",
    BeschikkingStatus.GRANTED: "Toegekend",
    BeschikkingStatus.REFUSED: "Afgewezen",
}
_OUTCOME = {
    TrajectoryOutcome.REACHED: "Doel gehaald",
    TrajectoryOutcome.PARTLY: "Doel deels gehaald",
    TrajectoryOutcome.NOT_REACHED: "Doel niet gehaald",
    TrajectoryOutcome.BACK_TO_REGULAR: "Terug naar de gewone groep",
    TrajectoryOutcome.EXTENDED: "Verlengd",
    TrajectoryOutcome.SPECIALISED: "Naar gespecialiseerde hulp",
}

LABELS: tuple[Mapping[Any, str], ...] = (_KIND, _STATUS, _RHYTHM, _STREAM, _FUNDING_STATE, _BESCHIKKING, _OUTCOME)
