"""Events of every kind, in the room and from afar, and who was there."""

from organizing.demo.atscale.functions import (
    ACTION,
    COHORT,
    EVENT,
    OFFICE,
    PARTICIPATION,
    PERSON,
    PROGRAMME,
    SESSION,
    TEAM,
)

# Actions of the campaigns, sessions of the cohorts once a month, and what else there is: meetings,
# courses, conferences, every third of them outside any programme.
EVENTS = f"""
INSERT INTO events_event (
    id, created_at, title, kind, starts_on, ends_on, mode, place, state, programme_id, unit_id,
    workplace_id, mode_reason, digital_link, edition
)
SELECT pg_temp.key({EVENT}, n), now(), 'Aksjon ' || n, 'action', day.on, day.on,
    CASE WHEN pg_temp.dice(n, 31) < 0.3 THEN 'digital' ELSE 'in_person' END, '',
    CASE WHEN n %% 50 = 0 THEN 'cancelled' ELSE 'held' END, c.programme_id, w.unit_id, w.id,
    '', '', ''
FROM generate_series(1, %(actions)s) n
JOIN campaigns_team t ON t.id = pg_temp.key({TEAM}, 1 + (n - 1) %% %(teams)s)
JOIN campaigns_campaign c ON c.id = t.campaign_id
JOIN workplaces_workplace w ON w.id = t.workplace_id,
    LATERAL (SELECT c.starts_on
        + floor((LEAST(c.ends_on, %(today)s::date) - c.starts_on) * pg_temp.dice(n, 32))::int AS on
    ) day
UNION ALL
SELECT pg_temp.key({EVENT}, %(actions)s + n), now(), 'Samling ' || nr,
    CASE WHEN nr %% 4 = 0 THEN 'supervision' ELSE 'training' END, day.on, day.on,
    CASE WHEN nr %% 4 = 0 THEN 'digital' ELSE 'in_person' END, '',
    CASE WHEN day.on <= %(today)s::date THEN 'held' ELSE 'planned' END, h.programme_id, h.unit_id,
    NULL, '', '', ''
FROM generate_series(1, %(sessions)s) n
JOIN cohorts_cohort h ON h.id = pg_temp.key({COHORT}, 1 + (n - 1) %% %(cohorts)s),
    LATERAL (SELECT 1 + (n - 1) / %(cohorts)s AS nr) numbered,
    LATERAL (SELECT h.starts_on + 8 + 30 * (nr - 1) AS on) day
UNION ALL
SELECT pg_temp.key({EVENT}, %(actions)s + %(sessions)s + n), now(), 'Møte ' || n,
    (ARRAY['meeting', 'course', 'conference'])[1 + n %% 3], day.on, day.on,
    (ARRAY['in_person', 'digital', 'hybrid'])[1 + floor(3 * pg_temp.dice(n, 55))::int], '',
    CASE WHEN day.on <= %(today)s::date THEN 'held' ELSE 'planned' END, p.id,
    pg_temp.key({OFFICE}, 1 + (n - 1) %% %(offices)s), NULL, '', '', ''
FROM generate_series(1, %(meetings)s) n
LEFT JOIN programmes_programme p
    ON n %% 3 <> 0 AND p.id = pg_temp.key({PROGRAMME}, 1 + (n - 1) %% %(programmes)s),
    LATERAL (SELECT %(today)s::date + 30 - floor(1095 * pg_temp.dice(n, 56))::int AS on) day
"""

ACTIONS = f"""
INSERT INTO campaigns_action (
    id, created_at, kind, event_id, campaign_id, team_id, materials, debrief
)
SELECT pg_temp.key({ACTION}, n), now(), 'rally', pg_temp.key({EVENT}, n), t.campaign_id, t.id,
    '', ''
FROM generate_series(1, %(actions)s) n
JOIN campaigns_team t ON t.id = pg_temp.key({TEAM}, 1 + (n - 1) %% %(teams)s)
"""

