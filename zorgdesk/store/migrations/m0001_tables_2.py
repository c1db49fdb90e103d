"""Tables of the first schema, part 2 of 4; written by `python -m tests.house.freeze_schema`."""

STATEMENTS: tuple[str, ...] = (
    "CREATE INDEX ix_persons_sort_name ON persons (sort_name)",
    """CREATE TABLE care_cases ( id INTEGER NOT NULL, number INTEGER NOT NULL, child_id INTEGER NOT NULL, location_id
    INTEGER NOT NULL, group_id INTEGER, in_group_since DATE, residence_id INTEGER NOT NULL, mentor_id INTEGER, owner
    TEXT NOT NULL, stand_in TEXT NOT NULL, stand_in_from DATE, stand_in_until DATE, case_director TEXT NOT NULL,
    contact_for_parents TEXT NOT NULL, parties_involved VARCHAR(40), question TEXT NOT NULL, parents_question TEXT NOT
    NULL, team_question TEXT NOT NULL, categories JSON NOT NULL, vve_status VARCHAR(40) NOT NULL, vve_source TEXT NOT
    NULL, vve_since DATE, district_team_discussed_on DATE, care_started_on DATE, opened_on DATE NOT NULL,
    intake_finished_on DATE, waiting_since DATE, care_ended_on DATE, aftercare_on DATE, aftercare_what TEXT NOT NULL,
    aftercare_who TEXT NOT NULL, closed_on DATE, close_outcome VARCHAR(40), objects_to_team_talk BOOLEAN NOT NULL,
    pinned_at DATETIME, deleted_on DATE, CONSTRAINT pk_care_cases PRIMARY KEY (id), CONSTRAINT uq_care_cases_number
    UNIQUE (number), CONSTRAINT fk_care_cases_child_id FOREIGN KEY(child_id) REFERENCES children (id), CONSTRAINT
    fk_care_cases_location_id FOREIGN KEY(location_id) REFERENCES locations (id), CONSTRAINT fk_care_cases_group_id
    FOREIGN KEY(group_id) REFERENCES care_groups (id), CONSTRAINT fk_care_cases_residence_id FOREIGN KEY(residence_id)
    REFERENCES municipalities (id), CONSTRAINT fk_care_cases_mentor_id FOREIGN KEY(mentor_id) REFERENCES persons (id)
    )""",
    "CREATE INDEX ix_care_cases_child_id ON care_cases (child_id)",
    "CREATE INDEX ix_care_cases_group_id ON care_cases (group_id)",
    "CREATE INDEX ix_care_cases_location_id ON care_cases (location_id)",
    "CREATE INDEX ix_care_cases_pinned_at ON care_cases (pinned_at)",
    """CREATE TABLE consent_answers ( id INTEGER NOT NULL, request_id INTEGER NOT NULL, guardian_id INTEGER, decision
    VARCHAR(40) NOT NULL, asked_on DATE, decided_on DATE, manner VARCHAR(40), valid_until DATE, withdrawn_on DATE,
    signed_on DATE, seen_by TEXT NOT NULL, reference TEXT NOT NULL, reconfirm BOOLEAN NOT NULL, reconfirm_on DATE,
    authority_changed BOOLEAN NOT NULL, note TEXT NOT NULL, CONSTRAINT pk_consent_answers PRIMARY KEY (id), CONSTRAINT
    fk_consent_answers_request_id FOREIGN KEY(request_id) REFERENCES consent_requests (id), CONSTRAINT
    fk_consent_answers_guardian_id FOREIGN KEY(guardian_id) REFERENCES guardians (id) )""",
    "CREATE INDEX ix_consent_answers_request_id ON consent_answers (request_id)",
    "CREATE INDEX ix_consent_answers_valid_until ON consent_answers (valid_until)",
    """CREATE TABLE participants ( id INTEGER NOT NULL, meeting_id INTEGER NOT NULL, name TEXT NOT NULL, role TEXT NOT
    NULL, person_id INTEGER, organisation_id INTEGER, guardian_id INTEGER, only_item_id INTEGER, was_present BOOLEAN NOT
    NULL, CONSTRAINT pk_participants PRIMARY KEY (id), CONSTRAINT fk_participants_meeting_id FOREIGN KEY(meeting_id)
    REFERENCES meetings (id), CONSTRAINT fk_participants_person_id FOREIGN KEY(person_id) REFERENCES persons (id),
    CONSTRAINT fk_participants_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisations (id), CONSTRAINT
    fk_participants_guardian_id FOREIGN KEY(guardian_id) REFERENCES guardians (id), CONSTRAINT
    fk_participants_only_item_id FOREIGN KEY(only_item_id) REFERENCES agenda_items (id) )""",
    "CREATE INDEX ix_participants_meeting_id ON participants (meeting_id)",
    """CREATE TABLE register_checks ( id INTEGER NOT NULL, person_id INTEGER NOT NULL, location_id INTEGER NOT NULL,
    vog_seen_on DATE, registered_on DATE, linked_on DATE, counts_in_staffing BOOLEAN NOT NULL, CONSTRAINT
    pk_register_checks PRIMARY KEY (id), CONSTRAINT uq_register_checks_person_id_location_id UNIQUE (person_id,
    location_id), CONSTRAINT fk_register_checks_person_id FOREIGN KEY(person_id) REFERENCES persons (id), CONSTRAINT
    fk_register_checks_location_id FOREIGN KEY(location_id) REFERENCES locations (id) )""",
    "CREATE INDEX ix_register_checks_location_id ON register_checks (location_id)",
    """CREATE TABLE agenda_items ( id INTEGER NOT NULL, meeting_id INTEGER NOT NULL, position INTEGER NOT NULL, case_id
    INTEGER, subject TEXT NOT NULL, question TEXT NOT NULL, picked_facts TEXT NOT NULL, minutes_planned INTEGER NOT
    NULL, mode VARCHAR(40) NOT NULL, anonymous_reason TEXT NOT NULL, minutes TEXT NOT NULL, decision TEXT NOT NULL,
    feedback_by TEXT NOT NULL, feedback_due_on DATE, feedback_given_on DATE, CONSTRAINT pk_agenda_items PRIMARY KEY
    (id), CONSTRAINT fk_agenda_items_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id), CONSTRAINT
    fk_agenda_items_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_agenda_items_case_id ON agenda_items (case_id)",
    "CREATE INDEX ix_agenda_items_meeting_id ON agenda_items (meeting_id)",
    """CREATE TABLE attachments ( id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL, owner_kind
    VARCHAR(40), owner_id INTEGER, state VARCHAR(40) NOT NULL, title TEXT NOT NULL, file_name TEXT NOT NULL, kind
    VARCHAR(40) NOT NULL, form VARCHAR(40) NOT NULL, dated_on DATE NOT NULL, source TEXT NOT NULL, visibility
    VARCHAR(40) NOT NULL, confidential_guardian_id INTEGER, size INTEGER NOT NULL, sha256 TEXT NOT NULL, added_at
    DATETIME NOT NULL, deleted_on DATE, CONSTRAINT fk_attachments_case_id FOREIGN KEY(case_id) REFERENCES care_cases
    (id), CONSTRAINT fk_attachments_confidential_guardian_id FOREIGN KEY(confidential_guardian_id) REFERENCES guardians
    (id) )""",
    "CREATE INDEX ix_attachments_case_id ON attachments (case_id)",
    "CREATE INDEX ix_attachments_owner_kind_owner_id ON attachments (owner_kind, owner_id)",
    "CREATE INDEX ix_attachments_state ON attachments (state)",
    """CREATE TABLE audit_lines ( id INTEGER NOT NULL, at DATETIME NOT NULL, deed TEXT NOT NULL, case_id INTEGER, detail
    TEXT NOT NULL, CONSTRAINT pk_audit_lines PRIMARY KEY (id), CONSTRAINT fk_audit_lines_case_id FOREIGN KEY(case_id)
    REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_audit_lines_case_id ON audit_lines (case_id)",
    """CREATE TABLE carrying_answers ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, asked_on DATE NOT NULL, carries
    BOOLEAN NOT NULL, reason TEXT NOT NULL, said_by TEXT NOT NULL, CONSTRAINT pk_carrying_answers PRIMARY KEY (id),
    CONSTRAINT fk_carrying_answers_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_carrying_answers_case_id_asked_on ON carrying_answers (case_id, asked_on)",
    """CREATE TABLE case_closings ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, closed_on DATE NOT NULL, closed_by
    TEXT NOT NULL, outcome VARCHAR(40) NOT NULL, explanation TEXT NOT NULL, follow_up_on DATE, follow_up_who TEXT NOT
    NULL, follow_up_what TEXT NOT NULL, no_follow_up_because TEXT NOT NULL, follow_up_done_on DATE, follow_up_result
    TEXT NOT NULL, reopened_on DATE, reopened_by TEXT NOT NULL, reopen_reason TEXT NOT NULL, CONSTRAINT pk_case_closings
    PRIMARY KEY (id), CONSTRAINT fk_case_closings_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_case_closings_case_id ON case_closings (case_id)",
    """CREATE TABLE case_parties ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, person_id INTEGER NOT NULL, role
    VARCHAR(40) NOT NULL, may_be_named VARCHAR(40) NOT NULL, named_asked_on DATE, note TEXT NOT NULL, since DATE NOT
    NULL, ended_on DATE, CONSTRAINT pk_case_parties PRIMARY KEY (id), CONSTRAINT uq_case_parties_case_id_person_id
    UNIQUE (case_id, person_id), CONSTRAINT fk_case_parties_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id),
    CONSTRAINT fk_case_parties_person_id FOREIGN KEY(person_id) REFERENCES persons (id) )""",
    "CREATE INDEX ix_case_parties_case_id ON case_parties (case_id)",
    "CREATE INDEX ix_case_parties_person_id ON case_parties (person_id)",
    """CREATE TABLE case_summaries ( case_id INTEGER NOT NULL, code TEXT NOT NULL, is_open BOOLEAN NOT NULL, owner TEXT
    NOT NULL, stand_in TEXT NOT NULL, stand_in_from DATE, stand_in_until DATE, child_name TEXT NOT NULL, sort_name TEXT
    NOT NULL, search_name TEXT NOT NULL, found_by TEXT NOT NULL, birth_date DATE, due_date DATE, stage VARCHAR(40) NOT
    NULL, stage_why TEXT NOT NULL, stage_since DATE, care_ended BOOLEAN NOT NULL, categories JSON NOT NULL, location_id
    INTEGER NOT NULL, location_name TEXT NOT NULL, group_name TEXT NOT NULL, municipality_id INTEGER NOT NULL,
    municipality_name TEXT NOT NULL, consent_light VARCHAR(40) NOT NULL, consent_until DATE, next_due_on DATE, next_task
    JSON, last_contact_on DATE, attention JSON NOT NULL, attention_from DATE, recheck_on DATE, CONSTRAINT
    pk_case_summaries PRIMARY KEY (case_id), CONSTRAINT fk_case_summaries_case_id FOREIGN KEY(case_id) REFERENCES
    care_cases (id) )""",
    "CREATE INDEX ix_case_summaries_found_by ON case_summaries (found_by, code, is_open, sort_name)",
    "CREATE INDEX ix_case_summaries_is_open_birth_date ON case_summaries (is_open, birth_date)",
    """CREATE INDEX ix_case_summaries_listed ON case_summaries (is_open, next_due_on, sort_name, stage, consent_light,
    birth_date, due_date, owner, stand_in, stand_in_from, stand_in_until, location_id, municipality_id, attention_from,
    last_contact_on, code, location_name, group_name, municipality_name, categories, search_name)""",
    "CREATE INDEX ix_case_summaries_recheck_on ON case_summaries (recheck_on)",
    """CREATE TABLE due_items ( id INTEGER NOT NULL, case_id INTEGER, kind VARCHAR(40) NOT NULL, "key" TEXT NOT NULL,
    due_on DATE NOT NULL, weight INTEGER NOT NULL, task JSON NOT NULL, CONSTRAINT pk_due_items PRIMARY KEY (id),
    CONSTRAINT fk_due_items_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_due_items_case_id ON due_items (case_id)",
    "CREATE INDEX ix_due_items_due_on_kind ON due_items (due_on, kind)",
    "CREATE INDEX ix_due_items_due_on_weight ON due_items (due_on, weight)",
    """CREATE TABLE group_reasons ( id INTEGER NOT NULL, group_id INTEGER NOT NULL, case_id INTEGER NOT NULL, warning
    VARCHAR(40) NOT NULL, reason TEXT NOT NULL, given_on DATE NOT NULL, CONSTRAINT pk_group_reasons PRIMARY KEY (id),
    CONSTRAINT fk_group_reasons_group_id FOREIGN KEY(group_id) REFERENCES care_groups (id), CONSTRAINT
    fk_group_reasons_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_group_reasons_case_id ON group_reasons (case_id)",
    "CREATE INDEX ix_group_reasons_group_id_case_id ON group_reasons (group_id, case_id)",
    """CREATE TABLE handovers ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, version INTEGER NOT NULL, started_on DATE
    NOT NULL, made_by TEXT NOT NULL, rules JSON NOT NULL, school_id INTEGER, school_starts_on DATE, school_contact TEXT
    NOT NULL, manner VARCHAR(40) NOT NULL, manner_reason TEXT NOT NULL, vve_programme TEXT NOT NULL, vve_duration TEXT
    NOT NULL, tracking_system TEXT NOT NULL, tracking_on DATE, include_plan BOOLEAN NOT NULL, include_tracking BOOLEAN
    NOT NULL, home_situation_agreed BOOLEAN NOT NULL, send_manner VARCHAR(40), warm_talk_on DATE, finished_on DATE,
    CONSTRAINT pk_handovers PRIMARY KEY (id), CONSTRAINT fk_handovers_case_id FOREIGN KEY(case_id) REFERENCES care_cases
    (id), CONSTRAINT fk_handovers_school_id FOREIGN KEY(school_id) REFERENCES organisations (id) )""",
    "CREATE UNIQUE INDEX ix_handovers_case_id_version ON handovers (case_id, version)",
    """CREATE TABLE journal_entries ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, kind VARCHAR(40) NOT NULL,
    happened_on DATE NOT NULL, title TEXT NOT NULL, with_whom TEXT NOT NULL, fact TEXT NOT NULL, interpretation TEXT NOT
    NULL, agreement TEXT NOT NULL, minutes INTEGER, visibility VARCHAR(40) NOT NULL, confidential_guardian_id INTEGER,
    is_draft BOOLEAN NOT NULL, written_at DATETIME NOT NULL, deleted_on DATE, CONSTRAINT pk_journal_entries PRIMARY KEY
    (id), CONSTRAINT fk_journal_entries_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id), CONSTRAINT
    fk_journal_entries_confidential_guardian_id FOREIGN KEY(confidential_guardian_id) REFERENCES guardians (id) )""",
    "CREATE INDEX ix_journal_entries_case_id_happened_on ON journal_entries (case_id, happened_on)",
    """CREATE TABLE known_apart ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, other_case_id INTEGER NOT NULL, said_on
    DATE NOT NULL, CONSTRAINT pk_known_apart PRIMARY KEY (id), CONSTRAINT uq_known_apart_case_id_other_case_id UNIQUE
    (case_id, other_case_id), CONSTRAINT fk_known_apart_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id),
    CONSTRAINT fk_known_apart_other_case_id FOREIGN KEY(other_case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_known_apart_case_id ON known_apart (case_id)",
    """CREATE TABLE limit_assessments ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, begun_on DATE NOT NULL,
    assessed_on DATE NOT NULL, present TEXT NOT NULL, specialist_answer VARCHAR(40), specialist_reason TEXT NOT NULL,
    safety_answer VARCHAR(40), safety_reason TEXT NOT NULL, decision TEXT NOT NULL, made_by TEXT NOT NULL, settled_on
    DATE, deleted_on DATE, CONSTRAINT pk_limit_assessments PRIMARY KEY (id), CONSTRAINT fk_limit_assessments_case_id
    FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_limit_assessments_case_id ON limit_assessments (case_id)",
    """CREATE TABLE loose_scores ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, scored_on DATE NOT NULL, said_by TEXT
    NOT NULL, wellbeing INTEGER, involvement INTEGER, CONSTRAINT pk_loose_scores PRIMARY KEY (id), CONSTRAINT
    fk_loose_scores_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_loose_scores_case_id_scored_on ON loose_scores (case_id, scored_on)",
    """CREATE TABLE observation_sheets ( id INTEGER NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, token TEXT
    NOT NULL, kind VARCHAR(40) NOT NULL, case_id INTEGER, label VARCHAR(40) NOT NULL, question TEXT NOT NULL, printed_on
    DATE NOT NULL, entered_on DATE, destroyed_on DATE, cancelled_on DATE, CONSTRAINT pk_observation_sheets PRIMARY KEY
    (id), CONSTRAINT uq_observation_sheets_token UNIQUE (token), CONSTRAINT fk_observation_sheets_case_id FOREIGN
    KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_observation_sheets_case_id ON observation_sheets (case_id)",
    """CREATE INDEX ix_observation_sheets_entered_on_cancelled_on ON observation_sheets (entered_on, cancelled_on,
    case_id)""",
)
