"""The statements, in the order in which they run. ``%(name)s`` are numbers of rows and names.

Keys are UUIDv7-shaped and follow from a table's number and a row's number, so that a statement
can point to rows of another without joining them. ``dice`` is chance that can be had again.
"""

FUNCTIONS = """
CREATE OR REPLACE FUNCTION pg_temp.key(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(1735689600000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
        || '8' || lpad(to_hex(n), 15, '0'))::uuid
$$;
CREATE OR REPLACE FUNCTION pg_temp.dice(n bigint, salt int) RETURNS double precision
LANGUAGE sql IMMUTABLE AS $$
    SELECT (hashint8extended(n, salt) & 2147483647) / 2147483648.0::double precision
$$;
-- Sizes follow a power law: the first workplaces have thousands, the last ones a handful.
CREATE OR REPLACE FUNCTION pg_temp.workplace_of(person bigint, workplaces bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
    SELECT 1 + floor(workplaces * power(pg_temp.dice(person, 11), 2.2))::bigint
$$;
CREATE OR REPLACE FUNCTION pg_temp.office_of(workplace bigint, offices bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
    SELECT 1 + floor(offices * pg_temp.dice(workplace, 12))::bigint
$$;
CREATE OR REPLACE FUNCTION pg_temp.one_of(names text[], n bigint, salt int) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT names[1 + floor(cardinality(names) * pg_temp.dice(n, salt))::int]
$$;
"""

# The first number of each key: which table it belongs to.
DISTRICT, OFFICE, EMPLOYER, WORKPLACE, ASSIGNMENT = 1, 2, 3, 4, 5
PERSON, MEMBERSHIP, EMPLOYMENT, FUNCTION, HEADCOUNT = 6, 7, 8, 9, 10
PROGRAMME, CAMPAIGN, TEAM, EVENT, ACTION = 11, 12, 13, 14, 15
PARTICIPATION, MEDIA, COHORT, ENROLMENT, MENTOR = 16, 17, 18, 19, 20
CONTACT, REGISTER = 21, 22

UNITS = f"""
INSERT INTO accounts_unit (id, created_at, name, kind, parent_id, path, sort_key, approach)
SELECT pg_temp.key({DISTRICT}, n), now(), 'Region ' || n, 'district', %(union)s,
    (%(root)s || '.d' || n)::ltree, 'region ' || lpad(n::text, 3, '0'), 'organising'
FROM generate_series(1, %(districts)s) n
UNION ALL
SELECT pg_temp.key({OFFICE}, n), now(), 'Lokalt kontor ' || n, 'office',
    pg_temp.key({DISTRICT}, 1 + (n - 1) %% %(districts)s),
    (%(root)s || '.d' || 1 + (n - 1) %% %(districts)s || '.o' || n)::ltree,
    'lokalt kontor ' || lpad(n::text, 4, '0'), 'organising'
FROM generate_series(1, %(offices)s) n
"""

# Every twentieth company is a group to which the next ones belong.
EMPLOYERS = f"""
INSERT INTO workplaces_employer (id, created_at, name, sort_key, parent_id)
SELECT pg_temp.key({EMPLOYER}, n), now(), name, lower(name),
    CASE WHEN n %% 20 BETWEEN 1 AND 4 AND n > 20 THEN pg_temp.key({EMPLOYER}, n - n %% 20) END
FROM generate_series(1, %(employers)s) n,
    LATERAL (SELECT pg_temp.one_of(%(stems)s, n, 1) || ' ' || n || ' AS' AS name) named
ORDER BY n %% 20 BETWEEN 1 AND 4
"""

WORKPLACES = f"""
INSERT INTO workplaces_workplace (
    id, created_at, employer_id, name, sort_key, sector, place, unit_id, group_founded_on
)
SELECT pg_temp.key({WORKPLACE}, n), now(),
    pg_temp.key({EMPLOYER}, 1 + floor(%(employers)s * pg_temp.dice(n, 2))::int),
    name, lower(name), pg_temp.one_of(%(sectors)s, n, 3), '',
    pg_temp.key({OFFICE}, pg_temp.office_of(n, %(offices)s)),
    DATE '1985-01-01' + floor(13000 * pg_temp.dice(n, 4))::int
FROM generate_series(1, %(workplaces)s) n,
    LATERAL (SELECT 'Bedriftsgruppe ' || lpad(n::text, 5, '0') AS name) named
"""

# One in fifty has moved to its office from another one, a year and a half ago.
ASSIGNMENTS = f"""
INSERT INTO workplaces_unitassignment (
    id, created_at, workplace_id, unit_id, starts_on, ends_on
)
SELECT pg_temp.key({ASSIGNMENT}, n), now(), pg_temp.key({WORKPLACE}, n),
    pg_temp.key({OFFICE}, pg_temp.office_of(n, %(offices)s)),
    CASE WHEN n %% 50 = 0 THEN %(today)s::date - 548 ELSE DATE '2012-01-01' END, NULL
FROM generate_series(1, %(workplaces)s) n
UNION ALL
SELECT pg_temp.key({ASSIGNMENT}, %(workplaces)s + n), now(), pg_temp.key({WORKPLACE}, n),
    pg_temp.key({OFFICE}, 1 + pg_temp.office_of(n, %(offices)s) %% %(offices)s),
    DATE '2012-01-01', %(today)s::date - 549
FROM generate_series(50, %(workplaces)s, 50) n
"""

