"""Look through a whole plan for other children's names and BSN's, before it becomes active (product.md rule 4)."""

from dataclasses import fields

from sqlalchemy.orm import Session

from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.domain.sections.asking import key_of, questions_of
from zorgdesk.domain.sections.plan import PLAN_SECTIONS
from zorgdesk.domain.text_checks import FieldFinding, FieldText


def plan_findings(session: Session, plan_id: int) -> tuple[FieldFinding, ...]:
    """Every hit in the shared texts of this version; the key is the field in the editor ("baseline.facts").

    `where` is the question for a section, else the record's word ("fact.1", "goal.1", "go_no_go.2", "view").
    """
    sheet = plan_sheet(session, plan_id)
    texts = [
        FieldText(f"{key_of(section)}.{question.name}", question.text, getattr(sheet.sections[key_of(section)], name))
        for section in PLAN_SECTIONS
        for question, name in zip(questions_of(section), (part.name for part in fields(section)), strict=True)
        if not question.internal
    ]
    texts += [FieldText(f"fact_{fact.fact_id}.text", f"fact.{at}", fact.text) for at, fact in enumerate(sheet.facts, 1)]
    for number, row in enumerate(sheet.tried, start=1):
        texts.append(FieldText(f"try_{row.try_id}.what", f"try.{number}", f"{row.what}\n{row.since}\n{row.effect}"))
    for number, goal in enumerate(sheet.goals, start=1):
        parts = [goal.sentence, goal.behaviour, goal.measured_how, goal.realistic_because]
        parts += [goal.status_note, *(one.note for one in goal.measurements)]
        for action in goal.actions:
            parts += [f"{action.what} {action.rhythm}", action.how, action.say, action.material, action.moment_words]
            parts.append(action.result_note)
        texts.append(FieldText(f"goal_{goal.goal_id}.sentence", f"goal.{number}", "\n".join(parts)))
    texts += [
        FieldText("go_no_go", f"go_no_go.{number}", f"{moment.question}\n{moment.criteria}")
        for number, moment in enumerate(sheet.go_no_gos, start=1)
    ]
    texts += [FieldText(f"view_{view.guardian_id}.text", "view", view.text) for view in sheet.parent_views]
    return check_texts(session, sheet.case_id, texts)
