"""Programmes with their campaigns, cohorts and mentors, and what these do every day."""

from organizing.demo.atscale.functions import (
    CAMPAIGN,
    COHORT,
    CONTACT,
    DISTRICT,
    ENROLMENT,
    MEDIA,
    MENTOR,
    OBJECTIVE,
    PERSON,
    PROGRAMME,
    REGISTER,
    TEAM,
    WORKPLACE,
)

# Half of them have ended, half are running; each belongs to a region. Every third activates.
PROGRAMMES = f"""
INSERT INTO programmes_programme (
    id, created_at, name, sort_key, approach, starts_on, ends_on, state, summary, unit_id
)
SELECT pg_temp.key({PROGRAMME}, n), now(), name, lower(name),
    CASE WHEN n %% 3 = 0 THEN 'activating' ELSE 'organising' END,
    %(today)s::date - CASE WHEN n %% 2 = 0 THEN 1365 ELSE 500 END,
    %(today)s::date - CASE WHEN n %% 2 = 0 THEN 270 ELSE -230 END,
    CASE WHEN n %% 2 = 0 THEN 'ended' ELSE 'running' END, '',
    pg_temp.key({DISTRICT}, 1 + (n - 1) %% %(districts)s)
FROM generate_series(1, %(programmes)s) n,
    LATERAL (SELECT 'Program ' || lpad(n::text, 3, '0') AS name) named
"""

REGISTERS = f"""
INSERT INTO mentors_register (id, created_at, programme_id, is_complete, note)
SELECT pg_temp.key({REGISTER}, n), now(), pg_temp.key({PROGRAMME}, n), n %% 3 <> 0, ''
FROM generate_series(1, %(programmes)s) n
"""

CAMPAIGNS = f"""
INSERT INTO campaigns_campaign (
    id, created_at, name, sort_key, starts_on, ends_on, stage, plan, phase, activity_days,
    activity_kinds, programme_id, unit_id
)
SELECT pg_temp.key({CAMPAIGN}, n), now(), named.name, lower(named.name),
    p.starts_on + 30, p.ends_on - 30,
    CASE WHEN p.state = 'ended' THEN 'ended' ELSE 'running' END,
    CASE WHEN p.approach = 'organising' THEN 'phases'
        WHEN pg_temp.dice(n, 85) < 0.5 THEN 'measures' ELSE 'goals' END,
    CASE WHEN p.state = 'ended' THEN 'result' ELSE 'building' END, 60,
    ARRAY['action', 'contact'], p.id, p.unit_id
FROM generate_series(1, %(campaigns)s) n
JOIN programmes_programme p ON p.id = pg_temp.key({PROGRAMME}, 1 + (n - 1) %% %(programmes)s),
    LATERAL (SELECT 'Kampanje ' || lpad(n::text, 4, '0') AS name) named
"""

TEAMS = f"""
INSERT INTO campaigns_team (
    id, created_at, name, campaign_id, workplace_id, starts_on, ends_on
)
SELECT pg_temp.key({TEAM}, n), now(), 'Gruppe ' || n, c.id,
    pg_temp.key({WORKPLACE}, 1 + (n * 3) %% %(workplaces)s), c.starts_on, NULL
FROM generate_series(1, %(teams)s) n
JOIN campaigns_campaign c ON c.id = pg_temp.key({CAMPAIGN}, 1 + (n - 1) %% %(campaigns)s)
"""

# They begin one after the other; the last of a running programme is still to come, and colleagues
# may apply for it.
COHORTS = f"""
INSERT INTO cohorts_cohort (
    id, created_at, programme_id, version_id, name, sort_key, unit_id, starts_on, ends_on,
    takes_applications
)
SELECT pg_temp.key({COHORT}, n), now(), p.id, %(version)s, named.name, lower(named.name), p.unit_id,
    began.on, LEAST(began.on + 365, p.ends_on - 5), began.on > %(today)s::date
FROM generate_series(1, %(cohorts)s) n
JOIN programmes_programme p ON p.id = pg_temp.key({PROGRAMME}, 1 + (n - 1) %% %(programmes)s),
    LATERAL (SELECT 'Kull ' || lpad(n::text, 4, '0') AS name) named,
    LATERAL (SELECT p.starts_on + 15 + 105 * ((n - 1) / %(programmes)s %% 6) AS on) began
"""

