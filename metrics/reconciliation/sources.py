"""Every figure once more, in plain SQL from the base tables.

Written apart from ``metrics.facts`` on purpose and sharing nothing with it: two ways to the same
number. Each statement gives rows of

    counted, amount, is_at_least, workplace, unit, programme, campaign, cohort, first, last

``counted`` is what is counted once wherever it stands; a row where it is null adds its ``amount``.
``last`` is null for a flow, and far away for a span that has not ended. A workplace's unit comes
from ``placement`` (workplace, unit, first, last), which covers every day of every workplace: a
flow takes the one of its day, a span is cut where it changes.
"""

from metrics.reconciliation.depth_sources import DEPTH_SOURCES
from metrics.reconciliation.people_sources import PEOPLE_SOURCES
from metrics.reconciliation.project_sources import PROJECT_SOURCES

# The unit a workplace belonged to on each day: before the first assignment its unit, in a gap the
# earlier one's.
PLACEMENT = """
SELECT w.id AS workplace, COALESCE(a.unit_id, w.unit_id) AS unit,
    CASE WHEN EXISTS (
        SELECT FROM workplaces_unitassignment b
        WHERE b.workplace_id = w.id AND b.starts_on < a.starts_on
    ) THEN a.starts_on ELSE DATE '-infinity' END AS first,
    COALESCE((
        SELECT min(b.starts_on) - 1 FROM workplaces_unitassignment b
        WHERE b.workplace_id = w.id AND b.starts_on > a.starts_on
    ), DATE 'infinity') AS last
FROM workplaces_workplace w LEFT JOIN workplaces_unitassignment a ON a.workplace_id = w.id
"""

CONTACTS = """
SELECT {counted}, {amount}, FALSE, c.workplace_id, p.unit, k.programme_id, c.campaign_id,
    NULL::uuid, c.on, NULL::date
FROM contacts_contact c
JOIN placement p ON p.workplace = c.workplace_id AND c.on BETWEEN p.first AND p.last
LEFT JOIN campaigns_campaign k ON k.id = c.campaign_id
"""
OF_KIND = CONTACTS.format(counted="NULL::uuid", amount="1") + "WHERE c.kind = '{kind}'"

PARTICIPATIONS = """
SELECT {counted}, COALESCE(p.unnamed_count, 1), FALSE, e.workplace_id, e.unit_id, k.programme_id,
    k.id, NULL::uuid, e.starts_on, NULL::date
FROM events_participation p
JOIN events_event e ON e.id = p.event_id
JOIN campaigns_action a ON a.event_id = e.id
JOIN campaigns_campaign k ON k.id = a.campaign_id
WHERE p.state = 'attended' AND e.state <> 'cancelled'
    AND e.starts_on BETWEEN k.starts_on AND k.ends_on
"""

MEDIA = """
SELECT NULL::uuid, m.reach, FALSE, NULL::uuid, k.unit_id, k.programme_id, k.id, NULL::uuid,
    m.on, NULL::date
FROM campaigns_mediaitem m JOIN campaigns_campaign k ON k.id = m.campaign_id
WHERE m.on BETWEEN k.starts_on AND k.ends_on
"""

OBJECTIVES = """
SELECT NULL::uuid, 1, FALSE, NULL::uuid, k.unit_id, k.programme_id, k.id, NULL::uuid,
    o.reviewed_on, NULL::date
FROM campaigns_objective o JOIN campaigns_campaign k ON k.id = o.campaign_id
WHERE o.reviewed_on IS NOT NULL
"""

JOINS = """
SELECT m.id, 1, FALSE, t.workplace_id, p.unit, k.programme_id, k.id, NULL::uuid, m.starts_on,
    NULL::date
FROM campaigns_campaign k
JOIN campaigns_team t ON t.campaign_id = k.id
JOIN workplaces_employment em ON em.workplace_id = t.workplace_id
JOIN people_membership m ON m.person_id = em.person_id AND m.follows_id IS NULL
JOIN placement p ON p.workplace = t.workplace_id AND m.starts_on BETWEEN p.first AND p.last
WHERE m.starts_on BETWEEN k.starts_on AND k.ends_on
    AND m.starts_on BETWEEN em.starts_on AND COALESCE(em.ends_on, 'infinity')
"""

