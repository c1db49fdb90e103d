"""Where a case stands, why, and what would move it on."""

from dataclasses import dataclass

from zorgdesk.domain.stage import OnwardStep, StageResult


@dataclass(frozen=True)
class CaseStage:
    """The stage with its fact and day, and the steps to the next one, the first thing first."""

    result: StageResult
    onward: tuple[OnwardStep, ...]
