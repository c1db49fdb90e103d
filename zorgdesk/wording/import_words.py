"""The words of files from outside: headers of columns and what stands in cells, with the usual other spellings."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Final, TypeVar

from zorgdesk.casework.sheets.imports import ImportWords
from zorgdesk.domain.names import normalise
from zorgdesk.domain.values import (
    CareType,
    ConcernCategory,
    ImportField,
    OrganisationKind,
    PersonRole,
    Relation,
)
from zorgdesk.wording.formats import LONG_MONTHS, MONTHS
from zorgdesk.wording.labels import label

_HEADERS: Final[dict[ImportField, str]] = {
    ImportField.NAME: "naam; naam kind; kind; kindnaam; volledige naam; naam contact; contactpersoon; peuter",
    ImportField.FIRST_NAME: "voornaam; roepnaam; voornaam kind; roepnaam kind; vnaam",
    ImportField.PREFIX: "tussenvoegsel; tussenvoegsels; voorvoegsel; voorvoegsels; tv; tussenv; tussenvoegsel kind",
    ImportField.SURNAME: "achternaam; familienaam; achternaam kind; anaam",
    ImportField.BIRTH_DATE: "geboortedatum; geb.datum; gebdatum; geb datum; geb. datum; geboren; geboren op; "
    "geboortedag; gebdat; geb; gbdatum",
    ImportField.DUE_DATE: "uitgerekend; uitgerekende datum; verwacht; verwacht op; a terme; à terme",
    ImportField.LOCATION: "locatie; vestiging; locatienaam; opvang; opvanglocatie; kindcentrum; kdv; centrum; "
    "naam locatie; naam vestiging; standplaats; peuterspeelzaal",
    ImportField.GROUP: "groep; groepsnaam; stamgroep; naam groep; basisgroep; lesgroep; groepsnaam kind",
    ImportField.MUNICIPALITY: "gemeente; gemeente locatie; gemeente opvang; gemeente vestiging",
    ImportField.RESIDENCE: "woongemeente; woonplaats; gemeente kind; gemeente woonadres",
    ImportField.AREA: "zorg; zorggebied; zorggebieden; gebied; gebieden; categorie; ondersteuningsvraag; soort zorg; "
    "aandachtsgebied; zorgcategorie; ondersteuningscategorie",
    ImportField.QUESTION: "vraag; hulpvraag; wat is er nodig; begeleidingsvraag",
    ImportField.MENTOR: "mentor; pm'er; pmer; pedagogisch medewerker; vaste pm'er",
    ImportField.GUARDIAN_1: "ouder; ouder 1; moeder; verzorger; ouder/verzorger; ouder/verzorger 1; naam ouder; "
    "naam moeder; ouder1; verzorger 1; naam ouder 1; vader; ouder 2; ouder/verzorger 2; naam vader; ouder2; "
    "verzorger 2; naam ouder 2",
    ImportField.PHONE_1: "telefoon ouder; telefoon moeder; tel ouder; tel. ouder; telefoon ouder 1; mobiel ouder; "
    "telefoonnummer ouder; mobiel moeder; telefoon vader; telefoon ouder 2; mobiel vader",
    ImportField.EMAIL_1: "e-mail ouder; mail ouder; email ouder; e-mail moeder; e-mail ouder 1; mail moeder; "
    "e-mail vader; e-mail ouder 2; mail vader; emailadres ouder; e-mailadres ouder",
    ImportField.LANGUAGES: "taal; talen; thuistaal; thuistalen; moedertaal; taal thuis",
    ImportField.NOTE: "opm; opm.; opmerking; opmerkingen; notitie; notities; bijzonderheden; toelichting",
    ImportField.CARE_TYPE: "soort; soort opvang; opvangsoort; type; type groep; soort groep; groepstype",
    ImportField.MAX_CHILDREN: "maximum; max; hooguit; max kinderen; maximum kinderen; max. kinderen; groepsgrootte; "
    "aantal plaatsen; kindplaatsen; plaatsen; maximaal",
    ImportField.OTHER_CHILDREN: "andere kinderen; overige kinderen; kinderen zonder casus; aantal andere kinderen",
    ImportField.ADDRESS: "adres; straat; bezoekadres; straat en huisnummer",
    ImportField.ROLE: "functie; rol; beroep; taak",
    ImportField.ORGANISATION: "organisatie; instelling; werkt bij; instantie; bedrijf; praktijk; partij; school",
    ImportField.ORGANISATION_KIND: "soort organisatie; soort partij; type organisatie; soort instelling",
    ImportField.PHONE: "telefoon; tel; tel.; telefoonnummer; mobiel; telnr; gsm; nummer",
    ImportField.EMAIL: "e-mail; email; mail; e-mailadres; emailadres; mailadres",
}
_AREAS: Final[dict[ConcernCategory, str]] = {
    ConcernCategory.LANGUAGE: "taal; spraak; taal/spraak; taal-spraak; spraak-taal; taalontwikkeling; spraaktaal; "
    "taal spraak",
    ConcernCategory.COGNITIVE: "cognitief; cognitie; denken; leren",
    ConcernCategory.SOCIAL_EMOTIONAL: "sociaal-emotioneel; sociaal emotioneel; soc-em; soc em; sociaal; emotioneel; "
    "sociale ontwikkeling",
    ConcernCategory.DELAY: "ontwikkelingsachterstand; achterstand",
    ConcernCategory.ADVANCE: "ontwikkelingsvoorsprong; voorsprong; hoogbegaafd",
    ConcernCategory.BEHAVIOUR: "gedrag; complex gedrag; gedragsproblemen",
    ConcernCategory.MOTOR: "motoriek; motorisch; grove motoriek; fijne motoriek",
    ConcernCategory.MEDICAL: "medisch; gezondheid",
    ConcernCategory.FAMILY: "gezin; gezin/systeem; systeem; thuissituatie; gezin en systeem",
}
_CARE_TYPES: Final[dict[CareType, str]] = {
    CareType.DAY_CARE: "kdv; dagopvang; dagopvang 0-4; kinderdagverblijf; hele dagopvang; hdo; babygroep",
    CareType.TODDLER_GROUP: "peuteropvang; peutergroep; peuterspeelzaal; psz; po",
    CareType.VVE: "ve; vve; ve-groep; vve-groep; voorschool",
    CareType.BSO: "bso; buitenschoolse opvang; nso",
    CareType.BSO_EXTRA: "bso-extra; bso extra; bso plus; bso+",
    CareType.PLP_PLUS: "plp+; plp; peuterleerplek+; peuterleerplek; peutergroep plus; plp plus",
    CareType.CHILDMINDER: "gastouder; gastouderopvang; gob",
}
_ROLES: Final[dict[PersonRole, str]] = {
    PersonRole.EDUCATOR: "pm'er; pmer; pedagogisch medewerker; leidster; groepsleiding; pm",
    PersonRole.COACH: "coach; pedagogisch coach; pedagoog; pedagogisch beleidsmedewerker",
    PersonRole.LOCATION_MANAGER: "locatiemanager; manager; clustermanager; vestigingsmanager; leidinggevende",
    PersonRole.JGZ_NURSE: "jeugdverpleegkundige; verpleegkundige; jgz-verpleegkundige; jgz",
    PersonRole.JGZ_DOCTOR: "jeugdarts; arts; consultatiebureauarts",
    PersonRole.SPEECH_THERAPIST: "logopedist; logopediste",
    PersonRole.PHYSIOTHERAPIST: "fysiotherapeut; kinderfysiotherapeut",
    PersonRole.LOCAL_TEAM_CONSULTANT: "consulent; jeugdconsulent; wijkteam; consulent wijkteam; gezinscoach",
    PersonRole.SCHOOL_SUPPORT: "ib'er; iber; intern begeleider; ib; kwaliteitscoördinator",
    PersonRole.TEACHER: "leerkracht; leraar; juf; meester; kleuterleerkracht",
    PersonRole.SOCIAL_WORKER: "maatschappelijk werker; schoolmaatschappelijk werker; smw",
    PersonRole.AMBULATORY_SUPPORTER: "ambulant begeleider; ambulant; begeleider",
}
_ORGANISATIONS: Final[dict[OrganisationKind, str]] = {
    OrganisationKind.JGZ: "jgz; ggd; consultatiebureau; cb",
    OrganisationKind.LOCAL_TEAM: "wijkteam; sociaal team; jeugdteam; cjg",
    OrganisationKind.PRIMARY_SCHOOL: "basisschool; school; bs; ikc",
    OrganisationKind.BSO: "bso",
    OrganisationKind.SPEECH_THERAPY: "logopedie; logopediepraktijk",
    OrganisationKind.PHYSIOTHERAPY: "fysiotherapie; kinderfysiotherapie",
    OrganisationKind.SCHOOL_PARTNERSHIP: "samenwerkingsverband; swv",
    OrganisationKind.YOUTH_CARE: "jeugdhulp; jeugdzorg",
    OrganisationKind.AMBULATORY_CARE: "ambulante begeleiding; ambulant",
}
_RELATIONS: Final[dict[Relation, str]] = {
    Relation.MOTHER: "moeder; naam moeder; mama",
    Relation.FATHER: "vader; naam vader; papa",
}
_BSN: Final = ("bsn", "burgerservicenummer", "sofinummer", "sofi", "bsn kind", "bsn-nummer", "bsn nummer")
_SHORT_MONTHS: Final = {"maa": 3, "mar": 3, "mrt": 3, "sept": 9, "oct": 10}


E = TypeVar("E", bound=Enum)


def _turned(words: Mapping[E, str], every: Iterable[E] = ()) -> dict[str, E]:
    """From each spelling to its choice; the word on our own screen counts too."""
    found = {normalise(label(member)): member for member in every}
    for member, names in words.items():
        found |= {normalise(name): member for name in names.split("; ")}
    return found


def words_of_files() -> ImportWords:
    """Everything the import understands, in normal form."""
    months = {name: place for place, name in enumerate(MONTHS, 1)}
    months |= {name: place for place, name in enumerate(LONG_MONTHS, 1)}
    return ImportWords(
        headers=_turned(_HEADERS, ImportField),
        relations=_turned(_RELATIONS),
        areas=_turned(_AREAS, ConcernCategory),
        care_types=_turned(_CARE_TYPES, CareType),
        roles=_turned(_ROLES, PersonRole),
        organisation_kinds=_turned(_ORGANISATIONS, OrganisationKind),
        months=months | _SHORT_MONTHS,
        not_read=_BSN,
    )