GRADUATES = """
SELECT n.person_id, 1, FALSE, n.workplace_id, h.unit_id, h.programme_id, n.campaign_id, h.id,
    n.completed_on, NULL::date
FROM cohorts_enrolment n JOIN cohorts_cohort h ON h.id = n.cohort_id
WHERE n.state = 'completed'
"""

MENTORS = """
SELECT {counted}, 1, {weak}, m.workplace_id, p.unit, m.programme_id, NULL::uuid, NULL::uuid,
    GREATEST(m.starts_on, p.first), LEAST(m.ends_on, p.last, DATE '9999-12-31')
FROM mentors_mentor m
JOIN placement p ON p.workplace = m.workplace_id
    AND m.starts_on <= p.last AND COALESCE(m.ends_on, 'infinity') >= p.first
LEFT JOIN mentors_register r ON r.programme_id = m.programme_id
"""
KNOWN_INCOMPLETE = "COALESCE(NOT r.is_complete, FALSE)"

ACTIVITY = """
SELECT {counted}, 1, FALSE, t.workplace_id, p.unit, k.programme_id, k.id, NULL::uuid,
    GREATEST(act.on, p.first), LEAST(act.on + k.activity_days - 1, t.ends_on, p.last)
FROM (
    SELECT a.team_id, e.starts_on AS on, 'action' AS kind
    FROM campaigns_action a JOIN events_event e ON e.id = a.event_id AND e.state <> 'cancelled'
    UNION ALL SELECT t.id, c.on, 'contact'
    FROM contacts_contact c JOIN campaigns_team t ON t.workplace_id = c.workplace_id
) act
JOIN campaigns_team t ON t.id = act.team_id
JOIN campaigns_campaign k ON k.id = t.campaign_id AND act.kind = ANY(k.activity_kinds)
JOIN placement p ON p.workplace = t.workplace_id
    AND act.on <= p.last AND act.on + k.activity_days - 1 >= p.first
WHERE act.on BETWEEN t.starts_on AND COALESCE(t.ends_on, 'infinity')
"""

SOURCES = {
    "contacts": CONTACTS.format(counted="NULL::uuid", amount="1"),
    "people_reached": CONTACTS.format(counted="NULL::uuid", amount="c.people_reached"),
    "workplaces_contacted": CONTACTS.format(counted="c.workplace_id", amount="1"),
    "participations": PARTICIPATIONS.format(counted="NULL::uuid"),
    "actives": PARTICIPATIONS.format(counted="p.person_id") + " AND p.person_id IS NOT NULL",
    "media_contacts": MEDIA,
    "objectives_reviewed": OBJECTIVES,
    "objectives_met": OBJECTIVES + "AND o.reached >= o.target",
    "joins": JOINS,
    "graduates": GRADUATES,
    "mentors": MENTORS.format(counted="m.person_id", weak=KNOWN_INCOMPLETE),
    "workplaces_with_mentor": MENTORS.format(counted="m.workplace_id", weak="FALSE"),
    "active_teams": ACTIVITY.format(counted="t.id"),
    "workplaces_with_active_team": ACTIVITY.format(counted="t.workplace_id"),
    "workplaces_visited": CONTACTS.format(counted="c.workplace_id", amount="1")
    + "WHERE c.kind = 'visit'",
    "visits": OF_KIND.format(kind="visit"),
    "talks": OF_KIND.format(kind="talk"),
    "phone_calls": OF_KIND.format(kind="phone"),
    "digital_contacts": OF_KIND.format(kind="digital"),
    "group_contacts": OF_KIND.format(kind="group"),
    **DEPTH_SOURCES,
    **PEOPLE_SOURCES,
    **PROJECT_SOURCES,
}
