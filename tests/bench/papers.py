"""P10: a paper, against the same text as paragraphs in raw Platypus with the same fonts; and twenty pages."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import partial
from html import escape

import pypdfium2

from tests.bench.runner import Row, interleaved, repeated, timed
from tests.documents import samples_handover as samples
from tests.documents.every_paper import CHANGES, GROUP_BY_NAME, PLAN, REQUEST, Sample
from tests.documents.samples import frame
from zorgdesk.casework.sheets.handover_paper import HandoverPaper
from zorgdesk.documents import HANDOVER_SCHOOL, fonts


def rows(repeats: int) -> list[Row]:
    """The rows of P10."""
    sheet, cover = samples.handover(), frame()
    pdf = HANDOVER_SCHOOL.render(sheet, cover)
    lines = _lines(pdf)
    figures, base = interleaved(
        timed(lambda: HANDOVER_SCHOOL.render(sheet, cover)), timed(lambda: _platypus(lines)), repeats
    )
    long_sheet, pages = _long(20)
    long = repeated(timed(lambda: HANDOVER_SCHOOL.render(long_sheet, cover)), repeats)
    return [
        Row("P10", f"overdracht, {len(lines)} pages / raw Platypus", figures, base, goal="1.3 x", never="2 x"),
        Row("P10", f"overdracht of {pages} pages", long, goal="1 s", never=""),
        *_of_the_plan(repeats),
    ]


def _of_the_plan(repeats: int) -> list[Row]:
    """A begeleidingsplan of twenty pages, and the three other papers about it (issue 4: its PDF within a second)."""
    text = "Op 2, 4 en 9 november zijn tien overgangen geteld en dat ging heel verschillend. " * 50
    long = replace(
        PLAN.sheet, seen=text, hinders=text, at_home=text, child_needs=text, effort=text, needed=text,
        group_question=text, protects=text, bridging=text, child_question=text, strengths=(text,) * 4,
    )  # fmt: skip
    pages = len(_lines(PLAN.export.render(long, PLAN.frame)))
    made = [(f"begeleidingsplan of {pages} pages", replace(PLAN, sheet=long, name="long plan"))]
    made += [(sample.name, sample) for sample in (GROUP_BY_NAME, REQUEST, CHANGES)]
    times = [(name, repeated(timed(partial(_drawn, one)), repeats)) for name, one in made]
    return [Row("P10", name, figures, goal="1 s", never="") for name, figures in times]


def _drawn(sample: Sample) -> object:
    return sample.export.render(sample.sheet, sample.frame)


def _lines(pdf: bytes) -> list[list[str]]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range().splitlines() for page in document]
    document.close()
    return pages


def _platypus(pages: list[list[str]]) -> bytes:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

    style = ParagraphStyle("body", fontName=fonts.REGULAR, fontSize=10, leading=13)
    story: list[Flowable] = []
    for page in pages:
        story += [Paragraph(escape(line), style) for line in page]
        story.append(PageBreak())
    out = io.BytesIO()
    SimpleDocTemplate(out, invariant=1).build(story)
    return out.getvalue()


def _long(pages: int) -> tuple[HandoverPaper, int]:
    """The sample with so much text that it fills at least this many pages."""
    sheet, times = samples.handover(), 1
    while True:
        areas = tuple(replace(area, seen=" ".join([area.seen or "Bouwt en vertelt."] * times)) for area in sheet.areas)
        long = replace(sheet, areas=areas)
        count = len(_lines(HANDOVER_SCHOOL.render(long, frame())))
        if count >= pages:
            return long, count
        times *= 2
