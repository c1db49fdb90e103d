"""Put what was found in the texts of a paper into its verdict: every hit is a question (product.md rule 4)."""

from dataclasses import replace

from zorgdesk.domain.gate_parts import finding_checks, finding_points
from zorgdesk.domain.text_checks import FieldFinding
from zorgdesk.domain.values import Answer
from zorgdesk.domain.verdicts import CaseTab, Verdict


def with_texts(verdict: Verdict, findings: tuple[FieldFinding, ...], tab: CaseTab) -> Verdict:
    """The verdict of an act whose paper has these hits in its texts; `tab` is where the texts are mended.

    A hit makes a yes a not-yet, which a typed reason can open; () says that the texts were looked at and are clean.
    """
    points = (*verdict.points, *finding_points(findings, tab))
    answer = Answer.NOT_YET if verdict.answer is Answer.YES and points else verdict.answer
    checks = (*verdict.in_order, *finding_checks(findings))
    return replace(verdict, answer=answer, points=points, in_order=checks, texts_checked=True)
