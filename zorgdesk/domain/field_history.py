"""Which fields keep a history: by table, the facts that a person states and may want back (issue 3, point 10).

`STATES` are kept and shown too, but not put back one by one: they change by a deed of their own, which has its undo.
"""

NAME_PARTS = ("first_name", "prefix", "surname")

FACTS: dict[str, tuple[str, ...]] = {
    "care_cases": (
        "location_id", "group_id", "residence_id", "mentor_id", "owner", "stand_in", "stand_in_from", "stand_in_until",
        "case_director", "contact_for_parents", "parties_involved", "categories", "vve_status", "vve_source",
        "vve_since", "care_started_on", "waiting_since", "aftercare_on", "aftercare_what", "aftercare_who",
    ),
    "children": (*NAME_PARTS, "birth_date", "due_date", "home_languages"),
    "guardians": (
        *NAME_PARTS, "institution", "address", "phone", "email", "language", "interpreter_needed", "do_not_contact",
        "do_not_contact_reason",
    ),
    "guardianships": (
        "relation", "authority", "authority_source", "authority_seen_on", "lives_with_child", "first_contact",
    ),
    "support_plans": ("starts_on", "evaluation_on"),
    "goals": ("sentence", "behaviour", "measured_how", "measure_of", "zero_value", "target_value", "due_on", "unit"),
    "plan_actions": ("what", "rhythm", "executor", "executor_name", "how", "say", "moment", "material"),
    "go_no_gos": ("question", "criteria", "planned_on"),
}  # fmt: skip
"""Facts that can be put back one by one."""

STATES: dict[str, tuple[str, ...]] = {
    "care_cases": ("intake_finished_on", "care_ended_on", "closed_on", "close_outcome"),
    "support_plans": ("status",),
    "go_no_gos": ("decision", "decided_on"),
    "support_trajectories": (
        "title", "executor_id", "times", "rhythm", "minutes", "sessions_at_most", "starts_on", "ends_on", "modelling",
        "status", "ended_on", "end_reason",
    ),
    "trajectory_funding": ("stream", "municipality_id", "minutes", "state"),
    "beschikkingen": ("status", "requested_on", "municipality_id", "number", "minutes", "starts_on", "ends_on"),
    "trajectory_evaluations": ("planned_on", "held_on", "outcome"),
}  # fmt: skip
"""What a deed of its own changes; a traject is written whole by its form."""


def watched_fields(table: str) -> tuple[str, ...]:
    """The fields of this table whose changes are kept."""
    return (*FACTS.get(table, ()), *STATES.get(table, ()))


def can_be_put_back(table: str, field: str) -> bool:
    """Whether "Zet terug" makes sense for this field."""
    return field in FACTS.get(table, ())
