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
"""

# The first number of each key: which table it belongs to.
DISTRICT, OFFICE, EMPLOYER, WORKPLACE, ASSIGNMENT = 1, 2, 3, 4, 5
PERSON, MEMBERSHIP, EMPLOYMENT, FUNCTION, HEADCOUNT = 6, 7, 8, 9, 10
PROGRAMME, CAMPAIGN, TEAM, EVENT, ACTION = 11, 12, 13, 14, 15
PARTICIPATION, MEDIA, COHORT, ENROLMENT, MENTOR = 16, 17, 18, 19, 20
CONTACT, REGISTER, SESSION, AREA = 21, 22, 23, 24
SCALE, ASSESSMENT, TIE = 40, 41, 42
RESPONSIBILITY, CADENCE = 61, 62
STEP = 71
OBJECTIVE = 81

# The registers of workplaces, of who works where and of functions go back five years; memberships
# are known since they began.
KNOWN_SINCE = "%(today)s::date - 1826"
