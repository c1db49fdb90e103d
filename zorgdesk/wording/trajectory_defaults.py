"""The words a new traject begins with, per kind; neutral, to be changed in the template or in the traject."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from zorgdesk.casework.sheets.trajectories import MomentInput, TemplateSheet, TrajectoryInput
from zorgdesk.domain.values import TrajectoryKind
from zorgdesk.wording.labels import label


@dataclass(frozen=True)
class Words:
    """Opdracht, klaar als, wat als niet, and the question of the first go/no-go."""

    assignment: str
    done_when: str = "De pm'er doet het zelf, zonder hulp."
    if_not: str = "Dan kijken we samen met de ouders wat er verder nodig is."
    question: str = "Werkt dit voor het kind en voor de groep?"


_WORDS: Final[dict[TrajectoryKind, Words]] = {
    TrajectoryKind.AMBULATORY: Words(
        "Meedoen in de groep, alleen of in een klein groepje. Voordoen aan de pm'er wat werkt."
    ),
    TrajectoryKind.OBSERVATION_ADVICE: Words(
        "Twee keer kijken in de groep. Daarna tips voor pm'ers en ouders.",
        "Het advies is besproken met pm'er en ouders.",
        "Dan vragen we langere hulp aan.",
        "Helpt het advies?",
    ),
    TrajectoryKind.ONE_ON_ONE: Words(
        "Eén keer per week samen met het kind oefenen aan het einddoel.",
        "Het einddoel is gehaald en besproken met pm'er en ouders.",
    ),
    TrajectoryKind.INTERNAL_TEAM: Words(
        "Een pm'er van het ondersteuningsteam helpt kort en vaak mee op de groep.",
        "De groep kan het zelf.",
    ),
    TrajectoryKind.MUNICIPAL: Words(
        "Wat we doen, staat hieronder. De coach werkt in de groep en geeft ook ouders advies.",
    ),
    TrajectoryKind.BSO_EXTRA: Words(
        "Een plek in bso-extra: kleine groep, met hulp van een specialist.",
        "Het kind kan terug naar de gewone groep.",
        "Dan zoeken we gespecialiseerde hulp.",
        "Kan het kind terug naar de gewone groep?",
    ),
    TrajectoryKind.PLP_PLUS: Words(
        "Een plek in een kleine groep met een gedragsspecialist, met een eigen kindplan.",
        "De plek na 4;0 is bekend en geregeld.",
        "Dan vragen we verlenging of een andere plek aan.",
        "Welke plek past na 4;0?",
    ),
    TrajectoryKind.COACHING_CHILD: Words("De pm'er coachen op de groep, rond dit kind."),
    TrajectoryKind.COACHING_CLIMATE: Words(
        "Het team coachen op sfeer en draagkracht van de groep.",
        "De groep draagt het weer zelf.",
    ),
    TrajectoryKind.LIGHT_INTERVENTION: Words(
        "Kort stimuleren om een beeld te krijgen van wat dit kind nodig heeft.",
        "Het is duidelijk wat het kind nodig heeft.",
    ),
    TrajectoryKind.WATCHFUL: Words(
        "Af en toe vragen hoe het gaat en bereikbaar zijn.",
        "Het gaat een half jaar goed.",
        "Dan beginnen we een nieuw traject.",
        "Gaat het nog goed?",
    ),
    TrajectoryKind.CONSULTATION: Words(
        "Meedenken met de pm'er over één vraag.",
        "De pm'er weet wat zij kan doen.",
        "Dan plannen we een observatie.",
        "Is de vraag beantwoord?",
    ),
    TrajectoryKind.DIAGNOSTICS: Words(
        "Onderzoeken wat er speelt, met een verslag voor de ouders.",
        "Het verslag is besproken met de ouders.",
    ),
    TrajectoryKind.LONGER_SUPPORT: Words(
        "Het kind langere tijd helpen, en de ouders steunen bij het opvoeden.",
        "De doelen van het plan zijn gehaald.",
    ),
    TrajectoryKind.DIRECTED_SUPPORT: Words(
        "De hulp rond het kind regelen en op elkaar afstemmen.",
        "De hulp loopt en de ouders weten bij wie zij terechtkunnen.",
    ),
    TrajectoryKind.OTHER: Words(""),
}


def words_of(kind: TrajectoryKind) -> Words:
    """The words of a kind."""
    return _WORDS[kind]


def in_words(given: TrajectoryInput) -> TrajectoryInput:
    """A proposal with its words: what the template has of its own stays."""
    words = _WORDS[given.kind]
    return replace(
        given,
        title=given.title or label(given.kind),
        assignment=given.assignment or words.assignment,
        done_when=given.done_when or words.done_when,
        if_not=given.if_not or words.if_not,
        go_no_gos=tuple(
            MomentInput(one.planned_on, one.question or words.question, one.criteria) for one in given.go_no_gos
        ),
    )


def own_words(template: TemplateSheet) -> TemplateSheet:
    """A template as it is kept: words that are those of the program are not kept, so that they can get better."""
    words = _WORDS[template.kind]
    return replace(
        template,
        assignment="" if template.assignment.strip() == words.assignment else template.assignment.strip(),
        done_when="" if template.done_when.strip() == words.done_when else template.done_when.strip(),
        if_not="" if template.if_not.strip() == words.if_not else template.if_not.strip(),
    )


def template_words(template: TemplateSheet) -> TemplateSheet:
    """A template as the settings show it."""
    words = _WORDS[template.kind]
    return replace(
        template,
        assignment=template.assignment or words.assignment,
        done_when=template.done_when or words.done_when,
        if_not=template.if_not or words.if_not,
    )
