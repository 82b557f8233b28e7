"""The registers: units, workplaces, people, and who works and is a member where."""

from organizing.demo.atscale.areas import AREA_OF_PERSON
from organizing.demo.atscale.functions import (
    ASSIGNMENT,
    DISTRICT,
    EMPLOYER,
    EMPLOYMENT,
    FUNCTION,
    HEADCOUNT,
    KNOWN_SINCE,
    MEMBERSHIP,
    OFFICE,
    PERSON,
    WORKPLACE,
)

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
    %(today)s::date - 1 - floor(14600 * pg_temp.dice(n, 4))::int
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
    CASE WHEN n %% 50 = 0 THEN %(today)s::date - 548 ELSE {KNOWN_SINCE} END, NULL
FROM generate_series(1, %(workplaces)s) n
UNION ALL
SELECT pg_temp.key({ASSIGNMENT}, %(workplaces)s + n), now(), pg_temp.key({WORKPLACE}, n),
    pg_temp.key({OFFICE}, 1 + pg_temp.office_of(n, %(offices)s) %% %(offices)s),
    {KNOWN_SINCE}, %(today)s::date - 549
FROM generate_series(50, %(workplaces)s, 50) n
"""

PEOPLE = f"""
INSERT INTO people_person (
    id, created_at, given_name, family_name, sort_key, language, unit_id
)
SELECT pg_temp.key({PERSON}, n), now(), given, family, lower(family || ' ' || given), 'nb',
    pg_temp.key({OFFICE}, pg_temp.office_of(
        pg_temp.workplace_of(n, %(workplaces)s), %(offices)s))
FROM generate_series(1, %(people)s) n, LATERAL (
    SELECT pg_temp.one_of(%(given)s, n, 21) AS given, pg_temp.one_of(%(family)s, n, 22) AS family
) named
"""

# A third joined within the last three years; the former members have left again some day. One in
# sixteen began as a student: of those who were to finish by now most have moved on to work, which
# is no join, and the others are due.
MEMBERSHIPS = f"""
INSERT INTO people_membership (
    id, created_at, person_id, starts_on, ends_on, kind, channel, expected_graduation_on,
    follows_id
)
WITH life AS (
    SELECT n, n > %(members)s AS has_left,
        CASE n %% 16 WHEN 7 THEN 'student' WHEN 3 THEN 'apprentice' WHEN 11 THEN 'retired'
            ELSE 'working' END AS kind,
        %(today)s::date - 800 + floor(1400 * pg_temp.dice(n, 50))::int AS graduates_on,
        %(today)s::date - 1 - floor(
            CASE WHEN n %% 3 = 0 THEN 1095 ELSE 7300 END * pg_temp.dice(n, 23))::int AS joined_on
    FROM generate_series(1, %(people)s) n
), first AS (
    SELECT n, kind, has_left,
        CASE WHEN kind = 'student' THEN graduates_on - 1095 ELSE joined_on END AS starts_on,
        CASE WHEN kind = 'student' THEN graduates_on END AS graduates_on,
        CASE WHEN kind = 'student' AND NOT has_left AND graduates_on < %(today)s::date
                AND pg_temp.dice(n, 51) < 0.8
            THEN LEAST(graduates_on + 1 + floor(90 * pg_temp.dice(n, 52))::int, %(today)s::date)
            END AS moved_on
    FROM life
)
SELECT pg_temp.key({MEMBERSHIP}, n), now(), pg_temp.key({PERSON}, n), starts_on,
    CASE WHEN has_left
        THEN starts_on + floor((%(today)s::date - starts_on) * pg_temp.dice(n, 25))::int
        ELSE moved_on - 1 END,
    kind, pg_temp.one_of(%(channels)s, n, 26), graduates_on, NULL::uuid
FROM first
UNION ALL
SELECT pg_temp.key({MEMBERSHIP}, %(people)s + n), now(), pg_temp.key({PERSON}, n), moved_on, NULL,
    'working', '', NULL, pg_temp.key({MEMBERSHIP}, n)
