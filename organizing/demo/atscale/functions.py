"""What all statements lean on: made-up keys and chance that can be had again.

Keys are UUIDv7-shaped and follow from a table's number and a row's number, so that a statement
can point to rows of another without joining them.
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
-- A day from first to last: so many of a hundred lie in the year of today, and in the one before.
CREATE OR REPLACE FUNCTION pg_temp.day_by_year(
    n bigint, salt int, first date, last date, today date, this_year int, last_year int
) RETURNS date LANGUAGE sql IMMUTABLE AS $$
    SELECT GREATEST(first, since) + floor(
        (LEAST(last, until) - GREATEST(first, since) + 1) * pg_temp.dice(n, salt))::int
    FROM (SELECT date_trunc('year', today::timestamp)::date AS began,
        100 * pg_temp.dice(n, salt + 1) AS per) drawn,
    LATERAL (SELECT
        CASE WHEN per < this_year THEN began
            WHEN per < this_year + last_year THEN (began - interval '1 year')::date
            ELSE first END AS since,
        CASE WHEN per < this_year THEN last
            WHEN per < this_year + last_year THEN began - 1
            ELSE (began - interval '1 year')::date - 1 END AS until
    ) span
$$;
"""

# The first number of each key: which table it belongs to.
DISTRICT, OFFICE, EMPLOYER, WORKPLACE, ASSIGNMENT = 1, 2, 3, 4, 5
PERSON, MEMBERSHIP, EMPLOYMENT, FUNCTION, HEADCOUNT = 6, 7, 8, 9, 10
PROGRAMME, CAMPAIGN, TEAM, EVENT, ACTION = 11, 12, 13, 14, 15
PARTICIPATION, MEDIA, COHORT, ENROLMENT, MENTOR = 16, 17, 18, 19, 20
CONTACT, REGISTER, SESSION, AREA = 21, 22, 23, 24
SCALE, ASSESSMENT, TIE = 40, 41, 42
COUNCIL, TOPIC, AGREEMENT, SIGNAL, TRAJECTORY = 43, 44, 45, 46, 47
RESPONSIBILITY, CADENCE = 61, 62
STEP, COACH_ASSIGNMENT, COACHING, COACHED_THERE = 71, 72, 73, 74
PROJECT, PROJECT_MENTOR, ADVICE_CASE = 75, 76, 77
OBJECTIVE, MEASURE, TEAM_MEMBER = 81, 82, 83
STRUCTURE_TEST, TESTED_AREA, ASKING = 84, 85, 86
TRAINER, QUALIFICATION, APPLICATION, DECISION = 91, 92, 93, 94
SIGN_OFF, REFLECTION, CERTIFICATE = 95, 96, 97
CURRICULUM, VERSION, MODULE, COURSE, NEED, PROPOSAL = 101, 102, 103, 104, 105, 106
SERIES, AGENDA_ITEM = 111, 112

# The registers of workplaces, of who works where and of functions go back five years; memberships
# are known since they began.
KNOWN_SINCE = "%(today)s::date - 1826"
