"""Children, places and contacts from a file: in as they were typed, all or nothing, and out again as a whole."""

from collections.abc import Sequence
from functools import partial

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from tests.casework.import_makers import AT, TODAY, source_of
from tests.casework.makers import Maker, made
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.import_plan import plan_import
from zorgdesk.casework.import_undo import import_touched, undo_import
from zorgdesk.casework.imports import import_rows, imports
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.reference import organisations, persons, places
from zorgdesk.domain.base import Base
from zorgdesk.domain.errors import ImportInUse
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.values import (
    CareType,
    ConcernCategory,
    ImportKind,
    JournalKind,
    OrganisationKind,
    ParentalAuthority,
    PersonRole,
    Relation,
    RowProblem,
    RowVerdict,
)

CHILDREN = """Naam kind;Geb.datum;Vestiging;Gemeente;Groep;Zorg;Moeder;Tel;Opm.;BSN;Mentor;Thuistaal
Łukasz van 't Hof-Çelik;4-12-2023;De Maanvis;Sprookstad;Golfjes;taal en gedrag;L. Hof;+31 6 12345678;=1+1;111222333;Pleun Proefrit;Pools
Isa Inktvlek;2024-02-29;De Maanvis;Sprookstad;Golfjes;motoriek;;;;123456782;Pleun Proefrit;
Guus Getekend;31-02-2024;Het Luchtschip;Sprookstad;;medisch;;;;;;
"""  # noqa: E501


def tables(session: Session) -> dict[str, Sequence[object]]:
    """Everything in the file but the traces of the import itself."""
    session.flush()
    left_out = {"import_runs", "imported_records", "audit_lines"}
    return {
        table.name: session.execute(select(table).order_by(*table.primary_key.columns)).all()
        for table in Base.metadata.sorted_tables
        if table.name not in left_out
    }


def cases(session: Session) -> list[int]:
    return list(session.scalars(select(CareCase.id).order_by(CareCase.id)))


def verdicts(session: Session, lines: str, **more: object) -> list[RowVerdict]:
    read = source_of(lines, encoding="utf-8", **more)  # type: ignore[arg-type]
    return [row.verdict for row in plan_import(session, read.source).rows]


def test_a_row_comes_in_exactly_as_it_was_typed(session: Session) -> None:
    read = source_of(CHILDREN, encoding="utf-8")
    assert read.kind is ImportKind.CHILDREN
    import_rows(session, read.source, at=AT)
    first = case_sheet(session, cases(session)[0])
    assert (first.name.first_name, first.name.prefix, first.name.surname) == ("Łukasz", "van 't", "Hof-Çelik")
    assert (first.birth_date, first.location_name, first.group_name) == (
        TODAY.replace(2023, 12, 4), "De Maanvis", "Golfjes",
    )  # fmt: skip
    assert first.categories == (ConcernCategory.LANGUAGE, ConcernCategory.BEHAVIOUR)
    assert (first.mentor_name, first.home_languages, first.owner) == ("Pleun Proefrit", "Pools", "Fenna Fantasia")
    (mother,) = first.guardians
    assert (mother.name.full, mother.phone, mother.relation) == ("L. Hof", "+31 6 12345678", Relation.MOTHER)
    assert mother.authority is ParentalAuthority.UNKNOWN
    assert session.execute(text("SELECT fact, title FROM journal_entries")).all() == [("=1+1", "Uit een bestand")]


def test_a_bsn_is_never_read_and_nowhere_in_the_file(session: Session) -> None:
    read = source_of(CHILDREN, encoding="utf-8")
    assert 9 not in read.columns
    assert not any("111222333" in cell for draft in read.source.drafts for cell in draft.cells)
    number = source_of("Naam;Nummer\nIsa;111222333\nGuus;123456782\n")
    assert all(draft.cells[1] == "" for draft in number.source.drafts)
    hidden_in_a_note = source_of("Naam;Locatie;Opm\nIsa;X;bsn 111222333 van moeder\n").source.drafts[0]
    assert RowProblem.BSN in {problem.kind for problem in hidden_in_a_note.problems}


