"""The rows of the consent matrix as table cells, and what privacy view hides in them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.consents import ConsentMatrix, HistoryKind, MatrixRow
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.lights import outcome_mark
from zorgdesk.desktop.widgets.rows import Cell, Column
from zorgdesk.domain.consent_rules import ConsentResult, Decider, Voice, VoiceState
from zorgdesk.domain.values import Answer, ConsentPurpose, OrganisationKind
from zorgdesk.wording import consents as say
from zorgdesk.wording.consent import outcome_words, until_words, voice_words

ROW_HEIGHT: Final = 57
THE_CHILD: Final = 0
"""Stands for the child among the people, because a choice needs a value."""
_PURPOSE_ICONS: Final = {
    ConsentPurpose.OBSERVATION: "binoculars",
    ConsentPurpose.CONSULT: "message-circle",
    ConsentPurpose.COACHING: "hand-helping",
    ConsentPurpose.REFERRAL: "route",
    ConsentPurpose.INFORM: "info",
    ConsentPurpose.HANDOVER: "send",
    ConsentPurpose.PHOTO_VIDEO: "eye",
}
_KIND_ICONS: Final = {
    OrganisationKind.JGZ: "stethoscope",
    OrganisationKind.LOCAL_TEAM: "house",
    OrganisationKind.PRIMARY_SCHOOL: "school",
    OrganisationKind.SPEECH_THERAPY: "speech",
    OrganisationKind.PHYSIOTHERAPY: "person-standing",
    OrganisationKind.AMBULATORY_CARE: "hand-helping",
}
VOICE_LOOK: Final = {
    VoiceState.YES: ("circle-check", "ok"),
    VoiceState.NOT_ASKED: ("circle-dashed", "ink2"),
    VoiceState.OPEN: ("circle-dashed", "ink2"),
    VoiceState.RECONFIRM: ("refresh-cw", "warn"),
    VoiceState.EXPIRED: ("clock", "bad"),
    VoiceState.WITHDRAWN: ("octagon-x", "bad"),
    VoiceState.REFUSED: ("octagon-x", "bad"),
}
HISTORY_LOOK: Final = {
    HistoryKind.ASKED: ("mail", "ink2"),
    HistoryKind.LETTER: ("mail", "ink2"),
    HistoryKind.YES: ("circle-check", "ok"),
    HistoryKind.NO: ("octagon-x", "bad"),
    HistoryKind.WITHDRAWN: ("octagon-x", "bad"),
    HistoryKind.EXPIRED: ("clock", "bad"),
    HistoryKind.AUTHORITY_CHANGED: ("scale", "warn"),
    HistoryKind.RECONFIRM: ("refresh-cw", "warn"),
    HistoryKind.DISCUSSED: ("message-square", "ink2"),
    HistoryKind.SHARED: ("send", "ink2"),
}


def columns(matrix: ConsentMatrix) -> list[Column]:
    """The party, one column per person who decides, the outcome and its last day."""
    voices = [
        Column(
            f"voice_{place}",
            say.column_title(one, masked(one).name),
            _voice_cell(place, matrix.on),
            width=120,
            stretch=True,
        )
        for place, one in enumerate(matrix.columns)
    ]
    return [
        Column("party", say.PURPOSE_AND_PARTY, party_cell, width=176, stretch=True),
        *voices,
        Column("outcome", say.OUTCOME, _outcome_cell(matrix.on), width=136),
        Column("until", say.VALID_UNTIL, _until_cell, width=88),
    ]


def party_cell(row: MatrixRow) -> Cell:
    """Icon, party and purpose."""
    request = row.request
    own = _PURPOSE_ICONS[request.purpose]
    icon = _KIND_ICONS.get(request.recipient_kind, own) if request.recipient_kind else own
    return Cell(say.row_title(row), say.row_second(row), role="row", icon=icon, icon_token="ink2")


def _voice_cell(place: int, on: date) -> Callable[[MatrixRow], Cell]:
    def cell(row: MatrixRow) -> Cell:
        voice = row.voices[place]
        if voice is None:
            return Cell(say.NO_DATE, say.NOT_NEEDED, token="ink2")
        icon, token = VOICE_LOOK[voice.state]
        first, second = voice_words(voice, on)
        return Cell(first, second, role="row", token=token, icon=icon, icon_token=token, tip=second)

    return cell


def _outcome_cell(on: date) -> Callable[[MatrixRow], Cell]:
    return lambda row: Cell(mark=outcome_mark(row.result.outcome, outcome_words(row.result, on)))


def _until_cell(row: MatrixRow) -> Cell:
    return Cell(until_words(row.result), role="support", token="ink2")


# The cursor ----------------------------------------------------------------------------------------------------------


def place_of(matrix: ConsentMatrix, request_id: int | None) -> int:
    """The row asked for, else the first that still needs something, else the first."""
    for place, row in enumerate(matrix.rows):
        if row.request.request_id == request_id:
            return place
    waiting = (place for place, row in enumerate(matrix.rows) if row.newest and row.result.answer is Answer.NOT_YET)
    return next(waiting, 0)


def first_waiting(row: MatrixRow) -> int | None:
    """The first person whose answer is still missing."""
    for voice in (*row.result.voices, *row.result.unknown):
        if voice.state in (VoiceState.NOT_ASKED, VoiceState.OPEN, VoiceState.EXPIRED, VoiceState.RECONFIRM):
            ref = voice.decider.guardian_id
            return THE_CHILD if ref is None else ref
    return None


# Privacy view --------------------------------------------------------------------------------------------------------


def masked(decider: Decider) -> Decider:
    """The same person, with initials for a name under privacy view."""
    return replace(decider, name=privacy().name(decider.name))


def masked_result(result: ConsentResult) -> ConsentResult:
    """The same outcome, with the names of people as privacy view shows them."""
    return replace(
        result,
        voices=_masked_voices(result.voices),
        waiting_for=_masked_voices(result.waiting_for),
        refused_by=_masked_voices(result.refused_by),
        yes_from=_masked_voices(result.yes_from),
        unknown=_masked_voices(result.unknown),
    )


def _masked_voices(voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
    return tuple(replace(voice, decider=masked(voice.decider)) for voice in voices)