# One in nine leads no campaign.
ENROLMENTS = f"""
INSERT INTO cohorts_enrolment (
    id, created_at, cohort_id, person_id, workplace_id, campaign_id, state, completed_on,
    confirmed_by_id
)
SELECT pg_temp.key({ENROLMENT}, n), now(), c.id, pg_temp.key({PERSON}, 5 * n),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(5 * n, %(workplaces)s)),
    CASE WHEN n %% 9 <> 0 THEN pg_temp.key({CAMPAIGN}, 1 + (n - 1) %% %(campaigns)s) END,
    CASE WHEN is_done THEN 'completed' ELSE 'enrolled' END,
    CASE WHEN is_done THEN c.ends_on END, CASE WHEN is_done THEN %(user)s::uuid END
FROM generate_series(1, %(enrolments)s) n
JOIN cohorts_cohort c ON c.id = pg_temp.key({COHORT}, 1 + (n - 1) %% %(cohorts)s),
    LATERAL (SELECT c.ends_on <= %(today)s::date AND pg_temp.dice(n, 36) < 0.85 AS is_done) done
"""

MEDIA_ITEMS = f"""
INSERT INTO campaigns_mediaitem (
    id, created_at, outlet, title, "on", reach, link, campaign_id
)
SELECT pg_temp.key({MEDIA}, n), now(), 'Avis ' || n %% 40, 'Sak ' || n,
    c.starts_on + floor((LEAST(c.ends_on, %(today)s::date) - c.starts_on)
        * pg_temp.dice(n, 34))::int,
    100 + floor(20000 * pg_temp.dice(n, 35))::int, '', c.id
FROM generate_series(1, %(media_items)s) n
JOIN campaigns_campaign c ON c.id = pg_temp.key({CAMPAIGN}, 1 + (n - 1) %% %(campaigns)s)
"""

# Two of each campaign, one of them for its first months; those whose day has come are reviewed, and
# most of them are met.
OBJECTIVES = f"""
INSERT INTO campaigns_objective (
    id, created_at, title, unit, target, owner_id, due_on, reached, reviewed_on, review, campaign_id
)
SELECT pg_temp.key({OBJECTIVE}, n), now(), 'Mål ' || n, 'number', 20,
    pg_temp.key({PERSON}, 1 + n %% %(representatives)s), due.on,
    CASE WHEN is_over THEN 14 + floor(20 * pg_temp.dice(n, 39))::int END,
    CASE WHEN is_over THEN due.on + 5 END, '', c.id
FROM generate_series(1, 2 * %(campaigns)s) n
JOIN campaigns_campaign c ON c.id = pg_temp.key({CAMPAIGN}, 1 + (n - 1) %% %(campaigns)s),
    LATERAL (SELECT CASE WHEN n <= %(campaigns)s THEN c.ends_on - 30
        ELSE c.starts_on + 440 END AS on) due,
    LATERAL (SELECT due.on + 5 <= %(today)s::date AS is_over) held
"""

MENTORS = f"""
INSERT INTO mentors_mentor (
    id, created_at, person_id, programme_id, workplace_id, starts_on, ends_on
)
SELECT pg_temp.key({MENTOR}, n), now(), pg_temp.key({PERSON}, n),
    pg_temp.key({PROGRAMME}, 1 + (n - 1) %% %(programmes)s),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(n, %(workplaces)s)), began.on,
    CASE WHEN pg_temp.dice(n, 38) < 0.2 THEN LEAST(began.on + 200, %(today)s::date) END
FROM generate_series(1, %(mentors)s) n,
    LATERAL (SELECT %(today)s::date - floor(900 * pg_temp.dice(n, 37))::int AS on) began
"""

# Each was made by a representative, at the own workplace; one in thirty for a campaign there.
CONTACTS = f"""
INSERT INTO contacts_contact (
    id, created_at, workplace_id, made_by_id, logged_by_id, campaign_id, kind, "on",
    people_reached, topics, outcome, note, anger, hope, plan, ask, answer, own_step
)
SELECT pg_temp.key({CONTACT}, n), now(),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(rep.nr, %(workplaces)s)),
    pg_temp.key({PERSON}, rep.nr), %(user)s,
    CASE WHEN n %% 30 = 0
        THEN pg_temp.key({CAMPAIGN}, 1 + floor(%(campaigns)s * pg_temp.dice(n, 43))::int) END,
    pg_temp.one_of(%(kinds)s, n, 41),
    %(today)s::date - floor(1095 * pg_temp.dice(n, 42))::int,
    1 + floor(6 * pg_temp.dice(n, 44))::int,
    ARRAY[pg_temp.one_of(%(topics)s, n, 45)], pg_temp.one_of(%(outcomes)s, n, 46), %(no_note)s,
    %(no_note)s, %(no_note)s, %(no_note)s, %(no_note)s, %(no_note)s, %(no_note)s
FROM generate_series(1::bigint, %(contacts)s) n,
    LATERAL (SELECT 1 + floor(%(representatives)s * pg_temp.dice(n, 40))::bigint AS nr) rep
"""
