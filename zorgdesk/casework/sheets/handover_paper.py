"""The sheet behind paper 01, *overdracht*: edition for the school, to be signed (domain.md 2.3, papers.md section 5).

Not in it, by construction: work hypotheses, group capacity, anything *intern*, parties who may not be named, the home
situation unless the parents said yes to this text, attachments without a "ja".
"""

from dataclasses import dataclass, field
from datetime import date

from zorgdesk.casework.sheets.papers import LeftOut, ParentOnPaper, ParentWords, StaffOnPaper
from zorgdesk.domain.values import (
    AreaScore,
    ConsentScope,
    DevelopmentArea,
    HandoverAttachment,
    HandoverManner,
    RecognisesPicture,
    VveStatus,
)


@dataclass(frozen=True, slots=True)
class ScalePlace:
    """One place on the scale line, in order; `label` is the gemeente's own word, empty for the neutral one."""

    score: AreaScore
    label: str


@dataclass(frozen=True, slots=True)
class AttentionPoint:
    """One point of attention on the cover: a topic of a word or two (or the gebied it comes from), and what to do."""

    topic: str
    text: str
    area: DevelopmentArea | None = None


@dataclass(frozen=True, slots=True)
class AreaOnPaper:
    """One gebied: score, what was seen, what helps. `remarkable` prints it bold on the cover, with its page."""

    area: DevelopmentArea
    score: AreaScore
    seen: str
    helps: str
    remarkable: bool = False


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """The begeleidingsplan in one line each: period, doel, resultaat. Nothing else of the plan goes along."""

    began_on: date
    ended_on: date | None
    goal: str
    result: str


@dataclass(frozen=True, slots=True)
class NamedParty:
    """A party that may be named: every gezag holder agreed to naming it. `involvement` says what and since when."""

    name: str
    involvement: str


@dataclass(frozen=True, slots=True)
class ParentRecognises:
    """Whether one parent recognises the picture; printed only where the parents' answers differ."""

    who: str
    answer: RecognisesPicture


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One line of the consent table: to whom, and how much. `what` is printed instead of the words for `scope`."""

    recipient: str
    scope: ConsentScope
    recipient_detail: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPaper:
    """Everything the edition for the school may hold, in the order of printing. An empty text prints "niet ingevuld".

    form_name            form and year of the gemeente's rules this draft began with
    filled_on, filled_by when and by whom the form was filled
    child_full_name, child_first_name, birth_date, age_months (on filled_on)
    home_languages       languages at home, from the child record
    starts_school_on     first school day, if known
    parents              all guardians that may be shown; those with gezag sign
    group, care_since    group and first day of care (the child's placement)
    dayparts_per_week, attends_regularly   None when nobody filled it
    mentor               name and work phone
    vve_*                status, since, issued by; programme and duration are a legal duty
    tracking_system, tracking_last_on      the KVS and its last round
    manner, manner_reason   koud or warm and why, one short phrase
    for_whom             who at school reads it
    attachments          names of attachments that go along only with a "ja"; `attached` are those with a fixed name
    goes_well, attention points for the first day (must fit the cover together)
    scale                places of the scale, from the rules of the gemeente
    areas                the eleven gebieden in order; one that is missing prints as "niet gezien"
    about_me … calmed_by the child's own page, in the child's voice
    works, works_not     what works and what does not
    support              which support there was and what it brought
    plan                 summary of a begeleidingsplan, None when there was none
    parties              only those with consent to be named
    pending, aids        running requests and waiting lists; aids needed at school
    home_situation       only with the parents' explicit yes to this very text; else empty
    needs, settling_in, talk_with, talk_reason, parents_attend_talk   advice for the transition
    recognises, parent_words, parent_wish, discussed_on   the parents' view, unchanged
    consents             the rows to be answered by hand; boxes are always printed empty
    left_out             what this edition leaves out
    """

    form_name: str
    filled_on: date
    filled_by: StaffOnPaper
    child_full_name: str
    child_first_name: str
    birth_date: date
    age_months: int
    home_languages: str
    starts_school_on: date | None
    parents: tuple[ParentOnPaper, ...]
    group: str
    care_since: date | None
    dayparts_per_week: int | None
    attends_regularly: bool | None
    mentor: StaffOnPaper | None
    vve: VveStatus
    vve_since: date | None
    vve_issued_by: str
    vve_programme: str
    vve_months: int | None
    vve_hours_per_week: int | None
    tracking_system: str
    tracking_last_on: date | None
    manner: HandoverManner
    manner_reason: str
    school: str
    for_whom: str
    attachments: tuple[str, ...]
    goes_well: tuple[str, ...]
    attention: tuple[AttentionPoint, ...]
    scale: tuple[ScalePlace, ...]
    areas: tuple[AreaOnPaper, ...]
    about_me: str
    happy_with: str
    calmed_by: str
    works: tuple[str, ...]
    works_not: tuple[str, ...]
    plan: PlanSummary | None
    parties: tuple[NamedParty, ...]
    pending: str
    aids: str
    home_situation: str
    needs: str
    settling_in: str
    talk_with: str
    talk_reason: str
    parents_attend_talk: bool | None
    recognises: RecognisesPicture | None
    parent_words: tuple[ParentWords, ...]
    parent_wish: str
    discussed_on: date | None
    consents: tuple[ConsentRow, ...]
    left_out: tuple[LeftOut, ...] = field(default=())
    attached: tuple[HandoverAttachment, ...] = ()
    support: str = ""
    recognised_by: tuple[ParentRecognises, ...] = ()
