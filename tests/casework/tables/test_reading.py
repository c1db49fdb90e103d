"""Files from outside: what they say is read as it stands; what cannot be read is refused before it costs anything."""

import io
import zipfile
from datetime import date

import pytest

from tests.house.source import ROOT
from zorgdesk.casework.tables import table
from zorgdesk.casework.tables.csv_table import write_csv
from zorgdesk.casework.tables.reading import read_table
from zorgdesk.domain.errors import TableRefused
from zorgdesk.domain.values import TableProblem

BOOKS = ROOT / "tests" / "data" / "tables"
"""Made by openpyxl and XlsxWriter, so that our reader is held against the writers of others."""

LINES = "Naam;Geb.datum;Zorg\r\nŁukasz van 't Hof-Çelik;4-12-2023;taal\r\nZoë;;=1+1\r\n"


def refusal(data: bytes) -> TableProblem:
    with pytest.raises(TableRefused) as refused:
        read_table(data)
    return refused.value.problem


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_every_usual_encoding_gives_the_same_words(encoding: str) -> None:
    found = read_table(LINES.encode(encoding))
    assert found.headers == ("Naam", "Geb.datum", "Zorg")
    assert [row.cells[0] for row in found.rows] == ["Łukasz van 't Hof-Çelik", "Zoë"]


def test_windows_1252_keeps_its_accents_and_curly_quotes() -> None:
    found = read_table("Naam;Opm\nZoë Çelik;‘t is goed – €5\n".encode("cp1252"))
    assert found.rows[0].cells == ("Zoë Çelik", "‘t is goed – €5")


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_every_usual_separator_is_found(separator: str) -> None:
    words = LINES.replace(";", separator)
    assert len(read_table(words.encode()).headers) == 3


def test_a_separator_that_the_file_names_is_believed() -> None:
    assert read_table(b"sep=|\nNaam|Groep, plek\nA|b, c\n").headers == ("Naam", "Groep, plek")


def test_a_cell_with_quotes_may_hold_separators_and_lines_and_rows_keep_their_number() -> None:
    found = read_table(b'Naam;Opm\n"a; ""b""\nc";1\n\nd;2\n')
    assert [(row.number, row.cells) for row in found.rows] == [(2, ('a; "b"\nc', "1")), (5, ("d", "2"))]


@pytest.mark.parametrize("first", ["=1+1", "+31 6 12345678", "-", "@naam", "=cmd|' /C calc'!A0"])
def test_no_cell_is_refused_or_changed_because_of_its_first_sign(first: str) -> None:
    found = read_table(f"Naam;Opm\nIsa;{first}\n".encode())
    assert found.rows[0].cells[1] == first


def test_our_own_lists_neutralise_formulas_and_come_back_as_they_were() -> None:
    lines = [("Naam", "Opm"), ("=1+1", "+31612345678"), ("Łukasz", '\'t Hof; "x"\nregel 2')]
    data = write_csv(lines)
    assert b"\r\n'=1+1;'+31612345678\r\n" in data
    assert [row.cells for row in read_table(data).rows] == [tuple(line) for line in lines[1:]]


def test_a_book_of_openpyxl_is_read_with_days_and_without_formulas() -> None:
    found = read_table((BOOKS / "openpyxl.xlsx").read_bytes())
    assert found.rows[0].cells == ("Łukasz van 't Hof-Çelik", date(2023, 12, 4), "De Maanvis", "taal", "", "0612345678")
    assert found.rows[1].cells[:2] == ("=cmd|' /C calc'!A0", date(2024, 2, 29))
    assert (found.rows[2].number, found.rows[2].cells[1]) == (5, date(2023, 12, 3))


def test_a_book_of_xlsxwriter_is_read_past_its_empty_sheet() -> None:
    found = read_table((BOOKS / "xlsxwriter.xlsx").read_bytes())
    assert found.headers == ("Voornaam", "Geboortedatum", "Som")
    assert [row.cells for row in found.rows] == [("Zoë", date(2022, 3, 1), "5"), ("Anna", "", "=niet rekenen")]


# Hostile and broken files ---------------------------------------------------------------------------------------------


def book(sheet: bytes, **more: bytes) -> bytes:
    """A book with one sheet of this XML."""
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "xl/workbook.xml": f'<workbook {space} xmlns:r="{links}"><sheets><sheet r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)
        made.writestr(
            "xl/s.xml", b"<worksheet " + space.encode() + b"><sheetData>" + sheet + b"</sheetData></worksheet>"
        )
        for name, data in more.items():
            made.writestr(f"xl/{name}.xml", data)
    return out.getvalue()


def cell(place: str, words: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def test_a_million_columns_are_refused() -> None:
    assert refusal(b";".join([b"k"] * 1_000_000)) is TableProblem.TOO_MANY_COLUMNS
    wide = "<row r='1'>" + "".join(cell(f"{table.letter(at)}1", "k") for at in range(16_000)) + "</row>"
    assert refusal(book(wide.encode())) is TableProblem.TOO_MANY_COLUMNS


def test_a_million_rows_are_refused() -> None:
    assert refusal(b"Naam;Groep\n" + b"Isa;Zon\n" * 1_000_000) is TableProblem.TOO_MANY_ROWS
    row = f"<row>{cell('A1', 'Isa')}</row>".encode()
    assert refusal(book(row * 60_000)) is TableProblem.TOO_MANY_ROWS


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    assert refusal(book(b" " * (table.MAX_UNPACKED + 1))) is TableProblem.TOO_BIG


def test_an_entity_bomb_is_refused() -> None:
    ten = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "ha">{ten}]><x>&a9;</x>'
    assert refusal(book(b"", sharedStrings=bomb.encode())) is TableProblem.DAMAGED


def test_what_is_no_list_is_told_apart() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert refusal(b"") is TableProblem.EMPTY
    assert refusal(b" \r\n\r\n") is TableProblem.EMPTY
    assert refusal(b";;;\n;;;\n") is TableProblem.EMPTY
    assert refusal(b"Naam;Groep\n") is TableProblem.NO_ROWS
    assert refusal(old + "Workbook".encode("utf-16-le")) is TableProblem.OLD_EXCEL
    assert refusal(old + "EncryptedPackage".encode("utf-16-le")) is TableProblem.PROTECTED
    assert refusal(b"PK\x03\x04 and then nothing") is TableProblem.DAMAGED
    assert refusal(book(b"")[:-300]) is TableProblem.DAMAGED
    assert refusal(book(b"<row><c t='s'><v>7</v></c></row>")) is TableProblem.DAMAGED
    assert refusal(b"%PDF-1.7 ...") is TableProblem.NOT_A_TABLE
    assert refusal(b"\x01\x02\0\x03abc\0\0") is TableProblem.NOT_A_TABLE
    assert refusal(b"x" * (table.MAX_BYTES + 1)) is TableProblem.TOO_BIG
    assert refusal(b'Naam;Opm\n"' + b"x" * 200_000) is TableProblem.CELL_TOO_LONG


def test_reading_can_be_stopped() -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        read_table(LINES.encode(), stop)
