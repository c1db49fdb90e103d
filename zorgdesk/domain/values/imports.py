"""Import of children, places and contacts from a file: what a column can be, and what can be wrong with a row."""

from enum import StrEnum


class ImportKind(StrEnum):
    """What the rows of an imported file are (issue 3, point 10)."""

    CHILDREN = "children"
    PLACES = "places"
    CONTACTS = "contacts"


class ImportField(StrEnum):
    """What a column of the file becomes."""

    NAME = "name"
    FIRST_NAME = "first_name"
    PREFIX = "prefix"
    SURNAME = "surname"
    BIRTH_DATE = "birth_date"
    DUE_DATE = "due_date"
    LOCATION = "location"
    GROUP = "group"
    MUNICIPALITY = "municipality"
    RESIDENCE = "residence"
    AREA = "area"
    QUESTION = "question"
    MENTOR = "mentor"
    GUARDIAN_1 = "guardian_1"
    PHONE_1 = "phone_1"
    EMAIL_1 = "email_1"
    GUARDIAN_2 = "guardian_2"
    PHONE_2 = "phone_2"
    EMAIL_2 = "email_2"
    LANGUAGES = "languages"
    NOTE = "note"
    CARE_TYPE = "care_type"
    MAX_CHILDREN = "max_children"
    OTHER_CHILDREN = "other_children"
    ADDRESS = "address"
    ROLE = "role"
    ORGANISATION = "organisation"
    ORGANISATION_KIND = "organisation_kind"
    PHONE = "phone"
    EMAIL = "email"


class RowVerdict(StrEnum):
    """What becomes of one row."""

    NEW = "new"
    ADDITION = "addition"
    KNOWN = "known"
    DOUBLE = "double"
    REJECTED = "rejected"
    LEFT_OUT = "left_out"


class RowProblem(StrEnum):
    """Why a row cannot come in as it stands."""

    NAME_MISSING = "name_missing"
    NO_SUCH_DAY = "no_such_day"
    DATE_UNREADABLE = "date_unreadable"
    BORN_IN_FUTURE = "born_in_future"
    TOO_OLD = "too_old"
    DUE_FAR_AWAY = "due_far_away"
    LOCATION_MISSING = "location_missing"
    LOCATION_UNKNOWN = "location_unknown"
    GROUP_UNKNOWN = "group_unknown"
    MUNICIPALITY_MISSING = "municipality_missing"
    MUNICIPALITY_UNKNOWN = "municipality_unknown"
    AREA_UNKNOWN = "area_unknown"
    CARE_TYPE_UNKNOWN = "care_type_unknown"
    NUMBER_UNREADABLE = "number_unreadable"
    ROLE_UNKNOWN = "role_unknown"
    ORGANISATION_KIND_UNKNOWN = "organisation_kind_unknown"
    BSN = "bsn"
    TWICE = "twice"
    LIKELY_DOUBLE = "likely_double"


class TableProblem(StrEnum):
    """Why a file cannot be read as a table."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    CELL_TOO_LONG = "cell_too_long"
    NOT_A_TABLE = "not_a_table"
    DAMAGED = "damaged"
    PROTECTED = "protected"
    OLD_EXCEL = "old_excel"
    NO_ROWS = "no_rows"
    GONE = "gone"