def test_places_and_mentors_are_made_once_and_found_again(session: Session) -> None:
    import_rows(session, source_of(CHILDREN, encoding="utf-8").source, at=AT)
    (town,) = places(session)
    assert [(place.name, [group.name for group in place.groups]) for place in town.locations] == [
        ("De Maanvis", ["Golfjes"])
    ]
    assert [person.name.full for person in persons(session)] == ["Pleun Proefrit"]


def test_a_row_with_a_problem_stays_behind_and_says_why(session: Session) -> None:
    plan = plan_import(session, source_of(CHILDREN, encoding="utf-8").source)
    assert [row.verdict for row in plan.rows] == [RowVerdict.NEW, RowVerdict.NEW, RowVerdict.REJECTED]
    (row,) = plan.rejected
    assert (row.draft.number, row.problems[0].kind, row.problems[0].typed) == (4, RowProblem.NO_SUCH_DAY, "31-02-2024")


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (";1-1-2024;X;Y", RowProblem.NAME_MISSING),
        ("Isa I;1-1-2027;X;Y", RowProblem.BORN_IN_FUTURE),
        ("Isa I;1-1-1990;X;Y", RowProblem.TOO_OLD),
        ("Isa I;morgen;X;Y", RowProblem.DATE_UNREADABLE),
        ("Isa I;1-1-2024;;Y", RowProblem.LOCATION_MISSING),
        ("Isa I;1-1-2024;X;", RowProblem.MUNICIPALITY_MISSING),
        ("Isa I;1-1-2024;X;Y;;dromen", RowProblem.AREA_UNKNOWN),
        ("Isa I;;X;Y;1-1-2029;", RowProblem.DUE_FAR_AWAY),
    ],
)
def test_each_problem_of_a_child_is_named(session: Session, row: str, problem: RowProblem) -> None:
    lines = f"Naam;Geboortedatum;Locatie;Gemeente;Verwacht op;Zorg\n{row}\n"
    (planned,) = plan_import(session, source_of(lines).source).rows
    assert [found.kind for found in planned.problems] == [problem]


def test_unknown_places_stay_behind_when_they_may_not_be_made(session: Session, maker: Maker) -> None:
    maker.group("Regenboog", "De Wolkenfabriek")
    lines = "Naam;Locatie;Groep\nIsa A;Wolkenfabriek;Regenboog\nGuus B;Zonnetje;\nMia C;De Wolkenfabriek;Zon\n"
    plan = plan_import(session, source_of(lines, make_places=False, kind=ImportKind.CHILDREN).source)
    assert [row.verdict for row in plan.rows] == [RowVerdict.NEW, RowVerdict.REJECTED, RowVerdict.REJECTED]
    assert [row.problems[0].kind for row in plan.rejected] == [RowProblem.LOCATION_UNKNOWN, RowProblem.GROUP_UNKNOWN]


def test_a_cell_can_be_mended_without_the_file(session: Session) -> None:
    bad = source_of(CHILDREN, encoding="utf-8")
    problem = plan_import(session, bad.source).rejected[0].problems[0]
    mended = source_of(CHILDREN, encoding="utf-8", edits={(4, problem.field): "28-02-2024"})
    assert not plan_import(session, mended.source).rejected


def test_the_same_child_twice_in_one_file_comes_in_once(session: Session) -> None:
    lines = "Naam;Geboren;Locatie;Gemeente\nIsa Inktvlek;1-1-2024;X;Y\nisa inktvlek;1-1-2024;X;Y\n"
    plan = plan_import(session, source_of(lines).source)
    assert [row.verdict for row in plan.rows] == [RowVerdict.NEW, RowVerdict.REJECTED]
    assert (plan.rejected[0].problems[0].kind, plan.rejected[0].problems[0].other_row) == (RowProblem.TWICE, 2)


