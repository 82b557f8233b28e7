"""Events of every kind, in the room and from afar, and who was there."""

from organizing.demo.atscale.functions import (
    ACTION,
    AGENDA_ITEM,
    COHORT,
    EVENT,
    OFFICE,
    PARTICIPATION,
    PERSON,
    PROGRAMME,
    SERIES,
    SESSION,
    TEAM,
)

# Conferences that come again (B8).
SERIES_OF_EVENTS = f"""
INSERT INTO events_series (id, created_at, name, sort_key, unit_id)
SELECT pg_temp.key({SERIES}, n), now(), name, lower(name), %(union)s
FROM generate_series(1, %(series)s) n,
    LATERAL (SELECT 'Nettverkskonferanse ' || lpad(n::text, 3, '0') AS name) named
"""

# Actions of the campaigns, sessions of the cohorts once a month, and what else there is: meetings,
# courses, conferences, every third of them outside any programme. From about 20,000 participations
# in the whole of last year to over 40,000 this year to date, most of what came being digital (n21,
# E12): so more of them lie in this year, whatever day it is.
EVENTS = f"""
INSERT INTO events_event (
    id, created_at, title, kind, starts_on, ends_on, mode, place, state, programme_id, unit_id,
    workplace_id, mode_reason, digital_link, series_id, edition, topics
)
SELECT pg_temp.key({EVENT}, n), now(), 'Aksjon ' || n, 'action', day.on, day.on,
    CASE WHEN pg_temp.dice(n, 31) < CASE WHEN is_new THEN 0.55 ELSE 0.1 END
        THEN 'digital' ELSE 'in_person' END, '',
    CASE WHEN n %% 50 = 0 THEN 'cancelled' ELSE 'held' END, c.programme_id, w.unit_id, w.id,
    '', '', NULL::uuid, '', '{{}}'::text[]
FROM generate_series(1, %(actions)s) n
JOIN campaigns_team t ON t.id = pg_temp.key({TEAM}, 1 + (n - 1) %% %(teams)s)
JOIN campaigns_campaign c ON c.id = t.campaign_id
JOIN workplaces_workplace w ON w.id = t.workplace_id
CROSS JOIN LATERAL (SELECT pg_temp.day_by_year(
    n, 32, c.starts_on, LEAST(c.ends_on, %(today)s::date), %(today)s::date,
    CASE c.stage WHEN 'running' THEN 85 ELSE 0 END, 15
) AS on) day
CROSS JOIN LATERAL (SELECT
    extract(year FROM day.on) = extract(year FROM %(today)s::date) AS is_new
) dated
UNION ALL
SELECT pg_temp.key({EVENT}, %(actions)s + n), now(), 'Samling ' || nr,
    CASE WHEN nr %% 4 = 0 THEN 'supervision' ELSE 'training' END, day.on, day.on,
    CASE WHEN nr %% 4 = 0 THEN 'digital' ELSE 'in_person' END, '',
    CASE WHEN day.on <= %(today)s::date THEN 'held' ELSE 'planned' END, h.programme_id, h.unit_id,
    NULL, '', '', NULL, '', '{{}}'
FROM generate_series(1, %(sessions)s) n
JOIN cohorts_cohort h ON h.id = pg_temp.key({COHORT}, 1 + (n - 1) %% %(cohorts)s),
    LATERAL (SELECT 1 + (n - 1) / %(cohorts)s AS nr) numbered,
    LATERAL (SELECT h.starts_on + 8 + (h.ends_on - h.starts_on - 10) * (nr - 1) / 12 AS on) day
UNION ALL
SELECT pg_temp.key({EVENT}, %(actions)s + %(sessions)s + n), now(), 'Møte ' || n,
    (ARRAY['meeting', 'course', 'conference'])[1 + n %% 3], day.on, day.on,
    CASE WHEN extract(year FROM day.on) < extract(year FROM %(today)s::date)
            AND pg_temp.dice(n, 55) < 0.7 THEN 'in_person'
        ELSE (ARRAY['digital', 'digital', 'hybrid', 'in_person'])[1 + n / 3 %% 4] END, '',
    CASE WHEN day.on <= %(today)s::date THEN 'held' ELSE 'planned' END, p.id,
    pg_temp.key({OFFICE}, 1 + (n - 1) %% %(offices)s), NULL, '', '',
    CASE WHEN n %% 3 = 2 THEN pg_temp.key({SERIES}, 1 + n %% %(series)s) END,
    CASE WHEN n %% 3 = 2 THEN (1 + n / %(series)s) || '.0' ELSE '' END,
    ARRAY(SELECT DISTINCT pg_temp.one_of(%(topics)s, n, salt) FROM unnest(ARRAY[87, 88]) salt)
FROM generate_series(1, %(meetings)s) n
LEFT JOIN programmes_programme p
    ON n %% 3 <> 0 AND p.id = pg_temp.key({PROGRAMME}, 1 + (n - 1) %% %(programmes)s),
    LATERAL (SELECT CASE
        WHEN n %% 20 = 0 THEN %(today)s::date + 1 + floor(30 * pg_temp.dice(n, 56))::int
        ELSE pg_temp.day_by_year(
            n, 56, %(today)s::date - 1095, %(today)s::date, %(today)s::date, 55, 30)
    END AS on) day
"""

# Two of three have a target.
ACTIONS = f"""
INSERT INTO campaigns_action (
    id, created_at, kind, event_id, campaign_id, team_id, target_turnout, materials, debrief
)
SELECT pg_temp.key({ACTION}, n), now(), 'rally', pg_temp.key({EVENT}, n), t.campaign_id, t.id,
    CASE WHEN n %% 3 <> 0 THEN 20 + floor(80 * pg_temp.dice(n, 86))::int END, '', ''
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
    CASE WHEN NOT is_named THEN 5 + floor(20 * pg_temp.dice(n, 57))::int END, 'employee',
    CASE WHEN NOT is_named OR pg_temp.dice(n, 33) < 0.85 THEN 'attended' ELSE 'absent' END, ''
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
    CASE WHEN NOT is_named THEN 5 + floor(40 * pg_temp.dice(n, 60))::int END, 'union',
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

# What is on at the meetings, courses and conferences (E8).
AGENDA_ITEMS = f"""
INSERT INTO events_agendaitem (
    id, created_at, event_id, kind, title, speaker, day, starts_time
)
SELECT pg_temp.key({AGENDA_ITEM}, 3 * n + place), now(),
    pg_temp.key({EVENT}, %(actions)s + %(sessions)s + n),
    (ARRAY['presentation', 'break', 'discussion'])[1 + place],
    (ARRAY['Innledning', 'Pause', 'Samtale ved bordene'])[1 + place],
    CASE WHEN place = 0 THEN pg_temp.one_of(%(given)s, n, 84) ELSE '' END, 1,
    time '10:00' + place * interval '1 hour'
FROM generate_series(1, %(meetings)s) n, generate_series(0, 2) place
"""