SESSIONS = f"""
INSERT INTO cohorts_session (id, created_at, cohort_id, event_id, kind, module_id)
SELECT pg_temp.key({SESSION}, n), now(), pg_temp.key({COHORT}, 1 + (n - 1) %% %(cohorts)s), e.id,
    e.kind, m.id
FROM generate_series(1, %(sessions)s) n
JOIN events_event e ON e.id = pg_temp.key({EVENT}, %(actions)s + n)
LEFT JOIN cohorts_module m ON e.kind = 'training' AND m.version_id = %(version)s
    AND m.position = 1 + (n - 1) / %(cohorts)s
"""

# A third of the members take part, most of them several times, nobody twice at one event; every
# fourth event has counted some people without their names. Sessions list who is in the cohort.
PARTICIPATIONS = f"""
INSERT INTO events_participation (
    id, created_at, event_id, person_id, unnamed_count, attendee_kind, state, mode_attended
)
SELECT pg_temp.key({PARTICIPATION}, n), now(), pg_temp.key({EVENT}, event),
    CASE WHEN is_named THEN pg_temp.key({PERSON},
        1 + (event * 7919 + (n - 1) / %(actions)s * 311) %% (%(members)s / 3)) END,
    CASE WHEN NOT is_named THEN 5 + floor(60 * pg_temp.dice(n, 57))::int END, 'employee',
    CASE WHEN NOT is_named OR pg_temp.dice(n, 33) < 0.92 THEN 'attended' ELSE 'absent' END, ''
FROM generate_series(1::bigint, %(at_actions)s) n,
    LATERAL (SELECT 1 + (n - 1) %% %(actions)s AS event) numbered,
    LATERAL (SELECT event %% 4 <> 0 OR n > %(actions)s AS is_named) named
UNION ALL
SELECT pg_temp.key({PARTICIPATION}, %(at_actions)s + n), now(), event_id, person_id, NULL, 'union',
    CASE WHEN NOT is_over THEN 'registered'
        WHEN pg_temp.dice(n, 58) < 0.9 THEN 'attended' ELSE 'excused' END,
    CASE WHEN pg_temp.dice(n, 59) < 0.05 THEN 'digital' ELSE '' END
FROM (
    SELECT s.event_id, e.person_id, v.state = 'held' AS is_over,
        row_number() OVER (ORDER BY s.id, e.id) AS n
    FROM cohorts_session s
    JOIN events_event v ON v.id = s.event_id
    JOIN cohorts_enrolment e ON e.cohort_id = s.cohort_id
) listed
UNION ALL
SELECT pg_temp.key({PARTICIPATION}, %(at_actions)s + %(at_sessions)s + n), now(), e.id,
    CASE WHEN is_named THEN pg_temp.key({PERSON},
        1 + (event * 7907 + (n - 1) / %(meetings)s * 313) %% (%(members)s / 3)) END,
    CASE WHEN NOT is_named THEN 5 + floor(90 * pg_temp.dice(n, 60))::int END, 'union',
    CASE WHEN e.state = 'planned' THEN 'registered'
        WHEN NOT is_named OR pg_temp.dice(n, 61) < 0.85 THEN 'attended' ELSE 'absent' END,
    CASE WHEN e.mode = 'hybrid' AND is_named
        THEN (ARRAY['in_person', 'digital', ''])[1 + floor(3 * pg_temp.dice(n, 62))::int]
        ELSE '' END
FROM generate_series(1::bigint, %(at_meetings)s) n
CROSS JOIN LATERAL (SELECT 1 + (n - 1) %% %(meetings)s AS event) numbered
CROSS JOIN LATERAL (SELECT event %% 4 <> 0 OR n > %(meetings)s AS is_named) named
JOIN events_event e ON e.id = pg_temp.key({EVENT}, %(actions)s + %(sessions)s + event)
"""
