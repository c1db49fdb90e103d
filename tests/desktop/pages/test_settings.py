"""The settings: every control does something in the file, at once."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.desktop.conftest import PASSPHRASE, Fill
from tests.desktop.shell_parts import settle, type_text, until
from zorgdesk.casework.cases import bin_case
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.casework.reference import add_municipality, add_organisation, add_person, organisations, persons, places
from zorgdesk.casework.shell import backups, note_backup
from zorgdesk.desktop import ask, door, forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.settings import PARTS, SettingsPage
from zorgdesk.desktop.pages.settings_parts.bin import BinPart
from zorgdesk.desktop.pages.settings_parts.safety import SafetyPart
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.age_field import AgeField
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice, Switch
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.secret_field import SecretField
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.preferences import ColourScheme
from zorgdesk.domain.values import CareType, OrganisationKind, PersonRole, SignRule, WarmRule
from zorgdesk.wording import settings as say


@pytest.fixture
def page(desk: Desk) -> Iterator[SettingsPage]:
    made = SettingsPage(desk)
    made.resize(1150, 640)
    made.show()
    yield made
    ask.forget()
    made.hide()
    made.deleteLater()
    settle()


def show(page: SettingsPage, tab: str, **more: object) -> QWidget:
    page.show_place(Place(PageKey.SETTINGS, tab=tab, **more))  # type: ignore[arg-type]
    return page.part(tab)


def press(page: QWidget, name: str) -> None:
    forms.field(page, name, Button).click()


def rules(desk: Desk) -> MunicipalityRules:
    return desk.read(places)[0].rules


def test_every_part_in_the_list_can_be_shown(page: SettingsPage) -> None:
    assert list(PARTS) == list(say.PARTS)
    for name in PARTS:
        part = show(page, name)
        assert part.isVisible()
        assert page.place().tab == name
        assert page.first_focus() is not None


def test_a_part_is_chosen_in_the_list(page: SettingsPage) -> None:
    gone: list[Place] = []
    page.go.connect(gone.append)
    show(page, "organisation")
    page._items["safety"].click()
    assert [place.tab for place in gone] == ["safety"]


def test_the_organisation_is_saved_while_typing(page: SettingsPage, desk: Desk) -> None:
    part = show(page, "organisation")
    type_text(forms.field(part, "organisation", QLineEdit), "Kinderopvang ’t Wolkje")
    type_text(forms.field(part, "own_phone", QLineEdit), "06 00 00 00 10")
    assert page.leave()
    kept = desk.read(preferences)
    assert (kept.organisation, kept.own_phone) == ("Kinderopvang ’t Wolkje", "06 00 00 00 10")


def test_colours_size_and_letters_are_kept_at_once(page: SettingsPage, desk: Desk) -> None:
    part = show(page, "appearance")
    forms.field(part, "colour_scheme", Segmented).chosen.emit(ColourScheme.DARK.value)
    forms.field(part, "font_size", Choice).set_value(18)
    forms.field(part, "single_letter_keys", Switch).click()
    kept = desk.read(preferences)
    assert (kept.colour_scheme, kept.font_size, kept.single_letter_keys) == (ColourScheme.DARK, 18, False)


def test_a_gemeente_is_added_once_and_begins_neutral(page: SettingsPage, desk: Desk) -> None:
    part = show(page, "municipalities")
    for _ in range(2):
        forms.field(part, "new_municipality", QLineEdit).setText("Sprookstad")
        press(part, "add_municipality")
    assert [town.name for town in desk.read(places)] == ["Sprookstad"]
    assert forms.field(part, "municipality_problem", IconLine).text() == say.NAME_TAKEN
    assert forms.field(part, "title", PlainLabel).text() == "Gemeente Sprookstad"


def test_the_rules_of_a_gemeente_are_changed_and_kept(page: SettingsPage, desk: Desk) -> None:
    desk.perform(add_municipality, "Sprookstad", on=desk.today())
    part = show(page, "municipalities")
    for name, value in (("sign_rule", SignRule.AT_LEAST_ONE), ("warm_rule", WarmRule.ALWAYS), ("copy_to_bso", True)):
        forms.field(part, name, Segmented).set_value(value)
        forms.field(part, name, Segmented).chosen.emit(value)
    forms.field(part, "route_map", LongText).setPlainText("Zorg bespreken\n\nRegie afspreken")
    type_text(forms.field(part, "scale_concern", QLineEdit), "Zorgelijk")
    type_text(forms.field(part, "source", QLineEdit), "Zorgstructuur, april 2026")
    assert page.leave()
    kept = rules(desk)
    assert (kept.sign_rule, kept.warm_rule, kept.copy_to_bso) == (SignRule.AT_LEAST_ONE, WarmRule.ALWAYS, True)
    assert kept.route_map == ("Zorg bespreken", "Regie afspreken")
    assert kept.scale_labels == {"concern": "Zorgelijk"}
    assert kept.source == "Zorgstructuur, april 2026"


def test_the_care_structure_of_a_gemeente_is_kept_with_its_first_contact(page: SettingsPage, desk: Desk) -> None:
    desk.perform(add_municipality, "Sprookstad", on=desk.today())
    jgz = desk.perform(add_organisation, "JGZ Sprookstad", OrganisationKind.JGZ, 1, phone="000 1")
    assert jgz is not None
    name = PersonName("Ada", "", "Afspraak")
    ada = desk.perform(add_person, name, PersonRole.JGZ_NURSE, organisation_id=jgz.created_id, phone="000 2")
    assert ada is not None
    part = show(page, "municipalities")
    forms.field(part, "first_contact_id", Choice).set_value(ada.created_id)
    type_text(forms.field(part, "case_director", QLineEdit), "Het wijkteam")
    forms.field(part, "meeting_types", LongText).setPlainText("JGZ-overleg\nMDO")
    forms.field(part, "funding_streams", LongText).setPlainText("Subsidie")
    forms.field(part, "forms", LongText).setPlainText("Aanvraag SMI\n\n")
    assert page.leave()
    kept = rules(desk)
    assert (kept.first_contact_id, kept.case_director) == (ada.created_id, "Het wijkteam")
    assert (kept.meeting_types, kept.funding_streams, kept.forms) == (
        ("JGZ-overleg", "MDO"), ("Subsidie",), ("Aanvraag SMI",),
    )  # fmt: skip
    part = show(page, "municipalities")
    assert forms.field(part, "first_contact_line", IconLine).text() == "000 2"


def test_the_weeks_of_a_plan_are_kept_when_they_fit_each_other(page: SettingsPage, desk: Desk) -> None:
    desk.perform(add_municipality, "Sprookstad", on=desk.today())
    part = show(page, "municipalities")
    cycle = forms.field(part, "plan_cycle_weeks", NumberField)
    assert (cycle.value(), forms.field(part, "plan_total_weeks", NumberField).value()) == (6, 12)
    cycle.clear()
    type_text(cycle, "20")
    assert page.leave()
    assert forms.field(part, "cycle_problem", IconLine).text() == say.WEEKS_ORDER
    assert rules(desk).plan_cycle_weeks == 6
    cycle.clear()
    type_text(cycle, "8")
    assert page.leave()
    assert rules(desk).plan_cycle_weeks == 8


def test_ages_that_do_not_rise_are_not_kept(page: SettingsPage, desk: Desk) -> None:
    desk.perform(add_municipality, "Sprookstad", on=desk.today())
    part = show(page, "municipalities")
    start = forms.field(part, "handover_start_months", AgeField)
    start.clear()
    type_text(start, "4;2")
    assert page.leave()
    assert forms.field(part, "ages_problem", IconLine).text() == say.AGES_ORDER
    assert rules(desk).handover_start_months == 42
    start.clear()
    type_text(start, "3;7")
    assert page.leave()
    assert rules(desk).handover_start_months == 43


def test_klopt_vandaag_is_one_click(page: SettingsPage, desk: Desk) -> None:
    desk.perform(add_municipality, "Sprookstad", on=datetime(2026, 1, 5).date())
    part = show(page, "municipalities")
    assert "geleden gecontroleerd" in forms.field(part, "checked_line", IconLine).text()
    press(part, "confirm_today")
    assert desk.read(places)[0].checked_on == desk.today()
    assert forms.field(part, "checked_line", IconLine).text().startswith("Gecontroleerd op")


def test_a_location_and_its_groups_are_added_and_changed(page: SettingsPage, desk: Desk) -> None:
    desk.perform(add_municipality, "Sprookstad", on=desk.today())
    part = show(page, "places")
    press(part, "add_location")
    press(part, "keep_location")
    assert forms.field(part, "row_location_name", FormRow).error() == say.NAME_MISSING
    type_text(forms.field(part, "location_name", QLineEdit), "De Maanvis")
    press(part, "keep_location")
    type_text(forms.field(part, "group_name", QLineEdit), "Golfjes")
    forms.field(part, "group_kind", Choice).set_value(CareType.VVE)
    type_text(forms.field(part, "group_most", QLineEdit), "16")
    press(part, "keep_group")
    (location,) = desk.read(places)[0].locations
    assert location.name == "De Maanvis"
    assert [(group.name, group.care_type, group.max_children) for group in location.groups] == [
        ("Golfjes", CareType.VVE, 16)
    ]
    type_text(forms.field(part, "location_phone", QLineEdit), "030 000")
    press(part, "keep_location")
    assert desk.read(places)[0].locations[0].phone == "030 000"
    forms.field(part, "group_name", QLineEdit).setText("Schelpen")
    forms.field(part, "group_most", QLineEdit).setText("veel")
    press(part, "keep_group")
    assert forms.field(part, "row_group_most", FormRow).error() == say.MOST_UNREADABLE


def test_without_a_gemeente_a_location_cannot_be_added_and_it_says_why(page: SettingsPage) -> None:
    part = show(page, "places")
    assert not forms.field(part, "add_location", Button).isEnabled()
    assert forms.field(part, "no_municipality", IconLine).text() == say.NO_MUNICIPALITY


def test_the_weeks_after_which_a_signaal_may_fade_are_chosen_within_a_year(page: SettingsPage, desk: Desk) -> None:
    part = show(page, "organisation")
    weeks = forms.field(part, "signal_weeks", NumberField)
    for typed, kept in ((8, 8), (0, 8), (53, 8), (None, 8), (52, 52)):
        weeks.set_value(typed)
        weeks.number_changed.emit(typed)
        assert page.leave()
        assert desk.read(preferences).signal_fades_after_weeks == kept
        assert bool(forms.field(part, "row_signal_weeks", FormRow).error()) is (typed != kept)


def test_an_organisation_is_added_and_changed(page: SettingsPage, desk: Desk) -> None:
    part = show(page, "parties")
    press(part, "add_party")
    type_text(forms.field(part, "party_name", QLineEdit), "JGZ Sprookstad")
    press(part, "keep_organisation")
    assert forms.field(part, "row_party_kind", FormRow).error() == say.KIND_MISSING
    forms.field(part, "party_kind", Choice).set_value(OrganisationKind.JGZ)
    press(part, "keep_organisation")
    type_text(forms.field(part, "party_phone", QLineEdit), "030 123")
    press(part, "keep_organisation")
    (party,) = desk.read(organisations)
    assert (party.name, party.kind, party.phone) == ("JGZ Sprookstad", OrganisationKind.JGZ, "030 123")


def test_a_person_is_added_and_found(page: SettingsPage, desk: Desk) -> None:
    part = show(page, "parties", kind="person")
    press(part, "add_party")
    for name, words in (("first_name", "Ayşe"), ("prefix", "van der"), ("surname", "Çelik")):
        type_text(forms.field(part, name, QLineEdit), words)
    press(part, "keep_person")
    assert forms.field(part, "row_person_role", FormRow).error() == say.ROLE_MISSING
    forms.field(part, "person_role", Choice).set_value(PersonRole.MENTOR)
    press(part, "keep_person")
    (person,) = desk.read(persons)
    assert person.name.full == "Ayşe van der Çelik"
    forms.field(part, "party_query", QLineEdit).setText("ayse")
    assert forms.field(part, "list_card", QWidget).isVisible()
    forms.field(part, "party_query", QLineEdit).setText("niemand")
    assert not forms.field(part, "list_card", QWidget).isVisible()


def test_a_backup_is_made_checked_and_listed(page: SettingsPage, desk: Desk, tmp_path: Path) -> None:
    part = show(page, "backups")
    assert forms.field(part, "verdict_title", PlainLabel).text() == say.BACKUP_NONE
    told: list[str] = []
    page.toast.connect(lambda words, _: told.append(words))
    stick = tmp_path / "stick"
    stick.mkdir()
    ask.next_answer(stick)
    press(part, "make_copy")
    until(lambda: bool(told))
    assert forms.field(part, "verdict_title", PlainLabel).text() == say.BACKUP_SAFE
    assert len(door.backups_in(stick)) == 1
    assert len(desk.read(backups)) == 1
    assert door.read_note().backup_at == desk.now()


def test_a_stick_that_is_gone_is_said_and_nothing_is_noted(page: SettingsPage, desk: Desk, tmp_path: Path) -> None:
    desk.perform(set_preferences, backup_folder=str(tmp_path / "weg"))
    part = show(page, "backups")
    assert forms.field(part, "folder_gone", IconLine).isVisible()
    press(part, "make_copy")
    until(lambda: forms.field(part, "backup_trouble", IconLine).isVisible())
    assert desk.read(backups) == ()


def test_an_old_backup_is_amber_then_red(page: SettingsPage, desk: Desk) -> None:
    desk.perform(note_backup, "/stick", "a.zorgdesk", 3, at=datetime(2026, 11, 1, 8, 0))
    part = show(page, "backups")
    assert forms.field(part, "verdict_title", PlainLabel).text() == "Uw reservekopie is 9 dagen oud"


def test_the_wachtzin_is_changed_with_the_old_one_and_voids_the_sheet(page: SettingsPage, desk: Desk) -> None:
    desk.perform(set_preferences, recovery_sheet_checked=True, recovery_sheet_made_on="2026-11-01")
    part = show(page, "safety")
    new = "anker lepel tulp muts waaier"
    for old, says in (("fout", True), (PASSPHRASE, False)):
        forms.field(part, "old_passphrase", SecretField).setText(old)
        for name in ("new_passphrase", "passphrase_again"):
            forms.field(part, name, SecretField).setText(new)
        ask.next_answer(True)
        press(part, "change_passphrase")
        until(lambda: forms.field(part, "change_passphrase", Button).isEnabled())
        assert bool(forms.field(part, "row_old_passphrase", FormRow).error()) is says
    assert desk.vault.verify_passphrase(new)
    assert not desk.read(preferences).recovery_sheet_checked
    assert forms.field(part, "old_passphrase", SecretField).text() == ""


def test_the_herstelblad_is_rehearsed_and_a_wrong_group_is_named(page: SettingsPage, desk: Desk) -> None:
    part = show(page, "safety")
    assert isinstance(part, SafetyPart)
    code = desk.vault.recovery_code()
    first, second = part._numbers
    forms.field(part, "group_one", QLineEdit).setText(code[first - 1])
    forms.field(part, "group_two", QLineEdit).setText("AAAAA")
    press(part, "check_sheet")
    assert forms.field(part, "row_group_two", FormRow).error() == say.wrong_group(second)
    forms.field(part, "group_two", QLineEdit).setText(code[second - 1])
    press(part, "check_sheet")
    assert desk.read(preferences).recovery_sheet_checked


def test_the_herstelblad_is_printed(page: SettingsPage, desk: Desk, tmp_path: Path) -> None:
    part = show(page, "safety")
    target = tmp_path / "print.pdf"
    ask.next_answer(target)
    press(part, "recovery_sheet")
    assert target.stat().st_size > 5_000
    assert desk.read(preferences).recovery_sheet_made_on == desk.today().isoformat()


def test_the_file_is_checked(page: SettingsPage) -> None:
    part = show(page, "safety")
    press(part, "check_file")
    until(lambda: say.CHECK_CLEAN in forms.field(part, "check_line", IconLine).text())


def test_the_lock_time_is_kept(page: SettingsPage, desk: Desk) -> None:
    part = show(page, "safety")
    forms.field(part, "idle_minutes", Choice).set_value(2)
    assert desk.read(preferences).idle_minutes == 2


def test_a_case_comes_back_from_the_bin_and_can_be_undone(page: SettingsPage, desk: Desk, fill: Fill) -> None:
    case = fill(lambda maker: maker.case())
    desk.perform(bin_case, case, on=desk.today())
    part = show(page, "bin")
    assert isinstance(part, BinPart)
    told: list[tuple[str, object]] = []
    page.toast.connect(lambda words, change: told.append((words, change)))
    press(part, "take_back")
    assert told[0][0].endswith("is teruggehaald")
    assert part._model.total == 0
    assert not forms.field(part, "list_card", QWidget).isVisible()
