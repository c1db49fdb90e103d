"""Tables of the first schema, part 3 of 4; written by `python -m tests.house.freeze_schema`."""

STATEMENTS: tuple[str, ...] = (
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
    discussed_on DATE, activated_on DATE, evaluated_on DATE, ended_on DATE, ended_because TEXT NOT NULL, shared_on DATE,
    CONSTRAINT pk_support_plans PRIMARY KEY (id), CONSTRAINT fk_support_plans_case_id FOREIGN KEY(case_id) REFERENCES
    care_cases (id) )""",
    "CREATE UNIQUE INDEX ix_support_plans_case_id_version ON support_plans (case_id, version)",
    "CREATE INDEX ix_support_plans_created_on ON support_plans (created_on)",
    "CREATE INDEX ix_support_plans_evaluation_on ON support_plans (evaluation_on)",
    """CREATE TABLE support_trajectories ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, kind VARCHAR(40) NOT NULL,
    title TEXT NOT NULL, executor_id INTEGER, times INTEGER NOT NULL, rhythm VARCHAR(40) NOT NULL, minutes INTEGER NOT
    NULL, weekdays JSON NOT NULL, sessions_at_most INTEGER, starts_on DATE NOT NULL, ends_on DATE NOT NULL, assignment
    TEXT NOT NULL, goal TEXT NOT NULL, done_when TEXT NOT NULL, if_not TEXT NOT NULL, modelling BOOLEAN NOT NULL, advice
    TEXT NOT NULL, advised_on DATE, age_reason TEXT NOT NULL, status VARCHAR(40) NOT NULL, ended_on DATE, end_reason
    TEXT NOT NULL, begun_on DATE NOT NULL, deleted_on DATE, CONSTRAINT pk_support_trajectories PRIMARY KEY (id),
    CONSTRAINT fk_support_trajectories_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id), CONSTRAINT
    fk_support_trajectories_executor_id FOREIGN KEY(executor_id) REFERENCES persons (id) )""",
    "CREATE INDEX ix_support_trajectories_case_id_starts_on ON support_trajectories (case_id, starts_on)",
    "CREATE INDEX ix_support_trajectories_ends_on ON support_trajectories (ends_on)",
    "CREATE INDEX ix_support_trajectories_executor_id ON support_trajectories (executor_id)",
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
    """CREATE TABLE beschikkingen ( id INTEGER NOT NULL, trajectory_id INTEGER NOT NULL, status VARCHAR(40) NOT NULL,
    requested_on DATE, municipality_id INTEGER, number TEXT NOT NULL, minutes INTEGER, starts_on DATE, ends_on DATE,
    CONSTRAINT pk_beschikkingen PRIMARY KEY (id), CONSTRAINT fk_beschikkingen_trajectory_id FOREIGN KEY(trajectory_id)
    REFERENCES support_trajectories (id), CONSTRAINT fk_beschikkingen_municipality_id FOREIGN KEY(municipality_id)
    REFERENCES municipalities (id) )""",
    "CREATE INDEX ix_beschikkingen_ends_on ON beschikkingen (ends_on)",
    "CREATE INDEX ix_beschikkingen_municipality_id ON beschikkingen (municipality_id)",
    "CREATE INDEX ix_beschikkingen_trajectory_id ON beschikkingen (trajectory_id)",
    """CREATE TABLE earlier_tries ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, position INTEGER NOT NULL, what TEXT
    NOT NULL, since TEXT NOT NULL, effect TEXT NOT NULL, CONSTRAINT pk_earlier_tries PRIMARY KEY (id), CONSTRAINT
    fk_earlier_tries_plan_id FOREIGN KEY(plan_id) REFERENCES support_plans (id) )""",
    "CREATE INDEX ix_earlier_tries_plan_id ON earlier_tries (plan_id)",
    """CREATE TABLE go_no_gos ( id INTEGER NOT NULL, plan_id INTEGER, trajectory_id INTEGER, question TEXT NOT NULL,
    criteria TEXT NOT NULL, planned_on DATE NOT NULL, decision VARCHAR(40), reason TEXT NOT NULL, present TEXT NOT NULL,
    decided_on DATE, added_later BOOLEAN NOT NULL, CONSTRAINT pk_go_no_gos PRIMARY KEY (id), CONSTRAINT
    fk_go_no_gos_plan_id FOREIGN KEY(plan_id) REFERENCES support_plans (id), CONSTRAINT fk_go_no_gos_trajectory_id
    FOREIGN KEY(trajectory_id) REFERENCES support_trajectories (id) )""",
    "CREATE INDEX ix_go_no_gos_plan_id ON go_no_gos (plan_id)",
    "CREATE INDEX ix_go_no_gos_planned_on ON go_no_gos (planned_on)",
    "CREATE INDEX ix_go_no_gos_trajectory_id ON go_no_gos (trajectory_id)",
    """CREATE TABLE goals ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, origin_id INTEGER, position INTEGER NOT NULL,
    sentence TEXT NOT NULL, behaviour TEXT NOT NULL, measured_how TEXT NOT NULL, unit VARCHAR(40) NOT NULL, measure_of
    INTEGER, zero_value INTEGER, target_value INTEGER, realistic_because TEXT NOT NULL, due_on DATE, category
    VARCHAR(40), status VARCHAR(40) NOT NULL, status_note TEXT NOT NULL, evaluation TEXT NOT NULL, CONSTRAINT pk_goals
    PRIMARY KEY (id), CONSTRAINT fk_goals_plan_id FOREIGN KEY(plan_id) REFERENCES support_plans (id), CONSTRAINT
    fk_goals_origin_id FOREIGN KEY(origin_id) REFERENCES goals (id) )""",
    "CREATE INDEX ix_goals_origin_id ON goals (origin_id)",
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
)