FROM first WHERE moved_on IS NOT NULL
"""

# One in forty has a second job besides; one in thirty has changed the workplace.
EMPLOYMENTS = f"""
INSERT INTO workplaces_employment (
    id, created_at, person_id, workplace_id, area_id, segment, starts_on, ends_on
)
SELECT pg_temp.key({EMPLOYMENT}, n), now(), pg_temp.key({PERSON}, n),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(n, %(workplaces)s)), {AREA_OF_PERSON},
    pg_temp.one_of(%(segments)s, n, 53), {KNOWN_SINCE} + floor(365 * pg_temp.dice(n, 27))::int,
    CASE WHEN n %% 30 = 1 THEN %(today)s::date - 400 END
FROM generate_series(1, %(people)s) n
UNION ALL
SELECT pg_temp.key({EMPLOYMENT}, %(people)s + n), now(), pg_temp.key({PERSON}, n),
    pg_temp.key({WORKPLACE}, 1 + pg_temp.workplace_of(n, %(workplaces)s) %% %(workplaces)s),
    NULL, 'core', %(today)s::date - CASE WHEN n %% 30 = 1 THEN 399 ELSE 700 END, NULL
FROM generate_series(1, %(people)s) n WHERE n %% 30 = 1 OR n %% 40 = 0
"""

# The representatives of today come first; then former ones, works councils, informal leaders.
FUNCTIONS_HELD = f"""
INSERT INTO workplaces_function (
    id, created_at, person_id, workplace_id, kind, starts_on, ends_on
)
SELECT pg_temp.key({FUNCTION}, n), now(), pg_temp.key({PERSON}, n),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(n, %(workplaces)s)), 'representative',
    %(today)s::date - floor(1800 * pg_temp.dice(n, 28))::int, NULL
FROM generate_series(1, %(representatives)s) n
UNION ALL
SELECT pg_temp.key({FUNCTION}, n), now(), pg_temp.key({PERSON}, n),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(n, %(workplaces)s)),
    (ARRAY['representative', 'works_council', 'informal_leader'])[1 + n %% 3],
    %(today)s::date - 900 - floor(900 * pg_temp.dice(n, 28))::int,
    CASE WHEN n %% 3 = 0 THEN %(today)s::date - floor(900 * pg_temp.dice(n, 54))::int - 1 END
FROM generate_series(%(representatives)s + 1, %(representatives)s + %(other_functions)s) n
"""

# Up to as many people again work there as are members, counted once a year; of one workplace in
# ten nobody knows. One in five knows its agency workers apart; departments are counted as well.
HEADCOUNTS = f"""
INSERT INTO workplaces_headcount (
    id, created_at, workplace_id, area_id, segment, count, "on", source
)
SELECT pg_temp.key({HEADCOUNT}, 4 * w.n + year), now(), pg_temp.key({WORKPLACE}, w.n), NULL::uuid,
    CASE WHEN year < 3 THEN 'all' ELSE 'agency' END,
    w.people + floor(w.people * pg_temp.dice(4 * w.n + year, 29))::int,
    %(today)s::date - 200 - 365 * (year %% 3), ''
FROM (
    SELECT pg_temp.workplace_of(n, %(workplaces)s) AS n, count(*)::int AS people
    FROM generate_series(1, %(people)s) n GROUP BY 1
) w, generate_series(0, 3) year
WHERE w.n %% 10 <> 0 AND (year < 3 OR w.n %% 5 = 1)
UNION ALL
SELECT pg_temp.key({HEADCOUNT}, 4 * %(workplaces)s + 3 + row_number() OVER (ORDER BY area_id)),
    now(), workplace_id, area_id, 'all', (1.4 * count(*))::int, %(today)s::date - 200, ''
FROM workplaces_employment WHERE area_id IS NOT NULL GROUP BY workplace_id, area_id
"""