def test_a_child_that_is_there_already_is_filled_in_and_nothing_of_it_changes(session: Session, maker: Maker) -> None:
    case_id = maker.case("Isa", "Inktvlek", birth_date=TODAY.replace(2024, 1, 1))
    lines = (
        "Naam;Geboren;Locatie;Zorg;Moeder;Thuistaal;Vraag\nIsa Inktvlek;1-1-2024;De Maanvis;taal;Vera V;Pools;Wat?\n"
    )
    before = tables(session)
    change = import_rows(session, source_of(lines).source, at=AT)
    sheet = case_sheet(session, case_id)
    assert (sheet.location_name, sheet.home_languages, sheet.question) == ("De Wolkenfabriek", "Pools", "Wat?")
    assert sheet.categories == (ConcernCategory.LANGUAGE,)
    assert [parent.name.full for parent in sheet.guardians] == ["Vera V"]
    assert cases(session) == [case_id]
    undo_import(session, made(change), at=AT)
    maker.derived(case_id)
    after = tables(session)
    assert {name for name in after if after[name] != before[name]} <= {"text_versions"}


def test_a_child_that_looks_like_another_waits_for_a_choice(session: Session, maker: Maker) -> None:
    case_id = maker.case("Lucas", "Çelik", birth_date=TODAY.replace(2024, 1, 1))
    lines = "Naam;Geboren;Locatie\nLukas Celik;1-1-2024;De Wolkenfabriek\n"
    assert verdicts(session, lines) == [RowVerdict.DOUBLE]
    assert verdicts(session, lines, choices={2: True}) == [RowVerdict.NEW]
    assert verdicts(session, lines, choices={2: False}) == [RowVerdict.LEFT_OUT]
    assert verdicts(session, lines, choices={2: case_id}) == [RowVerdict.ADDITION]


def test_groups_come_in_with_kind_and_maximum(session: Session) -> None:
    lines = (
        "Locatie;Gemeente;Groep;Soort opvang;Max. kinderen;Adres;Telefoon\n"
        "De Maanvis;Wolkendam;Golfjes;PLP+;10;Kompasplein 1;000 1\nDe Maanvis;Wolkendam;Zon;kdv;;;\n"
        "De Maanvis;Wolkendam;Maan;onzin;;;\nDe Maanvis;Wolkendam;Ster;bso;veel;;\n"
    )
    read = source_of(lines)
    assert read.kind is ImportKind.PLACES
    plan = plan_import(session, read.source)
    assert [row.problems[0].kind for row in plan.rejected] == [
        RowProblem.CARE_TYPE_UNKNOWN, RowProblem.NUMBER_UNREADABLE,
    ]  # fmt: skip
    import_rows(session, read.source, at=AT)
    (place,) = places(session)[0].locations
    assert [(group.name, group.care_type, group.max_children) for group in place.groups] == [
        ("Golfjes", CareType.PLP_PLUS, 10), ("Zon", CareType.DAY_CARE, None),
    ]  # fmt: skip
    assert place.phone == "000 1"
    assert verdicts(session, lines)[:2] == [RowVerdict.KNOWN, RowVerdict.KNOWN]


def test_contacts_come_in_with_their_organisation(session: Session, maker: Maker) -> None:
    maker.location("De Maanvis")
    lines = (
        "Naam;Functie;Organisatie;Soort organisatie;Gemeente;Telefoon;E-mail;Standplaats\n"
        "Ada Afspraak;Jeugdverpleegkundige;JGZ Wolkendam;ggd;Wolkendam;+31 6 1;a@b.example;\n"
        "Pleun Proefrit;pm'er;;;;;;De Maanvis\nBo B;tovenaar;;;;;;\n"
    )
    read = source_of(lines)
    assert read.kind is ImportKind.CONTACTS
    import_rows(session, read.source, at=AT)
    ada, pleun = persons(session)
    assert (ada.name.full, ada.role, ada.organisation_name, ada.phone) == (
        "Ada Afspraak", PersonRole.JGZ_NURSE, "JGZ Wolkendam", "+31 6 1",
    )  # fmt: skip
    assert (pleun.role, pleun.location_name) == (PersonRole.EDUCATOR, "De Maanvis")
    assert organisations(session)[0].kind is OrganisationKind.JGZ
    assert verdicts(session, lines) == [RowVerdict.KNOWN, RowVerdict.KNOWN, RowVerdict.REJECTED]


