"""The toestemmingsbrief: each question with its own ja and nee, in plain words, on one page where it fits."""

import pytest

from tests.documents.every_paper import LETTER
from tests.documents.looking import page_texts, whole_text
from tests.documents.samples_single import consent_letter
from zorgdesk.casework.sheets.consent_letter_paper import ConsentAsk
from zorgdesk.documents import CONSENT_LETTER
from zorgdesk.domain.values import ConsentPurpose, ConsentScope
from zorgdesk.wording.papers import consent_letter as words


def _rendered(**changes: object) -> bytes:
    return CONSENT_LETTER.render(consent_letter(**changes), LETTER.frame)


def test_each_question_says_with_whom_what_for_and_what_goes_along_with_empty_boxes() -> None:
    text = whole_text(LETTER.pdf)
    for said in (
        "1. JGZ Vouwdam", "Wij vragen JGZ Vouwdam om advies. Daarbij noemen wij de naam van Tobi.",
        "2. Logopediepraktijk De Klankkast", "Verslag taal, 1 bladzijde.", "U zei hier eerder ja op.",
        "Graag terug voor", "27 november 2026", "Een ja geldt 12 maanden.", "Pas als iedereen ja zegt",
        "Bel Wieke Inktpot, 088 000 00 10.", "Wim Papierman", "ouder met gezag",
    ):  # fmt: skip
        assert said in text, said
    assert len(page_texts(LETTER.pdf)) == 1


def test_a_letter_with_many_questions_keeps_every_question_whole() -> None:
    asks = tuple(
        ConsentAsk(purpose, f"Partij {chr(64 + number)}", f"Afgesproken onderwerp {number}. " * 12, ConsentScope.REPORT)
        for number, purpose in enumerate((*ConsentPurpose, *ConsentPurpose), start=1)
    )
    pages = page_texts(_rendered(asks=asks, others_asked=False))
    assert len(pages) > 2
    for number in range(1, len(asks) + 1):
        holding = [page for page in pages if f"{number}. Partij {chr(64 + number)}" in page]
        assert len(holding) == 1
        assert f"Afgesproken onderwerp {number}." in holding[0]
    assert "Nog iemand heeft gezag" not in whole_text(_rendered(asks=asks, others_asked=False))
    assert "Handtekening" in pages[-1]
    assert "U tekent dat dit uw eigen antwoorden zijn." in pages[-1]


def test_a_child_without_a_name_yet_is_called_your_child_and_one_nee_is_told_where_one_ja_is_enough() -> None:
    text = whole_text(_rendered(child_first_name="", all_must_agree=False))
    assert "Een vraag over uw kind" in text
    assert "Bij één nee delen wij niets." in text


@pytest.mark.parametrize("purpose", ConsentPurpose)
@pytest.mark.parametrize("party", ["", "JGZ Vouwdam"])
def test_every_purpose_is_a_short_sentence(purpose: ConsentPurpose, party: str) -> None:
    said = words.purpose(ConsentAsk(purpose, party, "", ConsentScope.TALK), consent_letter())
    assert party in said
    assert all(len(sentence.split()) <= 15 for sentence in said.split(". "))
