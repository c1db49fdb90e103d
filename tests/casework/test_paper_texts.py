"""Which texts of a paper are looked at, and where the user finds them again."""

from dataclasses import dataclass

from tests.documents.samples_handover import handover
from zorgdesk.casework.paper_texts import texts_of
from zorgdesk.casework.sheets.papers import ParentOnPaper, ParentWords, StaffOnPaper
from zorgdesk.domain.values import ParentalAuthority, PersonRole, Relation


@dataclass(frozen=True)
class Row:
    """A row with a choice and a text."""

    kind: Relation
    seen: str


@dataclass(frozen=True)
class Sheet:
    """A sheet with everything a paper has."""

    school: str
    needs: str
    works: tuple[str, ...]
    rows: tuple[Row, ...]
    parent: ParentOnPaper
    staff: tuple[StaffOnPaper, ...]
    words: ParentWords | None
    pages: int = 3


SHEET = Sheet(
    school="De Papieren Boot",
    needs="rust",
    works=("plaatjes", " ", "herhalen"),
    rows=(Row(Relation.MOTHER, "praat veel"),),
    parent=ParentOnPaper("Jana", ParentalAuthority.YES),
    staff=(StaffOnPaper("Wieke", PersonRole.MENTOR),),
    words=ParentWords("hij speelt graag", "Jana"),
)


def test_every_typed_text_is_there_once_with_its_place() -> None:
    found = {(one.key, one.where): one.text for one in texts_of(SHEET, skip=frozenset({"school"}))}
    assert found == {
        ("needs", "Sheet.needs.0"): "rust",
        ("works.1", "Sheet.works.1"): "plaatjes",
        ("works.3", "Sheet.works.3"): "herhalen",
        ("rows.1.seen", "Row.seen.1"): "praat veel",
        ("words.words", "ParentWords.words.0"): "hij speelt graag",
        ("words.who", "ParentWords.who.0"): "Jana",
    }


def test_a_text_has_the_name_of_its_field_in_the_editor() -> None:
    keys = {"rows.1.seen": "mother_seen", "works": "what_works"}
    found = {one.text: one.key for one in texts_of(SHEET, keys=keys)}
    assert (found["praat veel"], found["plaatjes"], found["rust"]) == ("mother_seen", "what_works", "needs")


def test_the_words_of_a_choice_are_no_text() -> None:
    texts = [one.text for one in texts_of(handover())]
    assert texts
    assert not {"attention", "strong", "fitting", "warm", "cold", "yes"} & set(texts)
