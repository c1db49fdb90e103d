"""What each edition must say and must not say (papers.md section 5), with canaries where someone could slip."""

from dataclasses import replace
from datetime import date

import zxingcpp

from tests.documents import samples, samples_handover, samples_plan, samples_single
from tests.documents.every_paper import (
    ANONYMOUS,
    BLANK,
    BY_NAME,
    CARD,
    HANDOVER,
    JGZ,
    PLAN,
    PREFILLED,
    RECOVERY,
    TALK,
    TEAM,
)
from tests.documents.looking import codes, flat, outline, page_texts, picture, whole_text
from zorgdesk.casework.sheets.agenda_paper import ConsentUsed
from zorgdesk.casework.sheets.handover_paper import ScalePlace
from zorgdesk.casework.sheets.papers import LeftOut, LeftOutKind, ParentOnPaper, ParentWords
from zorgdesk.documents import AGENDA_ANONYMOUS, AGENDA_BY_NAME, HANDOVER_SCHOOL, PARENT_MEETING, SUPPORT_PLAN
from zorgdesk.domain.values import AreaScore, ParentalAuthority, VveStatus

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def test_the_anonymous_agenda_shows_code_and_age_and_no_location_even_when_the_frame_has_one() -> None:
    text = whole_text(ANONYMOUS.pdf)
    assert "Punt 3 · code K-0021, 3 jaar en 2 maanden" in text
    assert TEAM.location_line
    assert TEAM.location_line not in text
    assert "Anoniem." in text
    assert "Geboren" not in text


def test_other_items_of_the_meeting_are_times_only() -> None:
    text = whole_text(BY_NAME.pdf)
    assert text.count("besloten") == 3 + 1  # three items, and the sentence that explains them
    assert "14:15" in text
    assert "uw punt" in text
    assert "inleveren of vernietigen" in text


def test_the_consent_used_is_told_in_full() -> None:
    text = whole_text(BY_NAME.pdf)
    assert "Beide ouders met gezag gaven op 16 november 2026 toestemming" in text
    assert "Geldig tot en met 16 mei 2027." in text
    alone = samples_single.agenda_by_name(consent=ConsentUsed(1, 2, date(2026, 11, 16), None), parents_come=None)
    said = whole_text(AGENDA_BY_NAME.render(alone, JGZ))
    assert "Eén ouder met gezag gaf op 16 november 2026" in said
    without = samples_single.agenda_by_name(consent=None, parents_come=False)
    assert "Waarom dit zonder toestemming mag" in whole_text(AGENDA_BY_NAME.render(without, JGZ))


def test_a_frame_edition_gives_each_guest_a_fingerprint_of_his_own() -> None:
    other = AGENDA_ANONYMOUS.render(ANONYMOUS.sheet, replace(TEAM, edition="g4"))
    assert page_texts(other)[0].split("vingerafdruk")[1] != page_texts(ANONYMOUS.pdf)[0].split("vingerafdruk")[1]


def test_consent_boxes_and_their_signatures_share_the_last_page_of_the_handover() -> None:
    last = flat(page_texts(HANDOVER.pdf)[-1])
    assert last.index("Toestemming per ontvanger") < last.index("Voor gezien") < last.index("Ontvangst door de school")
    assert "K-0143 · versie 2" in last
    assert last.count("Basisschool De Tekenkist") == 3


def test_three_gezag_holders_fit_in_one_table_and_a_parent_without_gezag_signs_nothing() -> None:
    others = (ParentOnPaper("Wilhelmina van der Voogd-Lichtenberg", ParentalAuthority.LEGAL_GUARDIAN),)
    parents = (samples.NADIA, samples.RUBEN, *others, ParentOnPaper("Karel Kijker", ParentalAuthority.NO))
    pages = page_texts(HANDOVER_SCHOOL.render(samples_handover.handover(parents=parents), samples.frame()))
    signed = next(page for page in pages if "Toestemming per ontvanger" in page)
    assert signed.count("voogd") == 1
    assert "Handtekeningen" in signed
    assert "Karel" not in signed
    assert "Karel Kijker (geen gezag)" in flat(pages[0])


def test_four_gezag_holders_get_a_second_page() -> None:
    parents = tuple(ParentOnPaper(f"Ouder Nummer {number}", ParentalAuthority.YES) for number in range(4))
    pages = page_texts(HANDOVER_SCHOOL.render(samples_handover.handover(parents=parents), samples.frame()))
    assert sum("Toestemming per ontvanger" in page for page in pages) == 2
    assert sum("Ingevuld volgens wat wij zagen" in page for page in pages) == 1


def test_the_handover_says_what_is_missing() -> None:
    bare = samples_handover.handover(
        areas=(), goes_well=(), attention=(), works=(), works_not=(), plan=None, parties=(), about_me="", mentor=None,
        parent_words=(), recognises=None, vve=VveStatus.NO, vve_programme="", vve_months=None, vve_hours_per_week=None,
        left_out=(LeftOut(LeftOutKind.INTERNAL_NOTES, 1), LeftOut(LeftOutKind.PARTIES_NOT_NAMED, 2)),
    )  # fmt: skip
    text = whole_text(HANDOVER_SCHOOL.render(bare, samples.frame()))
    assert "niet ingevuld" in text
    assert text.count("niet gezien") >= 11
    assert "niet van toepassing" in text
    assert "Niet in deze uitgave: 1 interne notitie en 2 betrokken partijen zonder toestemming." in text


