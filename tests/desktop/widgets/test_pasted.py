"""A paste from Word, a mail or a picture programme: every word stays, tables become lines, a picture is named."""

import re

import pytest
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.pasted import plain_of
from zorgdesk.wording.widgets import PICTURE_LEFT_OUT

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml"><head><title>Plan</title><style>p {margin:0}</style></head>
<body><!--StartFragment--><p class=MsoNormal><b>Łukasz</b> van&nbsp;’t Hof&#8209;Çelik zegt <i>twaalf</i>
woorden.<o:p></o:p></p>
<table border=1><tr><td><p>Maandag</p></td><td><p>rustig<br>dag</p></td></tr>
<tr><th>Dinsdag</th><td>druk &amp; laat</td></tr></table>
<ul><li>eerst</li><li>daarna</li></ul><p><img src="file:///C:/foto.png"></p><p>Slot.</p><!--EndFragment--></body></html>"""


def mime(**parts: str) -> QMimeData:
    data = QMimeData()
    if "html" in parts:
        data.setHtml(parts["html"])
    if "text" in parts:
        data.setText(parts["text"])
    if "rtf" in parts:
        data.setData("text/rtf", QByteArray(parts["rtf"].encode("latin-1")))
    return data


def test_a_word_page_keeps_every_word_and_its_table_as_lines() -> None:
    pasted = plain_of(mime(html=WORD, text="Łukasz"))
    assert pasted.text.split("\n") == [
        "Łukasz van ’t Hof‑Çelik zegt twaalf woorden.",
        "",
        "Maandag | rustig dag",
        "",
        "Dinsdag | druk & laat",
        "",
        "- eerst",
        "- daarna",
        "",
        PICTURE_LEFT_OUT,
        "",
        "Slot.",
    ]
    assert pasted.pictures == 1


def test_no_word_of_a_long_page_is_lost() -> None:
    words = [f"woord{number}" for number in range(1200)]
    cells = "".join(f"<tr><td>{one}</td><td>cel</td></tr>" for one in words[:300])
    rows = "".join(f"<p>{one} <span>{one}b</span></p>" for one in words[300:])
    pasted = plain_of(mime(html=f"<table>{cells}</table>{rows}"))
    assert len(pasted.text) > 5000
    assert re.findall(r"woord\d+(?!\d*b)", pasted.text) == words


def test_plain_text_beside_marked_up_text_is_taken_as_it_is() -> None:
    assert plain_of(mime(html="<p>een  twee</p>", text="een  twee\r\ndrie\x00")).text == "een  twee\ndrie"


@pytest.mark.parametrize(
    ("rtf", "text", "pictures"),
    [
        (r"{\rtf1\ansi{\fonttbl{\f0 Calibri;}}{\*\generator Word;}\f0 Lotje zegt \'e9\'e9n woord.\par Slot\tab einde}",
         "Lotje zegt één woord.\nSlot\teinde", 0),
        (r"{\rtf1 \trowd een\cell twee\cell\row drie\cell vier\cell\row}", "een | twee\ndrie | vier", 0),
        (r"{\rtf1 \u321?ukasz {\pict\pngblip 89504e470d0a1a0a}einde}", f"Łukasz {PICTURE_LEFT_OUT} einde", 1),
    ],
)  # fmt: skip
def test_rich_text_without_a_plain_side_keeps_its_words(rtf: str, text: str, pictures: int) -> None:
    pasted = plain_of(mime(rtf=rtf))
    assert (pasted.text, pasted.pictures) == (text, pictures)


def test_only_a_picture_is_named_and_a_line_below_says_so(qtbot: QtBot) -> None:
    field = LongText()
    row = FormRow("Wat zien wij nu?", field, hint="Feiten met een datum.")
    qtbot.addWidget(row)
    row.resize(500, 200)
    row.field()
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert field.canInsertFromMimeData(data)
    field.insertFromMimeData(data)
    assert field.value() == PICTURE_LEFT_OUT
    assert "1 afbeelding is niet overgenomen" in shown(row)
    field.insertFromMimeData(mime(text=" Gewoon."))
    assert "Feiten met een datum." in shown(row)


def test_a_paste_is_one_step_back_and_a_closed_text_takes_nothing(qtbot: QtBot) -> None:
    field = LongText()
    qtbot.addWidget(field)
    field.insertPlainText("Begin. ")
    field.insertFromMimeData(mime(html=WORD))
    assert "Slot." in field.value()
    field.undo()
    assert field.value() == "Begin. "
    field.setReadOnly(True)
    assert not field.canInsertFromMimeData(mime(html=WORD))


def shown(row: FormRow) -> str:
    """The words below the field."""
    return " ".join(label.text() for label in row.findChildren(type(row._below)))
