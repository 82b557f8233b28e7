"""Which expected values must stand in the table; every one that does stand there must be right.

The engine stores sparsely: what a page adds up itself is not kept. This says the same once more,
and is the only line here that must follow the engine.
"""

# Their quarters and years are the sums of their months.
SUMS = {
    "actions",
    "advice_cases",
    "applicants",
    "applicants_completed",
    "applicants_selected",
    "attendances",
    "attendances_digital",
    "attendances_in_person",
    "contacts",
    "digital_contacts",
    "events",
    "events_digital",
    "events_hybrid",
    "events_in_person",
    "group_contacts",
    "joins_overall",
    "leaves",
    "media_contacts",
    "objectives_met",
    "objectives_reviewed",
    "participations",
    "people_predicted",
    "people_reached",
    "people_said_yes",
    "people_tested",
    "phone_calls",
    "session_attendances",
    "session_places",
    "sessions",
    "sign_offs",
    "structure_tests",
    "talks",
    "turnout",
    "turnout_expected",
    "visits",
    "yes_too_many_expected",
}

# Their value is no number of rows but an age, the one in the middle.
MEDIANS = {"rating_age"}

# SQL over an expected row ``e``: grain, kind of scope, is_stock (true on a day).
KEPT = """
e.grain IN ('month', 'window')
    OR NOT e.is_stock AND NOT %(is_sum)s AND e.kind <> 'workplace'
"""
