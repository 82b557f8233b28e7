"""Who follows up which union group, and how often: one adviser for each of them (E16)."""

from organizing.demo.atscale.functions import CADENCE, PERSON, RESPONSIBILITY, WORKPLACE

# The advisers are the last of the people. Each office has one or two of them, some just one.
RESPONSIBILITIES = f"""
INSERT INTO workplaces_responsibility (
    id, created_at, workplace_id, person_id, kind, starts_on, ends_on
)
SELECT pg_temp.key({RESPONSIBILITY}, n), now(), pg_temp.key({WORKPLACE}, n),
    pg_temp.key({PERSON}, %(people)s - %(advisers)s + CASE
        WHEN n %% 2 = 1 AND office + %(offices)s <= %(advisers)s THEN office + %(offices)s
        ELSE office END), 'adviser', %(today)s::date - 700, NULL
FROM generate_series(1, %(workplaces)s) n,
    LATERAL (SELECT pg_temp.office_of(n, %(offices)s) AS office) placed
"""

CADENCES = f"""
INSERT INTO workplaces_cadence (id, created_at, unit_id, days)
SELECT pg_temp.key({CADENCE}, 1), now(), %(union)s, 60
"""
