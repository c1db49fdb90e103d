"""The sample words of the gallery page, where every widget of the look is shown. All names are invented."""

from __future__ import annotations

from typing import Final

SWATCHES: Final[tuple[tuple[str, str], ...]] = (
    ("bg", "pagina"), ("side", "zijbalk"), ("surface", "kaart, veld"), ("sunken", "kop van tabel"),
    ("accent", "hoofdknop, link"), ("accentbg", "gekozen rij"), ("okbg", "in orde"), ("warnbg", "let op"),
    ("badbg", "mag niet"), ("infobg", "uitleg"), ("violetbg", "go/no-go, privacy"), ("mutebg", "neutraal"),
)  # fmt: skip

DIALOG_QUESTION: Final = "Casus K-0088 definitief wissen?"
DIALOG_WORDS: Final = (
    "Alle notities, bladen en documenten van dit kind gaan weg. Dit kan niet ongedaan worden gemaakt. "
    "De jaarcijfers blijven."
)
DIALOG_ACT: Final = "Definitief wissen"
DIALOG_SAFE: Final = "Niet wissen"
DIALOG_LABEL: Final = "Typ de code om te wissen"
DIALOG_CODE: Final = "K-0088"
TYPED_DATE: Final = "+6w"
TOAST: Final = "Besluit vastgelegd: doorgaan"
REASON_ERROR: Final = "Vul een reden in. Zonder reden kan het besluit niet worden bewaard."

MAY: Final = (
    ("observe", "Observeren", "yes", "Ja", "Beide ouders", ""),
    ("refer", "Verwijzen", "not_yet", "Nog niet", "Vader tekende nog niet", "Vragen"),
    ("inform", "Wijkteam", "no", "Nee", "Moeder wil dit niet", ""),
)
NAMING: Final = (
    ("name", "Op naam", "user", "ok", ""),
    ("code", "Anoniem", "eye-off", "violet", ""),
    ("not", "Niet", "ban", "bad", "Ouders willen dit niet."),
)
RATING: Final = (
    ("strong", "Sterk", "sprout", "ok"),
    ("fits", "Past bij leeftijd", "circle-check", "info"),
    ("attention", "Aandachtspunt", "circle-dot", "warn"),
    ("concern", "Zorg", "triangle-alert", "bad"),
    ("unseen", "Niet gezien", "circle-dashed", "mute"),
)
AREAS: Final = ("Taal", "Gedrag", "Sociaal-emotioneel", "Motoriek", "Medisch", "Gezin", "Voorsprong", "Weet ik niet")
GROUPS: Final = ("De Wolkenfabriek · Regenboog", "De Maanvis · Sterretjes", "Het Luchtschip · Ballonnen")
FACT: Final = "Praat sinds de herfstvakantie minder. Wijst en trekt aan de arm. Pip speelt alleen bij de waterbak."
EXPLAINED: Final = "Misschien speelt de verhuizing mee. Nog niet besproken."
HINT: Final = "“Pip” is een naam. Een signaal blijft zonder naam."
HINT_ACT: Final = "Maak “het kind”"

HEADS: Final = (("Te laat", "triangle-alert", "bad", ""), ("Vandaag", "sun", "ink", "dinsdag 10 november"))
TASKS_LATE: Final = (
    ("violet", "signpost", "Go/no-go: besluit nemen", "Sem Sprookjesbos", "Plan versie 2 · De Maanvis", 4, "Besluiten"),
    ("info", "phone", "Rappel wachtlijst", "Boaz Bordkarton", "Luisterrijk · 63 dagen wachten", 1, "Bel-notitie"),
)
TASKS_TODAY: Final = (
    ("ok", "send", "Overdracht starten: 3;6", "Guus Getekend", "VVE · warm · De Papieren Boot", "vandaag"),
    ("violet", "target", "Evaluatie begeleidingsplan", "Fien Fabeltjes", "12 weken · met ouders om 15:30", "vandaag"),
)
COLUMNS: Final = ("Casus", "Kind", "Fase", "Volgende stap", "Toestemming")
CASES: Final = (
    ("K-0104", "Sem Sprookjesbos", "Plan loopt", 5, "Go/no-go besluit", 4, "warn", "circle-dot", "Deels"),
    ("K-0076", "Boaz Bordkarton", "Wacht op hulp", 6, "Rappel Luisterrijk", 1, "ok", "circle-check", "Volledig"),
    ("K-0142", "Lotje Luchtballon", "Plan loopt", 5, "Go/no-go · do 12 nov", 0, "warn", "clock", "Verloopt 24 nov"),
    ("K-0138", "Mila Modelkind", "Plan maken", 4, "Doelen afmaken · do 19 nov", 0, "bad", "octagon-x", "Ouders oneens"),
)
STEPS: Final = (
    ("Go/no-go: werken de ruilkaarten?", "Met Pleun en moeder · besluit en reden nodig", "do 12 nov", "Besluiten"),
    ("Handtekening vader vragen", "Toestemming voor logopedie Wies Woordenaar", "vr 13 nov", ""),
)
MOMENTS: Final = (
    ("ma 9 nov", "info", "message-square", "Notitie: telefoon met moeder", "Thuis gaat samen spelen beter."),
    ("di 3 nov", "bad", "file-x", "Toestemming wijkteam geweigerd", "Moeder wil eerst zelf kijken."),
    ("do 29 okt", "violet", "binoculars", "Observatie welbevinden en betrokkenheid", "Gemiddeld 3,2 en 2,4"),
)
PARTIES: Final = (
    ("Vera Luchtballon", "moeder · regelt contact", "warn", ("mute", "scale", "Gezag")),
    ("Pleun Proefrit", "mentor, pm'er", "ok", None),
    ("Ada Afspraak", "JGZ Sprookstad · regie", "info", ("ok", "circle-check", "Op naam")),
)
CHART_LABELS: Final = ("3 sep", "24 sep", "12 okt", "29 okt")
CHART_SERIES: Final = (("Welbevinden", (2.2, 2.5, 2.8, 3.2), "ok"), ("Betrokkenheid", (1.6, 2.0, 2.2, 2.4), "info"))
GOAL: Final = ("1 van 5", "nu 3 van 5 (5 nov)", "4 van 5", 0.6)
OUTLINE: Final = (
    ("Aanleiding en hulpvraag", "circle-check", "ok", 0),
    ("Doelen en acties", "circle-dot", "warn", 1),
    ("Overbrugging", "circle-dashed", "ink2", 0),
    ("Intern", "lock", "ink2", 0),
)
CHAIN: Final = (
    ("Concept", "2 nov"), ("Besproken", "6 nov"), ("Reactie", "9 nov"), ("Toestemming", "1 van 2"), ("Verstuurd", ""),
    ("Ontvangen", ""), ("Warm gesprek", "wo 25 nov"),
)  # fmt: skip
TABS: Final = (
    ("overview", "Overzicht", ""), ("plan", "Plan", "v1"), ("observations", "Observaties", "4"),
    ("talks", "Gesprekken", "3"), ("consent", "Toestemming en gezag", ""), ("trajectory", "Traject", ""),
    ("handover", "Overdracht", ""), ("documents", "Documenten", "7"), ("journal", "Logboek", ""),
)  # fmt: skip
BADGES: Final = (("info", "footprints", "Plan loopt"), ("mute", "", "Taal · gedrag"))
