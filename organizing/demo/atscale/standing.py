"""How people stand to the union at every workplace, who leads whom, and who goes on."""

from organizing.demo.atscale.functions import ASSESSMENT, PERSON, SCALE, STEP, TIE, WORKPLACE

SCALES = f"""
INSERT INTO workplaces_scale (id, created_at, name, number, unit_id, wording, published_on)
SELECT pg_temp.key({SCALE}, n), now(), 'Holdning', n, %(union)s,
    ARRAY['leder arbeidet', 'støtter', 'er uavklart', 'tviler', 'arbeider imot'],
    %(today)s::date - 2000 + 1500 * (n - 1)
FROM generate_series(1, 2) n
"""

# Each person several times, in the wording of its day, by one of two representatives; whoever has
# left the workplace was rated before that.
ASSESSMENTS = f"""
INSERT INTO workplaces_assessment (
    id, created_at, workplace_id, person_id, scale_id, level, "on", basis, rated_by_id,
    logged_by_id
)
SELECT pg_temp.key({ASSESSMENT}, n), now(), pg_temp.key({WORKPLACE}, workplace),
    pg_temp.key({PERSON}, person), pg_temp.key({SCALE}, CASE WHEN days > 500 THEN 1 ELSE 2 END),
    (ARRAY[1, 1, 2, 2, 2, 3, 3, 3, 4, 5])[1 + floor(10 * pg_temp.dice(n, 61))::int],
    %(today)s::date - days,
    (ARRAY['talk', 'talk', 'action', 'hearsay'])[1 + floor(4 * pg_temp.dice(n, 62))::int],
    pg_temp.key({PERSON}, 1 + floor(
        %(representatives)s * pg_temp.dice(2 * workplace + n %% 2, 63))::int), %(user)s
FROM (
    SELECT n, person, pg_temp.workplace_of(person, %(workplaces)s) AS workplace,
        floor(900 * pg_temp.dice(n, 64))::int
            + CASE WHEN person %% 30 = 1 THEN 401 ELSE 1 END AS days
    FROM generate_series(1, %(assessments)s) n, LATERAL (
        SELECT 1 + (n - 1) %% %(people)s AS person
    ) whom
) said
"""

# Of the people of a workplace every sixth leads the next five.
TIES = f"""
INSERT INTO workplaces_tie (
    id, created_at, workplace_id, leader_id, follower_id, starts_on, ends_on
)
SELECT pg_temp.key({TIE}, n), now(), pg_temp.key({WORKPLACE}, workplace),
    pg_temp.key({PERSON}, leader), pg_temp.key({PERSON}, n), starts_on,
    CASE WHEN n %% 10 = 0 THEN starts_on + 30 END
FROM (
    SELECT n, workplace, first_value(n) OVER (
        PARTITION BY workplace, (place - 1) / 6 ORDER BY n
    ) AS leader, %(today)s::date - 60 - floor(600 * pg_temp.dice(n, 65))::int AS starts_on
    FROM (
        SELECT n, workplace, row_number() OVER (PARTITION BY workplace ORDER BY n) AS place
        FROM generate_series(1, %(people)s) n, LATERAL (
            SELECT pg_temp.workplace_of(n, %(workplaces)s) AS workplace
        ) at
        WHERE n %% 30 <> 1
    ) known
) led
WHERE leader <> n
"""

# Every second representative has a next step, planned in the last months.
STEPS = f"""
INSERT INTO mentors_developmentstep (
    id, created_at, person_id, rung, title, due_on, state, place, closed_on, planned_by_id
)
SELECT pg_temp.key({STEP}, n), now() - make_interval(days => (n %% 90)::int),
    pg_temp.key({PERSON}, n), 1 + n %% 3, 'Invitere en kollega til neste møte',
    %(today)s::date + 30, 'open', 1, NULL, %(user)s
FROM generate_series(2, %(representatives)s, 2) n
"""
