"""Tables of the first schema, part 4 of 4; written by `python -m tests.house.freeze_schema`."""

STATEMENTS: tuple[str, ...] = (
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
    """CREATE TABLE plan_companions ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, kind VARCHAR(40) NOT NULL, name
    TEXT NOT NULL, CONSTRAINT pk_plan_companions PRIMARY KEY (id), CONSTRAINT fk_plan_companions_plan_id FOREIGN
    KEY(plan_id) REFERENCES support_plans (id) )""",
    "CREATE UNIQUE INDEX ix_plan_companions_plan_id_kind_name ON plan_companions (plan_id, kind, name)",
    """CREATE TABLE plan_evaluations ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, evaluated_on DATE NOT NULL,
    follow_up VARCHAR(40) NOT NULL, next_steps TEXT NOT NULL, present TEXT NOT NULL, team_opinion TEXT NOT NULL,
    CONSTRAINT pk_plan_evaluations PRIMARY KEY (id), CONSTRAINT uq_plan_evaluations_plan_id UNIQUE (plan_id), CONSTRAINT
    fk_plan_evaluations_plan_id FOREIGN KEY(plan_id) REFERENCES support_plans (id) )""",
    """CREATE TABLE plan_facts ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, position INTEGER NOT NULL, area
    VARCHAR(40), text TEXT NOT NULL, source VARCHAR(40), source_id INTEGER, source_who TEXT NOT NULL, seen_on DATE,
    CONSTRAINT pk_plan_facts PRIMARY KEY (id), CONSTRAINT fk_plan_facts_plan_id FOREIGN KEY(plan_id) REFERENCES
    support_plans (id) )""",
    "CREATE INDEX ix_plan_facts_plan_id ON plan_facts (plan_id)",
    """CREATE TABLE plan_parent_views ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, guardian_id INTEGER NOT NULL,
    text TEXT NOT NULL, agreement VARCHAR(40) NOT NULL, signed_on DATE, seen_by TEXT NOT NULL, copy_given_on DATE,
    CONSTRAINT pk_plan_parent_views PRIMARY KEY (id), CONSTRAINT fk_plan_parent_views_plan_id FOREIGN KEY(plan_id)
    REFERENCES support_plans (id), CONSTRAINT fk_plan_parent_views_guardian_id FOREIGN KEY(guardian_id) REFERENCES
    guardians (id) )""",
    "CREATE UNIQUE INDEX ix_plan_parent_views_plan_id_guardian_id ON plan_parent_views (plan_id, guardian_id)",
    """CREATE TABLE plan_summaries ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, older_id INTEGER NOT NULL, text TEXT
    NOT NULL, CONSTRAINT pk_plan_summaries PRIMARY KEY (id), CONSTRAINT fk_plan_summaries_plan_id FOREIGN KEY(plan_id)
    REFERENCES support_plans (id), CONSTRAINT fk_plan_summaries_older_id FOREIGN KEY(older_id) REFERENCES support_plans
    (id) )""",
    "CREATE UNIQUE INDEX ix_plan_summaries_plan_id_older_id ON plan_summaries (plan_id, older_id)",
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
    """CREATE TABLE support_sessions ( id INTEGER NOT NULL, case_id INTEGER NOT NULL, trajectory_id INTEGER NOT NULL,
    planned_on DATE NOT NULL, rhythm_day DATE, planned_minutes INTEGER NOT NULL, executor_id INTEGER, state VARCHAR(40)
    NOT NULL, minutes INTEGER NOT NULL, what TEXT NOT NULL, reason TEXT NOT NULL, modelled BOOLEAN NOT NULL, logged_on
    DATE, deleted_on DATE, CONSTRAINT pk_support_sessions PRIMARY KEY (id), CONSTRAINT fk_support_sessions_case_id
    FOREIGN KEY(case_id) REFERENCES care_cases (id), CONSTRAINT fk_support_sessions_trajectory_id FOREIGN
    KEY(trajectory_id) REFERENCES support_trajectories (id), CONSTRAINT fk_support_sessions_executor_id FOREIGN
    KEY(executor_id) REFERENCES persons (id) )""",
    "CREATE INDEX ix_support_sessions_case_id ON support_sessions (case_id)",
    "CREATE INDEX ix_support_sessions_executor_id ON support_sessions (executor_id)",
    """CREATE INDEX ix_support_sessions_period ON support_sessions (planned_on, trajectory_id, state, planned_minutes,
    minutes, deleted_on)""",
    "CREATE INDEX ix_support_sessions_trajectory_id_planned_on ON support_sessions (trajectory_id, planned_on)",
    """CREATE TABLE taken_over ( id INTEGER NOT NULL, plan_id INTEGER NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL,
    source VARCHAR(40) NOT NULL, source_id INTEGER NOT NULL, source_who TEXT NOT NULL, seen_on DATE NOT NULL,
    was_internal BOOLEAN NOT NULL, CONSTRAINT pk_taken_over PRIMARY KEY (id), CONSTRAINT fk_taken_over_plan_id FOREIGN
    KEY(plan_id) REFERENCES support_plans (id) )""",
    "CREATE INDEX ix_taken_over_plan_id_field ON taken_over (plan_id, field)",
    """CREATE TABLE trajectory_evaluations ( id INTEGER NOT NULL, trajectory_id INTEGER NOT NULL, planned_on DATE NOT
    NULL, held_on DATE, outcome VARCHAR(40), text TEXT NOT NULL, CONSTRAINT pk_trajectory_evaluations PRIMARY KEY (id),
    CONSTRAINT fk_trajectory_evaluations_trajectory_id FOREIGN KEY(trajectory_id) REFERENCES support_trajectories (id)
    )""",
    "CREATE INDEX ix_trajectory_evaluations_planned_on ON trajectory_evaluations (planned_on)",
    "CREATE INDEX ix_trajectory_evaluations_trajectory_id ON trajectory_evaluations (trajectory_id)",
    """CREATE TABLE trajectory_extensions ( id INTEGER NOT NULL, trajectory_id INTEGER NOT NULL, ended_before DATE NOT
    NULL, ends_on DATE NOT NULL, reason TEXT NOT NULL, extended_on DATE NOT NULL, CONSTRAINT pk_trajectory_extensions
    PRIMARY KEY (id), CONSTRAINT fk_trajectory_extensions_trajectory_id FOREIGN KEY(trajectory_id) REFERENCES
    support_trajectories (id) )""",
    "CREATE INDEX ix_trajectory_extensions_trajectory_id ON trajectory_extensions (trajectory_id)",
    """CREATE TABLE trajectory_funding ( id INTEGER NOT NULL, trajectory_id INTEGER NOT NULL, stream VARCHAR(40) NOT
    NULL, municipality_id INTEGER, minutes INTEGER, state VARCHAR(40) NOT NULL, CONSTRAINT pk_trajectory_funding PRIMARY
    KEY (id), CONSTRAINT fk_trajectory_funding_trajectory_id FOREIGN KEY(trajectory_id) REFERENCES support_trajectories
    (id), CONSTRAINT fk_trajectory_funding_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipalities (id)
    )""",
    "CREATE INDEX ix_trajectory_funding_municipality_id ON trajectory_funding (municipality_id)",
    "CREATE INDEX ix_trajectory_funding_stream ON trajectory_funding (stream)",
    "CREATE INDEX ix_trajectory_funding_trajectory_id ON trajectory_funding (trajectory_id)",
    """CREATE TABLE evaluation_opinions ( id INTEGER NOT NULL, evaluation_id INTEGER NOT NULL, guardian_id INTEGER NOT
    NULL, text TEXT NOT NULL, CONSTRAINT pk_evaluation_opinions PRIMARY KEY (id), CONSTRAINT
    fk_evaluation_opinions_evaluation_id FOREIGN KEY(evaluation_id) REFERENCES plan_evaluations (id), CONSTRAINT
    fk_evaluation_opinions_guardian_id FOREIGN KEY(guardian_id) REFERENCES guardians (id) )""",
    """CREATE UNIQUE INDEX ix_evaluation_opinions_evaluation_id_guardian_id ON evaluation_opinions (evaluation_id,
    guardian_id)""",
    """CREATE TABLE goal_acceptances ( id INTEGER NOT NULL, goal_id INTEGER NOT NULL, guardian_id INTEGER, answer
    VARCHAR(40) NOT NULL, CONSTRAINT pk_goal_acceptances PRIMARY KEY (id), CONSTRAINT fk_goal_acceptances_goal_id
    FOREIGN KEY(goal_id) REFERENCES goals (id), CONSTRAINT fk_goal_acceptances_guardian_id FOREIGN KEY(guardian_id)
    REFERENCES guardians (id) )""",
    "CREATE INDEX ix_goal_acceptances_goal_id ON goal_acceptances (goal_id)",
    """CREATE TABLE goal_measurements ( id INTEGER NOT NULL, goal_id INTEGER NOT NULL, measured_on DATE NOT NULL, value
    INTEGER NOT NULL, note TEXT NOT NULL, at_evaluation BOOLEAN NOT NULL, CONSTRAINT pk_goal_measurements PRIMARY KEY
    (id), CONSTRAINT fk_goal_measurements_goal_id FOREIGN KEY(goal_id) REFERENCES goals (id) )""",
    "CREATE INDEX ix_goal_measurements_goal_id ON goal_measurements (goal_id)",
    """CREATE TABLE observation_moments ( id INTEGER NOT NULL, observation_id INTEGER NOT NULL, position INTEGER NOT
    NULL, time TEXT NOT NULL, situation VARCHAR(40), wellbeing INTEGER, involvement INTEGER, seen TEXT NOT NULL,
    CONSTRAINT pk_observation_moments PRIMARY KEY (id), CONSTRAINT fk_observation_moments_observation_id FOREIGN
    KEY(observation_id) REFERENCES observations (id) )""",
    "CREATE INDEX ix_observation_moments_observation_id ON observation_moments (observation_id)",
    """CREATE TABLE plan_actions ( id INTEGER NOT NULL, goal_id INTEGER NOT NULL, origin_id INTEGER, position INTEGER
    NOT NULL, what TEXT NOT NULL, how TEXT NOT NULL, say TEXT NOT NULL, rhythm TEXT NOT NULL, moment VARCHAR(40),
    moment_words TEXT NOT NULL, material TEXT NOT NULL, scope VARCHAR(40) NOT NULL, executor VARCHAR(40) NOT NULL,
    executor_name TEXT NOT NULL, result VARCHAR(40) NOT NULL, result_note TEXT NOT NULL, CONSTRAINT pk_plan_actions
    PRIMARY KEY (id), CONSTRAINT fk_plan_actions_goal_id FOREIGN KEY(goal_id) REFERENCES goals (id), CONSTRAINT
    fk_plan_actions_origin_id FOREIGN KEY(origin_id) REFERENCES plan_actions (id) )""",
    "CREATE INDEX ix_plan_actions_goal_id ON plan_actions (goal_id)",
    "CREATE INDEX ix_plan_actions_origin_id ON plan_actions (origin_id)",
    """CREATE TABLE steps ( id INTEGER NOT NULL, case_id INTEGER, signal_id INTEGER, what TEXT NOT NULL, who TEXT NOT
    NULL, due_on DATE NOT NULL, done_on DATE, source TEXT NOT NULL, CONSTRAINT pk_steps PRIMARY KEY (id), CONSTRAINT
    fk_steps_case_id FOREIGN KEY(case_id) REFERENCES care_cases (id), CONSTRAINT fk_steps_signal_id FOREIGN
    KEY(signal_id) REFERENCES signals (id) )""",
    "CREATE INDEX ix_steps_case_id ON steps (case_id)",
    "CREATE INDEX ix_steps_due_on ON steps (due_on)",
    "CREATE INDEX ix_steps_signal_id ON steps (signal_id)",
    """CREATE TABLE trajectory_goals ( id INTEGER NOT NULL, trajectory_id INTEGER NOT NULL, goal_id INTEGER NOT NULL,
    CONSTRAINT pk_trajectory_goals PRIMARY KEY (id), CONSTRAINT fk_trajectory_goals_trajectory_id FOREIGN
    KEY(trajectory_id) REFERENCES support_trajectories (id), CONSTRAINT fk_trajectory_goals_goal_id FOREIGN KEY(goal_id)
    REFERENCES goals (id) )""",
    "CREATE INDEX ix_trajectory_goals_goal_id ON trajectory_goals (goal_id)",
    "CREATE UNIQUE INDEX ix_trajectory_goals_trajectory_id_goal_id ON trajectory_goals (trajectory_id, goal_id)",
)
