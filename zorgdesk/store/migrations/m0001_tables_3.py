"""Tables of the first schema, part 3 of 4; written by `python -m tests.house.freeze_schema`."""

STATEMENTS: tuple[str, ...] = (
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
    """CREATE TABLE goals ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, origin_id INTEGER, position INTEGER NOT NULL,
    sentence TEXT NOT NULL, behaviour TEXT NOT NULL, measured_how TEXT NOT NULL, unit VARCHAR(40) NOT NULL, measure_of
    INTEGER, zero_value INTEGER, target_value INTEGER, realistic_because TEXT NOT NULL, due_on DATE, category
    VARCHAR(40), status VARCHAR(40) NOT NULL, status_note TEXT NOT NULL, evaluation TEXT NOT NULL, CONSTRAINT pk_goals
    PRIMARY KEY (id), CONSTRAINT fk_goals_plan_id FOREIGN KEY(plan_id) REFERENCES support_plans (id), CONSTRAINT
    fk_goals_origin_id FOREIGN KEY(origin_id) REFERENCES goals (id) )""",
    "CREATE INDEX ix_goals_origin_id ON goals (origin_id)",
)
