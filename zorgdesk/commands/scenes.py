"""Every picture that `pictures` takes: an explicit list, in the order of the screens of look.md."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from zorgdesk.casework.attachment_list import attachments_of
from zorgdesk.casework.case_file import involved
from zorgdesk.casework.case_list import case_list
from zorgdesk.casework.journal import NoteText, change_note
from zorgdesk.casework.journal_list import journal_notes
from zorgdesk.casework.plan_changes import version_before
from zorgdesk.casework.plan_sheet import newest_plan
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.reference import places
from zorgdesk.casework.sheets.attachments import AttachmentTarget
from zorgdesk.casework.sheets.case_list import ListQuery, ListView
from zorgdesk.casework.signal_list import signals
from zorgdesk.commands.goal_scenes import GOALS
from zorgdesk.commands.paper_scenes import PAPERS
from zorgdesk.commands.session_scenes import SESSIONS
from zorgdesk.commands.stage import Stage
from zorgdesk.commands.trajectory_scenes import TRAJECTORY
from zorgdesk.desktop.first_start.wizard import FirstStart
from zorgdesk.desktop.pages.case_tabs.tab_list import TABS
from zorgdesk.desktop.pages.cases import CasesPage
from zorgdesk.desktop.pages.doubles_box import DoubleRow
from zorgdesk.desktop.pages.gallery import GalleryPage
from zorgdesk.desktop.pages.importing import ImportPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.unlock import UnlockScreen
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.domain.values import AttachmentForm, CareType, SignalManner
from zorgdesk.domain.values import Stage as CaseStage
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.paths import resources_dir
from zorgdesk.wording import shell as words

LOW = QSize(1366, 690)
WIDE = QSize(1920, 1080)


@dataclass(frozen=True)
class Scene:
    """One picture: its file name, what is done to get there, and the size where it differs from the others."""

    name: str
    play: Callable[[Stage], object]
    size: QSize | None = None


# Before the file is open ----------------------------------------------------------------------------------------------


def _unlock(stage: Stage) -> UnlockScreen:
    screen = UnlockScreen(stage.demo.path, lambda: stage.now)
    stage.show(screen)
    return screen


def _unlock_refused(stage: Stage) -> None:
    screen = _unlock(stage)
    screen.field.setText("not this one")
    screen.unlock()


def _unlock_with_code(stage: Stage) -> None:
    screen = _unlock(stage)
    button = screen.findChild(type(screen.button), "forgot")
    if button is None:
        raise LookupError("forgot")
    button.click()


def _first_start(stage: Stage, step: int) -> None:
    wizard = FirstStart(lambda: stage.now, lambda vault, at, told: None)
    stage.show(wizard)
    if step:
        wizard.opened(stage.empty)
        wizard.show_step(step)


# Pages ----------------------------------------------------------------------------------------------------------------


def _page(stage: Stage, key: PageKey) -> None:
    stage.go(key)


def _case(stage: Stage, phase: CaseStage, tab: CaseTab = CaseTab.OVERVIEW) -> None:
    stage.go(PageKey.CASE, stage.case_in(phase), tab=tab.value)


def _editor(stage: Stage, key: PageKey, phase: CaseStage) -> None:
    stage.go(key, stage.case_in(phase))


def _plan_compare(stage: Stage, kind: str = "") -> None:
    """The first child of whose plan there are two versions."""
    for row in stage.desk.read(case_list, ListQuery(), on=stage.now.date()).rows:
        newest = stage.desk.read(newest_plan, row.case_id)
        if newest is not None and stage.desk.read(version_before, newest) is not None:
            stage.go(PageKey.PLAN_COMPARE, row.case_id, kind=kind)
            return
    raise LookupError("plan")


def _plan_part(stage: Stage, part: str) -> None:
    stage.go(PageKey.PLAN, stage.case_in(CaseStage.SUPPORT), field=part)


def _meeting(stage: Stage) -> None:
    stage.go(PageKey.MEETING, ref=stage.meeting_id)


def _talk(stage: Stage) -> None:
    case_id, talk_id = stage.talk
    stage.go(PageKey.PARENT_MEETING, case_id, ref=talk_id)


def _sheet(stage: Stage) -> None:
    case_id, sheet_id = stage.sheet_to_enter
    stage.go(PageKey.SHEET_ENTRY, case_id, ref=sheet_id)


def _person(stage: Stage) -> None:
    case_id = stage.case_in(CaseStage.SUPPORT)
    mentor = next(one for one in stage.desk.read(involved, case_id) if one.kind == "mentor")
    stage.go(PageKey.PERSON, case_id, kind="person", ref=mentor.ref)


def _attachment(stage: Stage, form: AttachmentForm) -> None:
    """The first attachment of this form, over the children in guidance."""
    for row in stage.desk.read(case_list, ListQuery(), on=stage.now.date()).rows:
        for line in stage.desk.read(attachments_of, AttachmentTarget(row.case_id)):
            if line.form is form:
                stage.go(PageKey.ATTACHMENT, row.case_id, ref=line.attachment_id)
                return
    raise LookupError(form)


def _settings(stage: Stage, part: str) -> None:
    stage.go(PageKey.SETTINGS, tab=part)


def _import(stage: Stage) -> None:
    """A list of invented children, read and held beside the demo."""
    stage.go(PageKey.IMPORT)
    page = stage.window.page()
    if isinstance(page, ImportPage):
        page.open_file(resources_dir() / "demo" / "kinderen.csv")
        stage.wait_for(lambda: page.plan is not None)


def _location(stage: Stage) -> None:
    """The group of the demo that is full."""
    found = [place for town in stage.desk.read(places) for place in town.locations]
    groups = [group for place in found for group in place.groups if group.care_type is CareType.PLP_PLUS]
    stage.go(PageKey.LOCATION, tab="group", ref=groups[0].group_id)


# Layers ---------------------------------------------------------------------------------------------------------------


def _palette(stage: Stage, typed: str) -> None:
    host = stage.window.palette_host()
    host.open(typed)
    if host.palette is None:
        raise LookupError("palette")
    host.palette.query.setText(typed)
    stage.wait_for(lambda: True)


def _drawer(stage: Stage, name: str) -> None:
    case_id = stage.case_in(CaseStage.SUPPORT)
    stage.go(PageKey.CASE, case_id)
    stage.window.open_drawer(name, Place(PageKey.CASE, case_id))


def _closed(stage: Stage) -> None:
    closed = stage.desk.read(case_list, ListQuery(ListView.CLOSED), on=stage.now.date()).rows
    if not closed:
        raise LookupError("closed")
    case_id = closed[0].case_id
    stage.go(PageKey.CASE, case_id)
    stage.window.open_drawer("closed", Place(PageKey.CASE, case_id))


def _versions(stage: Stage) -> None:
    """A note that was just put otherwise, beside what stood there."""
    case_id = stage.case_in(CaseStage.SUPPORT)
    note = stage.desk.read(journal_notes, case_id, limit=1)[0]
    mended = NoteText(note.kind, note.happened_on, note.title, fact=f"{note.fact} {note.fact}",
                      attendees=note.attendees, minutes=note.minutes, visibility=note.visibility)  # fmt: skip
    stage.desk.perform(change_note, note.note_id, mended, at=stage.now)
    stage.go(PageKey.CASE, case_id, tab=CaseTab.JOURNAL.value, ref=note.note_id)
    stage.window.open_drawer("versions", Place(PageKey.CASE, case_id, ref=note.note_id))


def _limits(stage: Stage) -> None:
    stage.go(PageKey.LIMITS, stage.case_in(CaseStage.SUPPORT))


def _call(stage: Stage) -> None:
    """The note of a call, as the phone beside a parent opens it."""
    case_id = stage.case_in(CaseStage.SUPPORT)
    stage.go(PageKey.CASE, case_id)
    parent = next((one for one in stage.desk.read(involved, case_id) if one.kind == "guardian"), None)
    stage.window.open_drawer("note", Place(PageKey.CASE, case_id, field="phone", person=parent.ref if parent else None))


def _signal_that_asks(stage: Stage) -> None:
    """The open signaal that waits longest: may it fade?"""
    stage.go(PageKey.SIGNALS)
    oldest = stage.desk.read(signals, descending=False)[0]
    stage.window.open_drawer("signal", Place(PageKey.SIGNALS, kind="signal", ref=oldest.signal_id))


def _signal_card(stage: Stage) -> None:
    stage.go(PageKey.OBSERVATIONS)
    stage.window.open_drawer("signal", Place(PageKey.OBSERVATIONS))
    content = stage.window.drawers.content
    if content is not None:
        next(iter(content.findChildren(QAbstractButton, f"segment_{SignalManner.CARD}"))).click()


def _new_case_known(stage: Stage) -> None:
    """A name that is spelled in another way than the child that is there."""
    stage.go(PageKey.CASES)
    stage.window.open_drawer("new_case", Place(PageKey.CASES))
    for name, typed in (("first_name", "Lucas"), ("surname", "Hof")):
        field = stage.window.findChild(QLineEdit, name)
        if field is not None:
            field.setText(typed)
            field.textEdited.emit(typed)
    stage.wait_for(lambda: stage.window.findChild(DoubleRow) is not None)


def _toast(stage: Stage) -> None:
    stage.go(PageKey.CASES)
    stage.window.tell(words.NEW_NOTE)


def _dialog(stage: Stage) -> None:
    ask = words.QUIT_UNSAVED
    AskDialog(ask.title, ask.body, act=ask.act, safe=ask.safe, parent=stage.window).show()


def _privacy(stage: Stage, play: Callable[[Stage], object]) -> None:
    play(stage)
    stage.desk.perform(set_preferences, privacy_view=True)


def _cases_view(stage: Stage, view: str) -> CasesPage:
    stage.go(PageKey.CASES, tab=view)
    page = stage.window.page()
    if not isinstance(page, CasesPage):
        raise TypeError(view)
    return page


def _several_cases(stage: Stage) -> None:
    page = _cases_view(stage, "all_open")
    page.table.select_places(range(2, 6))
    page.panels.ask_owner()


def _columns_of_cases(stage: Stage) -> None:
    _cases_view(stage, "all_open").panels.toggle_columns()


def _quick_view(stage: Stage) -> None:
    page = stage.go(PageKey.CASES)
    table = page.first_focus()
    if table is not None:
        table.setFocus()
        stage.press_space(table)


def _empty(stage: Stage, key: PageKey) -> None:
    stage.open_window(stage.empty)
    stage.go(key)


def _filter_without_hits(stage: Stage) -> None:
    page = stage.go(PageKey.CASES)
    field = next(one for one in page.findChildren(QLineEdit) if one.isVisible())
    field.setText("xyzxyz")
    stage.wait_for(lambda: True)


_SHOWN = (AttachmentForm.PDF, AttachmentForm.PICTURE, AttachmentForm.TEXT)

SCENES: Final[tuple[Scene, ...]] = (
    Scene("00-gallery", lambda stage: stage.show(GalleryPage()), QSize(1366, 3000)),
    Scene("01-unlock", _unlock),
    Scene("01-unlock-refused", _unlock_refused),
    Scene("01-unlock-with-code", _unlock_with_code),
    *(Scene(f"02-first-start-{step + 1}", partial(_first_start, step=step)) for step in range(5)),
    Scene("03-today", partial(_page, key=PageKey.TODAY)),
    Scene("04-cases", partial(_page, key=PageKey.CASES)),
    Scene("04-cases-quick-view", _quick_view),
    Scene("04-cases-attention", partial(_cases_view, view="attention")),
    Scene("04-cases-several", _several_cases),
    Scene("04-cases-columns", _columns_of_cases),
    Scene("04-signals", partial(_page, key=PageKey.SIGNALS)),
    *(Scene(f"05-case-{tab.value}", partial(_case, phase=CaseStage.SUPPORT, tab=tab)) for tab, _ in TABS),
    Scene("05-case-in-intake", partial(_case, phase=CaseStage.INTAKE)),
    Scene("05-case-in-handover", partial(_case, phase=CaseStage.HANDOVER, tab=CaseTab.HANDOVER)),
    Scene("06-plan", partial(_editor, key=PageKey.PLAN, phase=CaseStage.SUPPORT)),
    Scene("06-plan-draft", partial(_editor, key=PageKey.PLAN, phase=CaseStage.PLAN)),
    *(Scene(f"06-plan-{part}", partial(_plan_part, part=part)) for part in ("head", "baseline", "effort", "carries")),
    Scene("28-plan-compare", _plan_compare),
    Scene("28-plan-compare-whole", partial(_plan_compare, kind="whole")),
    Scene("07-meetings", partial(_page, key=PageKey.MEETINGS)),
    Scene("08-meeting", _meeting),
    Scene("09-observations", partial(_page, key=PageKey.OBSERVATIONS)),
    Scene("09-sheet-entry", _sheet),
    Scene("10-handovers", partial(_page, key=PageKey.HANDOVERS)),
    Scene("10-handover", partial(_editor, key=PageKey.HANDOVER, phase=CaseStage.HANDOVER)),
    Scene("05-closing", partial(_drawer, name="closing")),
    Scene("05-aftercare", partial(_drawer, name="aftercare")),
    Scene("05-closed", _closed),
    Scene("05-history", partial(_drawer, name="history")),
    Scene("05-limits", _limits),
    Scene("12-palette", partial(_palette, typed="")),
    Scene("12-palette-found", partial(_palette, typed="luk")),
    Scene("15-privacy-today", partial(_privacy, play=partial(_page, key=PageKey.TODAY))),
    Scene("15-privacy-cases", partial(_privacy, play=partial(_page, key=PageKey.CASES))),
    Scene("15-privacy-case", partial(_privacy, play=partial(_case, phase=CaseStage.SUPPORT))),
    Scene("17-toast", _toast),
    Scene("17-dialog", _dialog),
    Scene("17-nothing-found", _filter_without_hits),
    *(
        Scene(f"17-empty-{key.value}", partial(_empty, key=key))
        for key in (PageKey.TODAY, PageKey.CASES, PageKey.MEETINGS, PageKey.OBSERVATIONS, PageKey.HANDOVERS)
    ),
    Scene("18-case-1920", partial(_case, phase=CaseStage.SUPPORT), WIDE),
    Scene("19-note", partial(_drawer, name="note")),
    Scene("19-call", _call),
    Scene("19-versions", _versions),
    Scene("20-signal", partial(_drawer, name="signal")),
    Scene("20-signal-that-asks", _signal_that_asks),
    Scene("20-signal-card", _signal_card),
    Scene("20-new-case-known", _new_case_known),
    Scene("20-new-case", partial(_drawer, name="new_case")),
    Scene("20-new-menu", lambda stage: stage.window.acts.show_new()),
    Scene("13-people", partial(_editor, key=PageKey.PEOPLE, phase=CaseStage.SUPPORT)),
    Scene("13-person", _person),
    Scene("21-intake", partial(_editor, key=PageKey.INTAKE, phase=CaseStage.INTAKE)),
    Scene("22-parent-meeting", _talk),
    *(Scene(name, play) for name, play in (*GOALS, *PAPERS, *TRAJECTORY, *SESSIONS)),
    *(Scene(f"29-attachment-{form.value}", partial(_attachment, form=form)) for form in _SHOWN),
    *(
        Scene(f"24-settings-{part}", partial(_settings, part=part))
        for part in (
            "organisation",
            "municipalities",
            "places",
            "parties",
            "text_blocks",
            "trajectories",
            "imports",
            "appearance",
            "safety",
            "backups",
            "export",
            "bin",
        )
    ),
    Scene("27-import", partial(_page, key=PageKey.IMPORT)),
    Scene("27-import-check", _import),
    Scene("32-location", _location),
    Scene("36-case-1366x690", partial(_case, phase=CaseStage.SUPPORT), LOW),
    Scene("36-today-1366x690", partial(_page, key=PageKey.TODAY), LOW),
    Scene("38-keys", lambda stage: stage.window.acts.show_keys()),
)