# Undoing --------------------------------------------------------------------------------------------------------------


def test_an_import_is_undone_as_a_whole_and_that_can_be_undone(session: Session, maker: Maker) -> None:
    maker.case("Lotje", "Luchtballon")
    before = tables(session)
    found = session.execute(text("SELECT rowid, body, kind, ref, case_id FROM search_text ORDER BY rowid")).all()
    change = import_rows(session, source_of(CHILDREN, encoding="utf-8").source, at=AT)
    brought = tables(session)
    assert change.undo is not None
    gone = change.undo(session)
    assert tables(session) == before
    assert (
        session.execute(text("SELECT rowid, body, kind, ref, case_id FROM search_text ORDER BY rowid")).all() == found
    )
    assert imports(session)[0].undone_at == AT
    assert gone.undo is not None
    gone.undo(session)
    again = tables(session)
    assert {name for name in again if again[name] != brought[name]} <= {"due_items"}
    assert len(again["due_items"]) == len(brought["due_items"])
    assert imports(session)[0].undone_at is None


def test_what_was_added_since_is_named_and_keeps_the_import(session: Session, maker: Maker) -> None:
    change = import_rows(session, source_of(CHILDREN, encoding="utf-8").source, at=AT)
    first, second = cases(session)
    write_note(session, second, NoteText(JournalKind.PHONE, TODAY, fact="Gebeld"), at=AT)
    session.flush()
    (row,) = import_touched(session, made(change))
    assert (row.row_number, row.name, row.tables, row.changed) == (3, "K-0002", ("journal_entries",), False)
    with pytest.raises(ImportInUse):
        undo_import(session, made(change), at=AT)
    assert cases(session) == [first, second]
    undo_import(session, made(change), at=AT, spare_touched=True)
    assert cases(session) == [second]
    assert case_sheet(session, second).location_name == "De Maanvis"
    assert session.scalar(select(func.count()).select_from(CareCase)) == 1


def test_a_field_that_was_changed_since_is_named(session: Session) -> None:
    change = import_rows(session, source_of(CHILDREN, encoding="utf-8").source, at=AT)
    case = session.get_one(CareCase, cases(session)[0])
    case.question = "Wat is er nodig om mee te doen?"
    session.flush()
    (row,) = import_touched(session, made(change))
    assert (row.row_number, row.name, row.changed) == (2, "K-0001", True)


def test_nothing_comes_in_when_the_user_stops(session: Session) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int) -> None:
        if done == 1:
            raise Stopped

    before = tables(session)
    with pytest.raises(Stopped), session.begin_nested():
        import_rows(session, source_of(CHILDREN, encoding="utf-8").source, at=AT, step=stop)
    session.expire_all()
    assert tables(session) == before


def test_undoing_and_putting_back_say_how_far_they_are(session: Session) -> None:
    change = import_rows(session, source_of(CHILDREN, encoding="utf-8").source, at=AT)
    for _ in ("undone", "put back"):
        assert change.long_undo is not None
        shares: list[float] = []
        change = change.long_undo(session, partial(_keep_share, shares))
        assert len(shares) > 1
        assert shares == sorted(shares)
        assert shares[0] >= 0
        assert shares[-1] <= 1


def _keep_share(shares: list[float], done: int, total: int) -> None:
    shares.append(done / total)
