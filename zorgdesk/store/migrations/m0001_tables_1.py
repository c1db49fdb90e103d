"""Tables of the first schema, part 1 of 4; written by `python -m tests.house.freeze_schema`."""

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
    """CREATE TABLE text_blocks ( id INTEGER NOT NULL, keyword TEXT NOT NULL, search_keyword TEXT NOT NULL, text TEXT
    NOT NULL, search_text TEXT NOT NULL, area VARCHAR(40), made_on DATE NOT NULL, deleted_on DATE, CONSTRAINT
    pk_text_blocks PRIMARY KEY (id) )""",
    "CREATE INDEX ix_text_blocks_search_keyword ON text_blocks (search_keyword)",
    """CREATE TABLE text_versions ( id INTEGER NOT NULL, owner_kind TEXT NOT NULL, owner_id INTEGER NOT NULL, field TEXT
    NOT NULL, text TEXT NOT NULL, replaced_at DATETIME NOT NULL, CONSTRAINT pk_text_versions PRIMARY KEY (id) )""",
    "CREATE INDEX ix_text_versions_owner_kind_owner_id ON text_versions (owner_kind, owner_id)",
    """CREATE TABLE trajectory_templates ( id INTEGER NOT NULL, kind VARCHAR(40) NOT NULL, times INTEGER NOT NULL,
    rhythm VARCHAR(40) NOT NULL, minutes INTEGER NOT NULL, months INTEGER NOT NULL, weeks INTEGER NOT NULL,
    sessions_at_most INTEGER, modelling BOOLEAN NOT NULL, stream VARCHAR(40) NOT NULL, evaluations JSON NOT NULL,
    assignment TEXT NOT NULL, done_when TEXT NOT NULL, if_not TEXT NOT NULL, is_offered BOOLEAN NOT NULL, CONSTRAINT
    pk_trajectory_templates PRIMARY KEY (id), CONSTRAINT uq_trajectory_templates_kind UNIQUE (kind) )""",
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
)
