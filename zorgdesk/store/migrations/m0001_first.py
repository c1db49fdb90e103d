"""The first schema. STATEMENTS is written by `python -m tests.house.freeze_schema`; SEARCH_TABLES by hand."""

from zorgdesk.store.migrations.step import Migration

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE attachment_pieces ( attachment_id INTEGER NOT NULL, number INTEGER NOT NULL, content BLOB NOT NULL,
    CONSTRAINT pk_attachment_pieces PRIMARY KEY (attachment_id, number) )""",
    """CREATE TABLE backups_made ( id INTEGER NOT NULL, made_at DATETIME NOT NULL, folder TEXT NOT NULL, file_name TEXT
    NOT NULL, cases INTEGER NOT NULL, CONSTRAINT pk_backups_made PRIMARY KEY (id) )""",
    """CREATE TABLE children ( id INTEGER NOT NULL, first_name TEXT NOT NULL, prefix TEXT NOT NULL, surname TEXT NOT
    NULL, search_name TEXT NOT NULL, sort_name TEXT NOT NULL, sound_name TEXT NOT NULL, birth_date DATE, due_date DATE,
    home_languages TEXT NOT NULL, CONSTRAINT pk_children PRIMARY KEY (id) )""",
    "CREATE INDEX ix_children_birth_date ON children (birth_date)",
    "CREATE INDEX ix_children_search_name ON children (search_name)",
    "CREATE INDEX ix_children_sort_name ON children (sort_name)",
    """CREATE TABLE closed_periods ( id INTEGER NOT NULL, starts_on DATE NOT NULL, ends_on DATE NOT NULL, name TEXT NOT
    NULL, CONSTRAINT pk_closed_periods PRIMARY KEY (id) )""",
    "CREATE INDEX ix_closed_periods_starts_on ON closed_periods (starts_on)",
    """CREATE TABLE drafts ( "key" TEXT NOT NULL, content JSON NOT NULL, kept_at DATETIME NOT NULL, CONSTRAINT pk_drafts
    PRIMARY KEY ("key") )""",
    """CREATE TABLE field_changes ( id INTEGER NOT NULL, at DATETIME NOT NULL, who TEXT NOT NULL, table_name TEXT NOT
    NULL, row_id INTEGER NOT NULL, field TEXT NOT NULL, "before" JSON, "after" JSON, CONSTRAINT pk_field_changes PRIMARY
    KEY (id) )""",
    "CREATE INDEX ix_field_changes_row ON field_changes (table_name, row_id, field)",
    """CREATE TABLE guardians ( id INTEGER NOT NULL, first_name TEXT NOT NULL, prefix TEXT NOT NULL, surname TEXT NOT
    NULL, search_name TEXT NOT NULL, sort_name TEXT NOT NULL, institution TEXT NOT NULL, address TEXT NOT NULL, phone
    TEXT NOT NULL, email TEXT NOT NULL, language TEXT NOT NULL, interpreter_needed BOOLEAN NOT NULL, do_not_contact
    BOOLEAN NOT NULL, do_not_contact_reason TEXT NOT NULL, CONSTRAINT pk_guardians PRIMARY KEY (id) )""",
    "CREATE INDEX ix_guardians_search_name ON guardians (search_name)",
    """CREATE TABLE import_mappings ( id INTEGER NOT NULL, kind VARCHAR(40) NOT NULL, headers TEXT NOT NULL, columns
    JSON NOT NULL, CONSTRAINT pk_import_mappings PRIMARY KEY (id), CONSTRAINT uq_import_mappings_kind_headers UNIQUE
    (kind, headers) )""",
    """CREATE TABLE import_runs ( id INTEGER NOT NULL, kind VARCHAR(40) NOT NULL, file_name TEXT NOT NULL, imported_at
    DATETIME NOT NULL, rows_read INTEGER NOT NULL, rows_taken INTEGER NOT NULL, undone_at DATETIME, CONSTRAINT
    pk_import_runs PRIMARY KEY (id) )""",
    """CREATE TABLE laid_away ( id INTEGER NOT NULL, kind TEXT NOT NULL, ref INTEGER NOT NULL, case_id INTEGER, title
    TEXT NOT NULL, happened_on DATE, rows JSON NOT NULL, laid_on DATE NOT NULL, laid_by TEXT NOT NULL, CONSTRAINT
    pk_laid_away PRIMARY KEY (id) )""",
    "CREATE INDEX ix_laid_away_case_id ON laid_away (case_id)",
    """CREATE TABLE municipalities ( id INTEGER NOT NULL, name TEXT NOT NULL, search_name TEXT NOT NULL, rules JSON NOT
    NULL, checked_on DATE, CONSTRAINT pk_municipalities PRIMARY KEY (id) )""",
    """CREATE TABLE preferences ( name TEXT NOT NULL, value JSON NOT NULL, CONSTRAINT pk_preferences PRIMARY KEY (name)
    )""",
    """CREATE TABLE saved_views ( id INTEGER NOT NULL, name TEXT NOT NULL, "query" TEXT NOT NULL, CONSTRAINT
    pk_saved_views PRIMARY KEY (id) )""",
    "CREATE TABLE search_words ( word TEXT NOT NULL, CONSTRAINT pk_search_words PRIMARY KEY (word) ) WITHOUT ROWID",
    """CREATE TABLE section_answers ( id INTEGER NOT NULL, owner_kind TEXT NOT NULL, owner_id INTEGER NOT NULL, section
    TEXT NOT NULL, answers JSON NOT NULL, saved_at DATETIME NOT NULL, CONSTRAINT pk_section_answers PRIMARY KEY (id)
    )""",
    "CREATE UNIQUE INDEX ix_section_answers_owner ON section_answers (owner_kind, owner_id, section)",
    """CREATE TABLE text_versions ( id INTEGER NOT NULL, owner_kind TEXT NOT NULL, owner_id INTEGER NOT NULL, field TEXT
    NOT NULL, text TEXT NOT NULL, replaced_at DATETIME NOT NULL, CONSTRAINT pk_text_versions PRIMARY KEY (id) )""",
    "CREATE INDEX ix_text_versions_owner_kind_owner_id ON text_versions (owner_kind, owner_id)",
    """CREATE TABLE authority_notes ( id INTEGER NOT NULL, child_id INTEGER NOT NULL, guardian_id INTEGER NOT NULL,
    authority VARCHAR(40) NOT NULL, source VARCHAR(40), seen_on DATE, noted_on DATE NOT NULL, CONSTRAINT
    pk_authority_notes PRIMARY KEY (id), CONSTRAINT fk_authority_notes_child_id FOREIGN KEY(child_id) REFERENCES
    children (id) ON DELETE CASCADE, CONSTRAINT fk_authority_notes_guardian_id FOREIGN KEY(guardian_id) REFERENCES
    guardians (id) )""",
    "CREATE INDEX ix_authority_notes_child_id ON authority_notes (child_id)",
    "CREATE INDEX ix_authority_notes_guardian_id ON authority_notes (guardian_id)",
    """CREATE TABLE guardianships ( id INTEGER NOT NULL, child_id INTEGER NOT NULL, guardian_id INTEGER NOT NULL,
    relation VARCHAR(40) NOT NULL, authority VARCHAR(40) NOT NULL, authority_source VARCHAR(40), authority_seen_on DATE,
    lives_with_child BOOLEAN NOT NULL, first_contact BOOLEAN NOT NULL, deleted_on DATE, CONSTRAINT pk_guardianships
    PRIMARY KEY (id), CONSTRAINT uq_guardianships_child_id_guardian_id UNIQUE (child_id, guardian_id), CONSTRAINT
    fk_guardianships_child_id FOREIGN KEY(child_id) REFERENCES children (id) ON DELETE CASCADE, CONSTRAINT
    fk_guardianships_guardian_id FOREIGN KEY(guardian_id) REFERENCES guardians (id) )""",
    "CREATE INDEX ix_guardianships_child_id ON guardianships (child_id)",
    "CREATE INDEX ix_guardianships_guardian_id ON guardianships (guardian_id)",
    """CREATE TABLE imported_records ( id INTEGER NOT NULL, run_id INTEGER NOT NULL, row_number INTEGER NOT NULL,
    table_name TEXT NOT NULL, ref INTEGER NOT NULL, "before" JSON, "after" JSON NOT NULL, CONSTRAINT pk_imported_records
    PRIMARY KEY (id), CONSTRAINT fk_imported_records_run_id FOREIGN KEY(run_id) REFERENCES import_runs (id) )""",
    "CREATE INDEX ix_imported_records_run_id ON imported_records (run_id)",
    """CREATE TABLE locations ( id INTEGER NOT NULL, name TEXT NOT NULL, search_name TEXT NOT NULL, municipality_id
    INTEGER NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, address TEXT NOT NULL, ended_on DATE, CONSTRAINT
    pk_locations PRIMARY KEY (id), CONSTRAINT fk_locations_municipality_id FOREIGN KEY(municipality_id) REFERENCES
    municipalities (id) )""",
    "CREATE INDEX ix_locations_municipality_id ON locations (municipality_id)",
    """CREATE TABLE organisations ( id INTEGER NOT NULL, name TEXT NOT NULL, search_name TEXT NOT NULL, kind VARCHAR(40)
    NOT NULL, municipality_id INTEGER, phone TEXT NOT NULL, email TEXT NOT NULL, checked_on DATE, CONSTRAINT
    pk_organisations PRIMARY KEY (id), CONSTRAINT fk_organisations_municipality_id FOREIGN KEY(municipality_id)
    REFERENCES municipalities (id) )""",
    "CREATE INDEX ix_organisations_kind ON organisations (kind)",
    "CREATE INDEX ix_organisations_municipality_id ON organisations (municipality_id)",
    """CREATE TABLE sibling_links ( id INTEGER NOT NULL, child_id INTEGER NOT NULL, sibling_id INTEGER NOT NULL,
    linked_on DATE NOT NULL, CONSTRAINT pk_sibling_links PRIMARY KEY (id), CONSTRAINT
    uq_sibling_links_child_id_sibling_id UNIQUE (child_id, sibling_id), CONSTRAINT fk_sibling_links_child_id FOREIGN
    KEY(child_id) REFERENCES children (id) ON DELETE CASCADE, CONSTRAINT fk_sibling_links_sibling_id FOREIGN
    KEY(sibling_id) REFERENCES children (id) ON DELETE CASCADE )""",
    "CREATE INDEX ix_sibling_links_sibling_id ON sibling_links (sibling_id)",
    """CREATE TABLE care_groups ( id INTEGER NOT NULL, location_id INTEGER NOT NULL, name TEXT NOT NULL, care_type
    VARCHAR(40) NOT NULL, max_children INTEGER, from_months INTEGER, until_months INTEGER, end_months INTEGER,
    other_children INTEGER NOT NULL, about TEXT NOT NULL, ended_on DATE, CONSTRAINT pk_care_groups PRIMARY KEY (id),
    CONSTRAINT fk_care_groups_location_id FOREIGN KEY(location_id) REFERENCES locations (id) )""",
    "CREATE INDEX ix_care_groups_location_id ON care_groups (location_id)",
    """CREATE TABLE consent_requests ( id INTEGER NOT NULL, child_id INTEGER NOT NULL, purpose VARCHAR(40) NOT NULL,
    recipient_id INTEGER, scope VARCHAR(40) NOT NULL, what_is_shared TEXT NOT NULL, discussed_on DATE, created_on DATE
    NOT NULL, CONSTRAINT pk_consent_requests PRIMARY KEY (id), CONSTRAINT fk_consent_requests_child_id FOREIGN
    KEY(child_id) REFERENCES children (id), CONSTRAINT fk_consent_requests_recipient_id FOREIGN KEY(recipient_id)
    REFERENCES organisations (id) )""",
    "CREATE INDEX ix_consent_requests_child_id_purpose ON consent_requests (child_id, purpose)",
    "CREATE INDEX ix_consent_requests_recipient_id ON consent_requests (recipient_id)",
    """CREATE TABLE meetings ( id INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, held_on DATE NOT NULL,
    starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, location_id INTEGER, place TEXT NOT NULL, chair TEXT NOT NULL,
    closed_on DATE, deleted_on DATE, CONSTRAINT pk_meetings PRIMARY KEY (id), CONSTRAINT fk_meetings_location_id FOREIGN
    KEY(location_id) REFERENCES locations (id) )""",
    "CREATE INDEX ix_meetings_held_on ON meetings (held_on)",
    "CREATE INDEX ix_meetings_location_id ON meetings (location_id)",
    """CREATE TABLE persons ( id INTEGER NOT NULL, first_name TEXT NOT NULL, prefix TEXT NOT NULL, surname TEXT NOT
    NULL, search_name TEXT NOT NULL, sort_name TEXT NOT NULL, role VARCHAR(40) NOT NULL, organisation_id INTEGER,
    location_id INTEGER, phone TEXT NOT NULL, email TEXT NOT NULL, CONSTRAINT pk_persons PRIMARY KEY (id), CONSTRAINT
    fk_persons_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisations (id), CONSTRAINT
    fk_persons_location_id FOREIGN KEY(location_id) REFERENCES locations (id) )""",
    "CREATE INDEX ix_persons_location_id ON persons (location_id)",
    "CREATE INDEX ix_persons_organisation_id ON persons (organisation_id)",
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
    """CREATE TABLE observation_sheets ( id INTEGER NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, token TEXT
    NOT NULL, kind VARCHAR(40) NOT NULL, case_id INTEGER, label VARCHAR(40) NOT NULL, question TEXT NOT NULL, printed_on
    DATE NOT NULL, entered_on DATE, destroyed_on DATE, cancelled_on DATE, CONSTRAINT pk_observation_sheets PRIMARY KEY
    (id), CONSTRAINT uq_observation_sheets_token UNIQUE (token), CONSTRAINT fk_observation_sheets_case_id FOREIGN
    KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_observation_sheets_case_id ON observation_sheets (case_id)",
    """CREATE INDEX ix_observation_sheets_entered_on_cancelled_on ON observation_sheets (entered_on, cancelled_on,
    case_id)""",
    "CREATE INDEX ix_observation_sheets_printed_on ON observation_sheets (printed_on)",
    """CREATE TABLE parent_meetings ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, kind VARCHAR(40) NOT NULL,
    planned_on DATE NOT NULL, starts_at TEXT NOT NULL, held_on DATE, purpose TEXT NOT NULL, present TEXT NOT NULL,
    interpreter TEXT NOT NULL, strengths JSON NOT NULL, question_to_parents TEXT NOT NULL, our_words TEXT NOT NULL,
    shared_picture TEXT NOT NULL, internal TEXT NOT NULL, next_on DATE, deleted_on DATE, CONSTRAINT pk_parent_meetings
    PRIMARY KEY (id), CONSTRAINT fk_parent_meetings_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_parent_meetings_case_id_planned_on ON parent_meetings (case_id, planned_on)",
    "CREATE INDEX ix_parent_meetings_planned_on ON parent_meetings (planned_on)",
    """CREATE TABLE releases ( id INTEGER NOT NULL, number INTEGER NOT NULL, released_on DATE NOT NULL, act VARCHAR(40)
    NOT NULL, paper VARCHAR(40) NOT NULL, edition TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL, case_id
    INTEGER, source_id INTEGER, recipient TEXT NOT NULL, recipient_id INTEGER, guardian_id INTEGER, manner VARCHAR(40)
    NOT NULL, consent_request_ids JSON NOT NULL, override_reason TEXT NOT NULL, anonymous_reason TEXT NOT NULL,
    fingerprint TEXT NOT NULL, file_hash TEXT NOT NULL, file_name TEXT NOT NULL, pages INTEGER, content BLOB, made_by
    TEXT NOT NULL, remark TEXT NOT NULL, not_left_on DATE, CONSTRAINT pk_releases PRIMARY KEY (id), CONSTRAINT
    uq_releases_number UNIQUE (number), CONSTRAINT fk_releases_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id),
    CONSTRAINT fk_releases_recipient_id FOREIGN KEY(recipient_id) REFERENCES organisations (id), CONSTRAINT
    fk_releases_guardian_id FOREIGN KEY(guardian_id) REFERENCES guardians (id) )""",
    "CREATE INDEX ix_releases_case_id ON releases (case_id)",
    "CREATE INDEX ix_releases_recipient_id ON releases (recipient_id)",
    "CREATE INDEX ix_releases_released_on ON releases (released_on)",
    """CREATE TABLE route_ticks ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, words TEXT NOT NULL, done_on DATE NOT
    NULL, CONSTRAINT pk_route_ticks PRIMARY KEY (id), CONSTRAINT fk_route_ticks_case_id FOREIGN KEY(case_id) REFERENCES
    care_cases (id) )""",
    "CREATE INDEX ix_route_ticks_case_id ON route_ticks (case_id)",
    """CREATE TABLE support_plans ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, version INTEGER NOT NULL, status
    VARCHAR(40) NOT NULL, made_by TEXT NOT NULL, created_on DATE NOT NULL, starts_on DATE, evaluation_on DATE,
    discussed_on DATE, activated_on DATE, evaluated_on DATE, ended_on DATE, shared_on DATE, CONSTRAINT pk_support_plans
    PRIMARY KEY (id), CONSTRAINT fk_support_plans_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE UNIQUE INDEX ix_support_plans_case_id_version ON support_plans (case_id, version)",
    "CREATE INDEX ix_support_plans_created_on ON support_plans (created_on)",
    "CREATE INDEX ix_support_plans_evaluation_on ON support_plans (evaluation_on)",
    """CREATE TABLE task_delays ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, "key" TEXT NOT NULL, until DATE NOT
    NULL, reason TEXT NOT NULL, delayed_on DATE NOT NULL, task JSON, CONSTRAINT pk_task_delays PRIMARY KEY (id),
    CONSTRAINT fk_task_delays_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_task_delays_case_id ON task_delays (case_id)",
    """CREATE TABLE tasks_done ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, "key" TEXT NOT NULL, due_on DATE NOT
    NULL, done_on DATE NOT NULL, reason TEXT NOT NULL, task JSON NOT NULL, CONSTRAINT pk_tasks_done PRIMARY KEY (id),
    CONSTRAINT fk_tasks_done_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_tasks_done_case_id ON tasks_done (case_id)",
    "CREATE INDEX ix_tasks_done_done_on ON tasks_done (done_on)",
    """CREATE TABLE action_items ( id INTEGER NOT NULL, agenda_item_id INTEGER NOT NULL, case_id INTEGER, what TEXT NOT
    NULL, who TEXT NOT NULL, due_on DATE NOT NULL, done_on DATE, CONSTRAINT pk_action_items PRIMARY KEY (id), CONSTRAINT
    fk_action_items_agenda_item_id FOREIGN KEY(agenda_item_id) REFERENCES agenda_items (id), CONSTRAINT
    fk_action_items_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_action_items_agenda_item_id ON action_items (agenda_item_id)",
    "CREATE INDEX ix_action_items_case_id_done_on ON action_items (case_id, done_on)",
    """CREATE TABLE go_no_gos ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, question TEXT NOT NULL, criteria TEXT NOT
    NULL, planned_on DATE NOT NULL, decision VARCHAR(40), reason TEXT NOT NULL, present TEXT NOT NULL, decided_on DATE,
    CONSTRAINT pk_go_no_gos PRIMARY KEY (id), CONSTRAINT fk_go_no_gos_plan_id FOREIGN KEY(plan_id) REFERENCES
    support_plans (id) )""",
    "CREATE INDEX ix_go_no_gos_plan_id ON go_no_gos (plan_id)",
    "CREATE INDEX ix_go_no_gos_planned_on ON go_no_gos (planned_on)",
    """CREATE TABLE goals ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, position INTEGER NOT NULL, sentence TEXT NOT
    NULL, behaviour TEXT NOT NULL, measured_how TEXT NOT NULL, measure_of INTEGER, zero_value INTEGER, target_value
    INTEGER, current_value INTEGER, measured_on DATE, accepted_by_parents BOOLEAN NOT NULL, accepted_by_team BOOLEAN NOT
    NULL, realistic_because TEXT NOT NULL, due_on DATE, category VARCHAR(40), status VARCHAR(40) NOT NULL, evaluation
    TEXT NOT NULL, CONSTRAINT pk_goals PRIMARY KEY (id), CONSTRAINT fk_goals_plan_id FOREIGN KEY(plan_id) REFERENCES
    support_plans (id) )""",
    "CREATE INDEX ix_goals_plan_id ON goals (plan_id)",
    """CREATE TABLE handover_areas ( id INTEGER NOT NULL, handover_id INTEGER NOT NULL, area VARCHAR(40) NOT NULL, score
    VARCHAR(40), seen TEXT NOT NULL, helps TEXT NOT NULL, source TEXT NOT NULL, on_cover BOOLEAN NOT NULL, CONSTRAINT
    pk_handover_areas PRIMARY KEY (id), CONSTRAINT fk_handover_areas_handover_id FOREIGN KEY(handover_id) REFERENCES
    handovers (id) )""",
    "CREATE UNIQUE INDEX ix_handover_areas_handover_id_area ON handover_areas (handover_id, area)",
    """CREATE TABLE handover_steps ( id INTEGER NOT NULL, handover_id INTEGER NOT NULL, step VARCHAR(40) NOT NULL,
    done_on DATE NOT NULL, done_by TEXT NOT NULL, note TEXT NOT NULL, CONSTRAINT pk_handover_steps PRIMARY KEY (id),
    CONSTRAINT fk_handover_steps_handover_id FOREIGN KEY(handover_id) REFERENCES handovers (id) )""",
    "CREATE INDEX ix_handover_steps_handover_id ON handover_steps (handover_id)",
    """CREATE TABLE journal_attendees ( id INTEGER NOT NULL, entry_id INTEGER NOT NULL, name TEXT NOT NULL, guardian_id
    INTEGER, person_id INTEGER, CONSTRAINT pk_journal_attendees PRIMARY KEY (id), CONSTRAINT
    fk_journal_attendees_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entries (id), CONSTRAINT
    fk_journal_attendees_guardian_id FOREIGN KEY(guardian_id) REFERENCES guardians (id), CONSTRAINT
    fk_journal_attendees_person_id FOREIGN KEY(person_id) REFERENCES persons (id) )""",
    "CREATE INDEX ix_journal_attendees_entry_id ON journal_attendees (entry_id)",
    "CREATE INDEX ix_journal_attendees_guardian_id ON journal_attendees (guardian_id)",
    "CREATE INDEX ix_journal_attendees_person_id ON journal_attendees (person_id)",
    """CREATE TABLE limit_evidence ( id INTEGER NOT NULL, assessment_id INTEGER NOT NULL, "limit" VARCHAR(40) NOT NULL,
    kind VARCHAR(40) NOT NULL, ref INTEGER NOT NULL, happened_on DATE, words TEXT NOT NULL, CONSTRAINT pk_limit_evidence
    PRIMARY KEY (id), CONSTRAINT fk_limit_evidence_assessment_id FOREIGN KEY(assessment_id) REFERENCES limit_assessments
    (id) )""",
    "CREATE INDEX ix_limit_evidence_assessment_id ON limit_evidence (assessment_id)",
    """CREATE TABLE meeting_agreements ( id INTEGER NOT NULL, parent_meeting_id INTEGER NOT NULL, what TEXT NOT NULL,
    who TEXT NOT NULL, due_on DATE, done_on DATE, CONSTRAINT pk_meeting_agreements PRIMARY KEY (id), CONSTRAINT
    fk_meeting_agreements_parent_meeting_id FOREIGN KEY(parent_meeting_id) REFERENCES parent_meetings (id) )""",
    "CREATE INDEX ix_meeting_agreements_parent_meeting_id ON meeting_agreements (parent_meeting_id)",
    """CREATE TABLE observations ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, sheet_id INTEGER, kind VARCHAR(40) NOT
    NULL, observed_on DATE NOT NULL, observer TEXT NOT NULL, question TEXT NOT NULL, interpretation TEXT NOT NULL,
    wellbeing_average DOUBLE, involvement_average DOUBLE, visibility VARCHAR(40) NOT NULL, is_draft BOOLEAN NOT NULL,
    deleted_on DATE, CONSTRAINT pk_observations PRIMARY KEY (id), CONSTRAINT fk_observations_case_id FOREIGN
    KEY(case_id) REFERENCES care_cases (id), CONSTRAINT fk_observations_sheet_id FOREIGN KEY(sheet_id) REFERENCES
    observation_sheets (id) )""",
    "CREATE INDEX ix_observations_case_id_observed_on ON observations (case_id, observed_on)",
    "CREATE INDEX ix_observations_sheet_id ON observations (sheet_id)",
    """CREATE TABLE parent_views ( id INTEGER NOT NULL, handover_id INTEGER NOT NULL, guardian_id INTEGER NOT NULL,
    recognises VARCHAR(40), text TEXT NOT NULL, wishes TEXT NOT NULL, said_on DATE, locked_on DATE, CONSTRAINT
    pk_parent_views PRIMARY KEY (id), CONSTRAINT fk_parent_views_handover_id FOREIGN KEY(handover_id) REFERENCES
    handovers (id), CONSTRAINT fk_parent_views_guardian_id FOREIGN KEY(guardian_id) REFERENCES guardians (id) )""",
    "CREATE INDEX ix_parent_views_handover_id ON parent_views (handover_id)",
    """CREATE TABLE parent_words ( id INTEGER NOT NULL, parent_meeting_id INTEGER NOT NULL, guardian_id INTEGER NOT
    NULL, text TEXT NOT NULL, confidential BOOLEAN NOT NULL, recognises VARCHAR(40), agreement VARCHAR(40) NOT NULL,
    informed_on DATE, CONSTRAINT pk_parent_words PRIMARY KEY (id), CONSTRAINT fk_parent_words_parent_meeting_id FOREIGN
    KEY(parent_meeting_id) REFERENCES parent_meetings (id), CONSTRAINT fk_parent_words_guardian_id FOREIGN
    KEY(guardian_id) REFERENCES guardians (id) )""",
    "CREATE INDEX ix_parent_words_parent_meeting_id ON parent_words (parent_meeting_id)",
    """CREATE TABLE picked_facts ( id INTEGER NOT NULL, parent_meeting_id INTEGER NOT NULL, position INTEGER NOT NULL,
    text TEXT NOT NULL, source TEXT NOT NULL, seen_on DATE, chosen BOOLEAN NOT NULL, CONSTRAINT pk_picked_facts PRIMARY
    KEY (id), CONSTRAINT fk_picked_facts_parent_meeting_id FOREIGN KEY(parent_meeting_id) REFERENCES parent_meetings
    (id) )""",
    "CREATE INDEX ix_picked_facts_parent_meeting_id ON picked_facts (parent_meeting_id)",
    """CREATE TABLE plan_parent_views ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, guardian_id INTEGER NOT NULL,
    text TEXT NOT NULL, agreement VARCHAR(40) NOT NULL, signed_on DATE, CONSTRAINT pk_plan_parent_views PRIMARY KEY
    (id), CONSTRAINT fk_plan_parent_views_plan_id FOREIGN KEY(plan_id) REFERENCES support_plans (id), CONSTRAINT
    fk_plan_parent_views_guardian_id FOREIGN KEY(guardian_id) REFERENCES guardians (id) )""",
    "CREATE UNIQUE INDEX ix_plan_parent_views_plan_id_guardian_id ON plan_parent_views (plan_id, guardian_id)",
    """CREATE TABLE signals ( id INTEGER NOT NULL, number INTEGER NOT NULL, received_on DATE NOT NULL, reporter TEXT NOT
    NULL, manner VARCHAR(40) NOT NULL, first_name TEXT NOT NULL, prefix TEXT NOT NULL, surname TEXT NOT NULL, group_id
    INTEGER, age_months INTEGER, fact TEXT NOT NULL, frequency TEXT NOT NULL, worry INTEGER, categories JSON NOT NULL,
    parents_know VARCHAR(40) NOT NULL, parents_spoken_on DATE, card JSON NOT NULL, sheet_id INTEGER, fades_on DATE NOT
    NULL, faded_on DATE, case_id INTEGER, deleted_on DATE, CONSTRAINT pk_signals PRIMARY KEY (id), CONSTRAINT
    uq_signals_number UNIQUE (number), CONSTRAINT fk_signals_group_id FOREIGN KEY(group_id) REFERENCES care_groups (id),
    CONSTRAINT fk_signals_sheet_id FOREIGN KEY(sheet_id) REFERENCES observation_sheets (id), CONSTRAINT
    fk_signals_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id) )""",
    "CREATE INDEX ix_signals_case_id ON signals (case_id)",
    "CREATE INDEX ix_signals_group_id ON signals (group_id)",
    "CREATE INDEX ix_signals_received_on ON signals (received_on)",
    "CREATE INDEX ix_signals_sheet_id ON signals (sheet_id)",
    """CREATE TABLE observation_moments ( id INTEGER NOT NULL, observation_id INTEGER NOT NULL, position INTEGER NOT
    NULL, time TEXT NOT NULL, situation VARCHAR(40), wellbeing INTEGER, involvement INTEGER, seen TEXT NOT NULL,
    CONSTRAINT pk_observation_moments PRIMARY KEY (id), CONSTRAINT fk_observation_moments_observation_id FOREIGN
    KEY(observation_id) REFERENCES observations (id) )""",
    "CREATE INDEX ix_observation_moments_observation_id ON observation_moments (observation_id)",
    """CREATE TABLE plan_actions ( id INTEGER NOT NULL, goal_id INTEGER NOT NULL, position INTEGER NOT NULL, what TEXT
    NOT NULL, rhythm TEXT NOT NULL, executor VARCHAR(40) NOT NULL, executor_name TEXT NOT NULL, result VARCHAR(40) NOT
    NULL, CONSTRAINT pk_plan_actions PRIMARY KEY (id), CONSTRAINT fk_plan_actions_goal_id FOREIGN KEY(goal_id)
    REFERENCES goals (id) )""",
    "CREATE INDEX ix_plan_actions_goal_id ON plan_actions (goal_id)",
    """CREATE TABLE steps ( id INTEGER NOT NULL, case_id INTEGER, signal_id INTEGER, what TEXT NOT NULL, who TEXT NOT
    NULL, due_on DATE NOT NULL, done_on DATE, source TEXT NOT NULL, CONSTRAINT pk_steps PRIMARY KEY (id), CONSTRAINT
    fk_steps_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id), CONSTRAINT fk_steps_signal_id FOREIGN
    KEY(signal_id) REFERENCES signals (id) )""",
    "CREATE INDEX ix_steps_case_id ON steps (case_id)",
    "CREATE INDEX ix_steps_due_on ON steps (due_on)",
    "CREATE INDEX ix_steps_signal_id ON steps (signal_id)",
)

SEARCH_TABLES: tuple[str, ...] = (
    (
        "CREATE VIRTUAL TABLE search_text USING fts5(body, owner, raw UNINDEXED, kind UNINDEXED, ref UNINDEXED, "
        "case_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5')"
    ),
    (
        "CREATE VIRTUAL TABLE search_trigram USING fts5(body, tokenize = 'trigram', content = '', contentless_delete "
        "= 1)"
    ),
)

MIGRATION = Migration(1, "first", (*STATEMENTS, *SEARCH_TABLES))
