"""What is noted of people in confidence: coaching, advice; and the projects that mentors carry."""

from organizing.demo.atscale.functions import (
    ADVICE_CASE,
    COACH_ASSIGNMENT,
    COACHED_THERE,
    COACHING,
    MENTOR,
    PERSON,
    PROJECT,
    PROJECT_MENTOR,
)
from organizing.demo.atscale.sealed import Sealed

IN_A_GROUP = 6  # people
OWN_STEPS = Sealed(
    "contacts_advicecase.own_step",
    ADVICE_CASE,
    ("Melder seg på kurset i høst", "Tar det opp på neste møte", "Spør lederen om en plan"),
)

# The advisers coach the first of the representatives, one after the other.
COACH_ASSIGNMENTS = f"""
INSERT INTO mentors_coachassignment (id, created_at, person_id, coach_id, starts_on, ends_on)
SELECT pg_temp.key({COACH_ASSIGNMENT}, n), now(), pg_temp.key({PERSON}, n),
    pg_temp.key({PERSON}, %(people)s - %(advisers)s + 1 + (n - 1) %% %(advisers)s),
    %(today)s::date - 400, NULL
FROM generate_series(1, %(coached)s) n
"""

# Talks with one person each; of eleven the last one is with a group.
COACHINGS = f"""
INSERT INTO mentors_coaching (
    id, created_at, coach_id, logged_by_id, form, "on", note_kind, note
)
SELECT pg_temp.key({COACHING}, n), now(),
    pg_temp.key({PERSON}, %(people)s - %(advisers)s + 1 + (n - 1) %% %(advisers)s),
    %(user)s, CASE WHEN n %% 11 = 0 THEN 'group' ELSE 'one' END,
    %(today)s::date - floor(390 * pg_temp.dice(n, 77))::int, 'private', %(no_note)s
FROM generate_series(1, %(coachings)s) n
"""

# Who is coached by the same adviser comes to the group; a talk is with one of them in turn.
COACHING_ATTENDANCES = f"""
INSERT INTO mentors_coachingattendance (id, created_at, coaching_id, person_id)
SELECT pg_temp.key({COACHED_THERE}, {IN_A_GROUP} * n + place), now(), pg_temp.key({COACHING}, n),
    pg_temp.key({PERSON}, 1 + (n - 1) %% %(advisers)s + %(advisers)s * place)
FROM generate_series(1, %(coachings)s) n, generate_series(0, {IN_A_GROUP - 1}) place
WHERE n %% 11 = 0 OR place = n / %(advisers)s %% {IN_A_GROUP}
"""

PROJECTS = f"""
INSERT INTO mentors_workplaceproject (
    id, created_at, workplace_id, programme_id, name, sort_key, about, topics, starts_on, ends_on
)
SELECT pg_temp.key({PROJECT}, n), now(), m.workplace_id, m.programme_id, name, lower(name), '',
    ARRAY['further_training', CASE WHEN n %% 2 = 0 THEN 'transformation' ELSE 'pay' END],
    m.starts_on, CASE WHEN n %% 4 = 0 THEN LEAST(m.starts_on + 200, %(today)s::date) END
FROM generate_series(1, %(projects)s) n
JOIN mentors_mentor m ON m.id = pg_temp.key({MENTOR}, n),
    LATERAL (SELECT 'Læring på jobb ' || lpad(n::text, 4, '0') AS name) named
"""

# The first two mentors of the workplace (B14).
PROJECT_MENTORS = f"""
INSERT INTO mentors_projectmentor (id, created_at, project_id, mentor_id)
SELECT pg_temp.key({PROJECT_MENTOR}, row_number() OVER (ORDER BY p.id, m.id)), now(), p.id, m.id
FROM mentors_workplaceproject p
JOIN (
    SELECT id, workplace_id,
        row_number() OVER (PARTITION BY workplace_id ORDER BY id) AS place
    FROM mentors_mentor
) m ON m.workplace_id = p.workplace_id AND m.place <= 2
"""

# Nobody is named and nothing of what was said is kept: that would need consent (B6). Those that
# are closed know the member's own step (C15).
ADVICE_CASES = f"""
INSERT INTO contacts_advicecase (
    id, created_at, workplace_id, led_by_id, topic, confidentiality, opened_on, closed_on,
    content, own_step, is_news
)
SELECT pg_temp.key({ADVICE_CASE}, n), now(), m.workplace_id, m.person_id,
    pg_temp.one_of(%(topics)s, n, 78),
    (ARRAY['lead', 'mentors', 'advisers'])[1 + floor(3 * pg_temp.dice(n, 79))::int],
    opened.on,
    CASE WHEN own_step IS NOT NULL THEN LEAST(opened.on + 30, %(today)s::date) END,
    %(no_note)s, COALESCE(own_step, %(no_note)s), false
FROM generate_series(1, %(advice_cases)s) n
JOIN mentors_mentor m ON m.id = pg_temp.key({MENTOR}, 1 + (n - 1) %% %(mentors)s)
LEFT JOIN unnest(%(own_steps)s) WITH ORDINALITY closed (own_step, nr) ON closed.nr = n,
    LATERAL (SELECT GREATEST(
        m.starts_on, %(today)s::date - floor(700 * pg_temp.dice(n, 80))::int) AS on) opened
"""
