"""Observation sheets, the begeleidingsplan, overleg and oudergesprek."""

from enum import StrEnum


class SheetKind(StrEnum):
    """Observation sheets O1-O12 (observation-sheets.md); only those that can be printed and entered back are listed."""

    SIGNAL_CARD = "O1"
    WELLBEING_INVOLVEMENT = "O2"


class SheetLabel(StrEnum):
    """What a sheet for the own group carries beside the code (product.md, Casus)."""

    CODE_ONLY = "code_only"
    FIRST_NAME = "first_name"
    INITIALS = "initials"


class Situation(StrEnum):
    """Situatie on a sheet (observation-sheets.md section 0)."""

    FREE_PLAY = "free_play"
    CIRCLE = "circle"
    MEAL = "meal"
    OUTSIDE = "outside"
    TRANSITION = "transition"
    TIDYING = "tidying"
    SLEEP = "sleep"
    OTHER = "other"


class PlanStatus(StrEnum):
    """Life of one version of a begeleidingsplan."""

    DRAFT = "draft"
    DISCUSSED = "discussed"
    ACTIVE = "active"
    COMPLETED = "completed"
    LAPSED = "lapsed"


class GoalStatus(StrEnum):
    """State of a doel."""

    OPEN = "open"
    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not_reached"
    STOPPED = "stopped"


class MeasureUnit(StrEnum):
    """What the numbers of a doel count; with TIMES they are "1 van 5", out of the goal's `measure_of`."""

    TIMES = "times"
    PERCENT = "percent"
    MINUTES = "minutes"
    SCORE = "score"
    NUMBER = "number"


class Acceptance(StrEnum):
    """Whether somebody finds a doel acceptable: the A of SMART (domain.md 3.2)."""

    OPEN = "open"
    YES = "yes"
    NO = "no"


class DayMoment(StrEnum):
    """Moment of the day at which an actie is done (paper 04, the plan on one A4), in the order of a day."""

    ARRIVAL = "arrival"
    PLAY = "play"
    CIRCLE = "circle"
    MEAL = "meal"
    CARE = "care"
    SLEEP = "sleep"
    OUTSIDE = "outside"
    TIDYING = "tidying"
    PICKUP = "pickup"
    ANY = "any"


class ActionScope(StrEnum):
    """Whether an actie is for this child or changes something for the whole group (domain.md 3.2)."""

    CHILD = "child"
    GROUP = "group"


class Executor(StrEnum):
    """Who does an actie (domain.md 3.2)."""

    EDUCATOR = "educator"
    COACH = "coach"
    PARENTS = "parents"
    COORDINATOR = "coordinator"
    EXTERNAL = "external"


class ActionResult(StrEnum):
    """What became of an actie (domain.md row 47)."""

    OPEN = "open"
    KEEP = "keep"
    ADJUST = "adjust"
    STOP = "stop"


class GoNoGoDecision(StrEnum):
    """Besluit of a go/no-go (product.md rule 5)."""

    CONTINUE = "continue"
    ADJUST = "adjust"
    SCALE_UP = "scale_up"
    REFER = "refer"
    STOP = "stop"


class Agreement(StrEnum):
    """Akkoord of a parent with a plan or a report (domain.md 3.2)."""

    OPEN = "open"
    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    RESERVED = "reserved"


class ItemMode(StrEnum):
    """How a case is discussed at an overleg."""

    BY_NAME = "by_name"
    ANONYMOUS = "anonymous"
    NOT_DISCUSSED = "not_discussed"


class ParentMeetingKind(StrEnum):
    """Kinds of oudergesprek (domain.md section 5)."""

    ACQUAINTANCE = "acquaintance"
    THREE_MONTHS = "three_months"
    YEARLY = "yearly"
    CONCERN = "concern"
    EVALUATION = "evaluation"
    TRANSITION = "transition"
    FINAL = "final"