PEOPLE = f"""
INSERT INTO people_person (
    id, created_at, given_name, family_name, sort_key, language, unit_id
)
SELECT pg_temp.key({PERSON}, n), now(), given, family, lower(family || ' ' || given), 'nb',
    pg_temp.key({OFFICE}, pg_temp.office_of(
        pg_temp.workplace_of(n, %(workplaces)s), %(offices)s))
FROM generate_series(1, %(members)s) n, LATERAL (
    SELECT pg_temp.one_of(%(given)s, n, 21) AS given, pg_temp.one_of(%(family)s, n, 22) AS family
) named
"""

# A third joined within the last three years; one in twelve has left again.
MEMBERSHIPS = f"""
INSERT INTO people_membership (
    id, created_at, person_id, starts_on, ends_on, kind, channel
)
SELECT pg_temp.key({MEMBERSHIP}, n), now(), pg_temp.key({PERSON}, n), joined,
    CASE WHEN pg_temp.dice(n, 24) < 0.08
        THEN joined + floor((%(today)s::date - joined) * pg_temp.dice(n, 25))::int END,
    'working', pg_temp.one_of(%(channels)s, n, 26)
FROM generate_series(1, %(members)s) n, LATERAL (
    SELECT %(today)s::date - floor(
        CASE WHEN n %% 3 = 0 THEN 1095 ELSE 7300 END * pg_temp.dice(n, 23))::int AS joined
) began
"""

EMPLOYMENTS = f"""
INSERT INTO workplaces_employment (
    id, created_at, person_id, workplace_id, segment, starts_on, ends_on
)
SELECT pg_temp.key({EMPLOYMENT}, n), now(), pg_temp.key({PERSON}, n),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(n, %(workplaces)s)), 'core',
    DATE '2000-01-01' + floor(6000 * pg_temp.dice(n, 27))::int, NULL
FROM generate_series(1, %(members)s) n
"""

FUNCTIONS_HELD = f"""
INSERT INTO workplaces_function (
    id, created_at, person_id, workplace_id, kind, starts_on, ends_on
)
SELECT pg_temp.key({FUNCTION}, n), now(), pg_temp.key({PERSON}, n),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(n, %(workplaces)s)), 'representative',
    %(today)s::date - floor(2000 * pg_temp.dice(n, 28))::int, NULL
FROM generate_series(1, %(representatives)s) n
"""

# Half as many people again work there as are members; of one workplace in ten nobody knows.
HEADCOUNTS = f"""
INSERT INTO workplaces_headcount (id, created_at, workplace_id, segment, count, "on", source)
SELECT pg_temp.key({HEADCOUNT}, w.n), now(), pg_temp.key({WORKPLACE}, w.n), 'all',
    w.members + floor(w.members * pg_temp.dice(w.n, 29))::int, %(today)s::date - 200, ''
FROM (
    SELECT pg_temp.workplace_of(n, %(workplaces)s) AS n, count(*)::int AS members
    FROM generate_series(1, %(members)s) n GROUP BY 1
) w
WHERE w.n %% 10 <> 0
"""

# Half of them have ended, half are running; each belongs to a region.
PROGRAMMES = f"""
INSERT INTO programmes_programme (
    id, created_at, name, sort_key, approach, starts_on, ends_on, state, summary, unit_id
)
SELECT pg_temp.key({PROGRAMME}, n), now(), name, lower(name), 'organising',
    %(today)s::date - CASE WHEN n %% 2 = 0 THEN 1000 ELSE 500 END,
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
    id, created_at, name, sort_key, starts_on, ends_on, stage, activity_days, activity_kinds,
    programme_id, unit_id
)
SELECT pg_temp.key({CAMPAIGN}, n), now(), named.name, lower(named.name),
    p.starts_on + 30, p.ends_on - 30,
    CASE WHEN p.state = 'ended' THEN 'ended' ELSE 'running' END, 60,
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

EVENTS = f"""
INSERT INTO events_event (
    id, created_at, title, kind, starts_on, ends_on, mode, place, state, programme_id, unit_id,
    workplace_id
)
SELECT pg_temp.key({EVENT}, n), now(), 'Aksjon ' || n, 'action', day.on, day.on,
    CASE WHEN pg_temp.dice(n, 31) < 0.3 THEN 'digital' ELSE 'in_person' END, '',
    CASE WHEN day.on <= %(today)s::date THEN 'held' ELSE 'planned' END,
    c.programme_id, w.unit_id, w.id
FROM generate_series(1, %(actions)s) n
JOIN campaigns_team t ON t.id = pg_temp.key({TEAM}, 1 + (n - 1) %% %(teams)s)
JOIN campaigns_campaign c ON c.id = t.campaign_id
JOIN workplaces_workplace w ON w.id = t.workplace_id,
    LATERAL (SELECT c.starts_on
        + floor((LEAST(c.ends_on, %(today)s::date) - c.starts_on) * pg_temp.dice(n, 32))::int AS on
    ) day