def test_the_home_situation_is_there_only_with_the_parents_yes() -> None:
    assert "Over thuis vertellen de ouders zelf" in whole_text(HANDOVER.pdf)
    told = samples_handover.handover(home_situation="Tobi woont om de week bij zijn vader")
    text = whole_text(HANDOVER_SCHOOL.render(told, samples.frame()))
    assert "Tobi woont om de week bij zijn vader. De ouders vinden goed dat dit hier staat." in text
    assert "vertellen de ouders zelf" not in text


def test_the_cover_points_to_the_page_of_a_remarkable_area() -> None:
    pages = page_texts(HANDOVER.pdf)
    for name, page in (("Spraak en taal", 2), ("Zelf doen", 3)):
        assert f"{name} → p. {page}" in flat(pages[0])
        assert name in pages[page - 1]


def test_a_scale_of_three_or_five_places_takes_the_labels_of_the_gemeente() -> None:
    three = (
        ScalePlace(AreaScore.STRONG, "vlot"),
        ScalePlace(AreaScore.FITTING, "volgt"),
        ScalePlace(AreaScore.CONCERN, "extra"),
    )
    text = whole_text(HANDOVER_SCHOOL.render(samples_handover.handover(scale=three), samples.frame()))
    assert "De lijn heeft drie plaatsen: vlot, volgt, extra." in text


def test_the_bookmarks_have_no_names_where_the_page_has() -> None:
    assert "Wie is dit kind?" in outline(HANDOVER.pdf)
    assert "Dit heeft uw kind nodig" in outline(TALK.pdf)


def test_parents_words_stand_as_they_were_said() -> None:
    said = "Wij denken: dát klopt niet! Hij *luistert*.\n\nEn <b>thuis</b> praat hij wél & veel."
    pdf = PARENT_MEETING.render(samples.parent_meeting(parent_words=(ParentWords(said, "Nadia"),)), TALK.frame)
    assert f"“{flat(said)}”" in whole_text(pdf)


def test_the_parents_copy_tells_next_date_rights_and_complaint_and_can_come_back() -> None:
    text = whole_text(TALK.pdf)
    for part in (
        "We spreken elkaar weer: dinsdag 22 december om 19:00 uur.",
        "altijd bekijken en een kopie krijgen",
        "klachtenregeling",
        "U houdt zelf bladzijde 1 en 2.",
        "ja, u beiden, tot en met 10 mei 2027",
    ):
        assert part in text
    assert "dit verslag klopt" in page_texts(TALK.pdf)[-1]


def test_a_second_version_says_what_it_replaces() -> None:
    text = whole_text(PLAN.pdf)
    assert "versie 2, vervangt versie 1 van 12 oktober 2026" in text
    first = SUPPORT_PLAN.render(PLAN.sheet, samples_plan.support_plan_frame(version=1, replaces_version=None))
    assert "vervangt versie" not in whole_text(first)


def test_sheets_carry_their_code_and_nothing_of_the_child_in_the_qr() -> None:
    assert codes(BLANK.pdf, 1) == ["ZD1:T6H4QX9C:1"]
    assert codes(PREFILLED.pdf, 1) == ["ZD1:H4K9TW3B:1"]
    text = whole_text(PREFILLED.pdf)
    assert "OBS-2026-0413" in text
    assert "2;5" in text
    assert "ja, 09-11-2026" in text
    assert text.count("1 2 3 4 5") == 12


def test_the_qr_is_read_from_a_grey_scan_of_a_mono_printer() -> None:
    mono = picture(PREFILLED.pdf, 1, dpi=200).convert("L").convert("1").rotate(1.5, fillcolor=1, expand=True)
    assert [code.text for code in zxingcpp.read_barcodes(mono.convert("L"))] == ["ZD1:H4K9TW3B:1"]


def test_the_recovery_sheet_says_wachtzin_and_its_qr_holds_the_code() -> None:
    text = whole_text(RECOVERY.pdf)
    assert "wachtwoord" not in text.lower()
    assert "wachtzin" in text
    assert codes(RECOVERY.pdf, 1) == ["ZD-HERSTEL1:" + "".join(RECOVERY.sheet.groups)]
    assert "vervangt blad van 2 maart 2026" in text


def test_the_sample_code_keeps_the_check_of_the_house() -> None:
    for number, group in enumerate(RECOVERY.sheet.groups):
        a, b, c, d = (ALPHABET.index(sign) for sign in group[:4])
        assert ALPHABET[(a + 3 * b + 9 * c + 27 * d + 11 * number) % 31] == group[4]


def test_the_signaalkaart_asks_what_the_design_asks() -> None:
    written = whole_text(CARD.pdf)
    asked = (
        "Signaalkaart", "Voor de pedagogisch medewerker. Vijf minuten, liefst dezelfde dag.", "Wat zag of hoorde ik?",
        "één moment, zonder oordeel", "Hoe vaak, en sinds wanneer?", "Wanneer gebeurt het wel?",
        "Wanneer gebeurt het niet?", "Wat deed ik, en wat gebeurde er daarna?", "Ouders gesproken?", "zij zeiden",
        "Hoe bezorgd ben ik?", "1 = ik let erop, 5 = ik wil deze week overleg",
        "Waarom denk ik dat, en wat vraag ik aan de zorgcoördinator?", "OBS-2026-0503",
    )  # fmt: skip
    assert [words for words in asked if words not in written] == []
    assert codes(CARD.pdf, 1) == ["ZD1:K7RM2VQP:1"]