"""

ACTIONS = f"""
INSERT INTO campaigns_action (id, created_at, kind, event_id, campaign_id, team_id)
SELECT pg_temp.key({ACTION}, n), now(), 'rally', pg_temp.key({EVENT}, n), t.campaign_id, t.id
FROM generate_series(1, %(actions)s) n
JOIN campaigns_team t ON t.id = pg_temp.key({TEAM}, 1 + (n - 1) %% %(teams)s)
"""

# A third of the members take part, most of them several times, nobody twice at one action.
PARTICIPATIONS = f"""
INSERT INTO events_participation (
    id, created_at, event_id, person_id, attendee_kind, state, mode_attended
)
SELECT pg_temp.key({PARTICIPATION}, n), now(),
    pg_temp.key({EVENT}, 1 + (n - 1) %% %(actions)s),
    pg_temp.key({PERSON}, 1 + (((n - 1) %% %(actions)s) * 7919 + ((n - 1) / %(actions)s) * 311)
        %% (%(members)s / 3)), 'employee',
    CASE WHEN pg_temp.dice(n, 33) < 0.92 THEN 'attended' ELSE 'absent' END, e.mode
FROM generate_series(1::bigint, %(participations)s) n
JOIN events_event e ON e.id = pg_temp.key({EVENT}, 1 + (n - 1) %% %(actions)s)
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

COHORTS = f"""
INSERT INTO cohorts_cohort (
    id, created_at, programme_id, version_id, name, sort_key, unit_id, starts_on, ends_on
)
SELECT pg_temp.key({COHORT}, n), now(), p.id, %(version)s, named.name, lower(named.name), p.unit_id,
    p.starts_on + 15, p.starts_on + 380
FROM generate_series(1, %(cohorts)s) n
JOIN programmes_programme p ON p.id = pg_temp.key({PROGRAMME}, 1 + (n - 1) %% %(programmes)s),
    LATERAL (SELECT 'Kull ' || lpad(n::text, 4, '0') AS name) named
"""

ENROLMENTS = f"""
INSERT INTO cohorts_enrolment (
    id, created_at, cohort_id, person_id, workplace_id, campaign_id, state, completed_on,
    confirmed_by_id
)
SELECT pg_temp.key({ENROLMENT}, n), now(), c.id, pg_temp.key({PERSON}, 5 * n),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(5 * n, %(workplaces)s)),
    pg_temp.key({CAMPAIGN}, 1 + (n - 1) %% %(campaigns)s),
    CASE WHEN is_done THEN 'completed' ELSE 'enrolled' END,
    CASE WHEN is_done THEN c.ends_on END, CASE WHEN is_done THEN %(user)s::uuid END
FROM generate_series(1, %(enrolments)s) n
JOIN cohorts_cohort c ON c.id = pg_temp.key({COHORT}, 1 + (n - 1) %% %(cohorts)s),
    LATERAL (SELECT c.ends_on <= %(today)s::date AND pg_temp.dice(n, 36) < 0.85 AS is_done) done
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
    people_reached, topics, outcome, note
)
SELECT pg_temp.key({CONTACT}, n), now(),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(rep.nr, %(workplaces)s)),
    pg_temp.key({PERSON}, rep.nr), %(user)s,
    CASE WHEN n %% 30 = 0
        THEN pg_temp.key({CAMPAIGN}, 1 + floor(%(campaigns)s * pg_temp.dice(n, 43))::int) END,
    pg_temp.one_of(%(kinds)s, n, 41),
    %(today)s::date - floor(1095 * pg_temp.dice(n, 42))::int,
    1 + floor(6 * pg_temp.dice(n, 44))::int,
    ARRAY[pg_temp.one_of(%(topics)s, n, 45)], pg_temp.one_of(%(outcomes)s, n, 46), %(no_note)s
FROM generate_series(1::bigint, %(contacts)s) n,
    LATERAL (SELECT 1 + floor(%(representatives)s * pg_temp.dice(n, 40))::bigint AS nr) rep
"""

STATEMENTS = {
    "accounts_unit": UNITS,
    "workplaces_employer": EMPLOYERS,
    "workplaces_workplace": WORKPLACES,
    "workplaces_unitassignment": ASSIGNMENTS,
    "people_person": PEOPLE,
    "people_membership": MEMBERSHIPS,
    "workplaces_employment": EMPLOYMENTS,
    "workplaces_function": FUNCTIONS_HELD,
    "workplaces_headcount": HEADCOUNTS,
    "programmes_programme": PROGRAMMES,
    "mentors_register": REGISTERS,
    "campaigns_campaign": CAMPAIGNS,
    "campaigns_team": TEAMS,
    "events_event": EVENTS,
    "campaigns_action": ACTIONS,
    "events_participation": PARTICIPATIONS,
    "campaigns_mediaitem": MEDIA_ITEMS,
    "cohorts_cohort": COHORTS,
    "cohorts_enrolment": ENROLMENTS,
    "mentors_mentor": MENTORS,
    "contacts_contact": CONTACTS,
}
