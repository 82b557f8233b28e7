"""How people came into the cohorts, what they learnt there, and what courses there are."""

from organizing.demo.atscale.functions import (
    APPLICATION,
    CERTIFICATE,
    COHORT,
    COURSE,
    CURRICULUM,
    DECISION,
    DISTRICT,
    ENROLMENT,
    MODULE,
    NEED,
    PERSON,
    PROPOSAL,
    QUALIFICATION,
    REFLECTION,
    SIGN_OFF,
    TRAINER,
    VERSION,
    WORKPLACE,
)
from organizing.demo.atscale.sealed import Sealed

DIMENSIONS = 3
THOUGHTS = Sealed(
    "cohorts_reflection.text",
    REFLECTION,
    (
        "Jeg tåler at det blir stille etter at jeg har spurt.",
        "Kartet viser meg hvor vi mangler noen.",
        "Jeg vil stille som tillitsvalgt.",
    ),
)

TRAINERS = f"""
INSERT INTO cohorts_trainer (id, created_at, cohort_id, person_id, starts_on, ends_on)
SELECT pg_temp.key({TRAINER}, n), now(), c.id,
    pg_temp.key({PERSON}, %(people)s - %(advisers)s + 1 + (n - 1) %% %(advisers)s),
    c.starts_on, NULL
FROM generate_series(1, %(cohorts)s) n
JOIN cohorts_cohort c ON c.id = pg_temp.key({COHORT}, n)
"""

# Every adviser may train (A11).
QUALIFICATIONS = f"""
INSERT INTO cohorts_coachqualification (
    id, created_at, person_id, acquired, recorded_by_id, starts_on, ends_on
)
SELECT pg_temp.key({QUALIFICATION}, n), now(),
    pg_temp.key({PERSON}, %(people)s - %(advisers)s + n), 'Kurs for veiledere', %(admin)s,
    %(today)s::date - 2000, NULL
FROM generate_series(1, %(advisers)s) n
"""

# Whoever takes part has applied; half as many again have, too. They wait for a place where the
# cohort has not begun, and were declined where it has.
APPLICATIONS = f"""
INSERT INTO cohorts_application (
    id, created_at, cohort_id, person_id, workplace_id, applied_on, state, queued_at
)
SELECT pg_temp.key({APPLICATION}, n), now(), c.id, e.person_id, e.workplace_id,
    LEAST(c.starts_on - 50, %(today)s::date - 10), 'selected', NULL::timestamptz
FROM generate_series(1, %(enrolments)s) n
JOIN cohorts_enrolment e ON e.id = pg_temp.key({ENROLMENT}, n)
JOIN cohorts_cohort c ON c.id = e.cohort_id
UNION ALL
SELECT pg_temp.key({APPLICATION}, %(enrolments)s + n), now(), c.id,
    pg_temp.key({PERSON}, 5 * n + 2),
    pg_temp.key({WORKPLACE}, pg_temp.workplace_of(5 * n + 2, %(workplaces)s)),
    LEAST(c.starts_on - 45, %(today)s::date - 5), state,
    CASE WHEN state = 'waiting' THEN now() - make_interval(mins => (600 - n %% 600)::int) END
FROM generate_series(1, %(enrolments)s / 2) n
JOIN cohorts_cohort c ON c.id = pg_temp.key({COHORT}, 1 + (n - 1) %% %(cohorts)s),
    LATERAL (SELECT CASE WHEN c.starts_on <= %(today)s::date THEN 'declined'
        WHEN n %% 2 = 0 THEN 'waiting' ELSE 'applied' END AS state) stands
"""

DECISIONS = f"""
INSERT INTO cohorts_decision (
    id, created_at, application_id, verdict, decided_by_id, decided_at, why, is_automatic
)
SELECT pg_temp.key({DECISION}, row_number() OVER (ORDER BY a.id)), now(), a.id, a.state,
    %(user)s, a.applied_on + interval '5 days 10 hours',
    CASE WHEN a.state = 'declined' THEN 'Kullet er fullt.' ELSE '' END, false
FROM cohorts_application a WHERE a.state <> 'applied'
"""

# Each module a week after its training; practice in planning actions by the first action of the
# participant's own campaign (A5).
SIGN_OFFS = f"""
INSERT INTO cohorts_signoff (
    id, created_at, enrolment_id, module_id, signed_on, signed_by_id, action_id
)
SELECT pg_temp.key({SIGN_OFF}, row_number() OVER (ORDER BY e.id, m.id)), now(), e.id, m.id,
    v.starts_on + 7, %(user)s, CASE WHEN needs_action THEN shown.action_id END
FROM cohorts_session s
JOIN events_event v ON v.id = s.event_id AND v.starts_on + 7 <= %(today)s::date
JOIN cohorts_module m ON m.id = s.module_id
JOIN cohorts_enrolment e ON e.cohort_id = s.cohort_id
LEFT JOIN (
    SELECT DISTINCT ON (a.campaign_id) a.campaign_id, a.id AS action_id, done.starts_on
    FROM campaigns_action a JOIN events_event done ON done.id = a.event_id AND done.state = 'held'
    ORDER BY a.campaign_id, done.starts_on, a.id
) shown ON shown.campaign_id = e.campaign_id AND shown.starts_on <= v.starts_on + 7,
    LATERAL (SELECT m.field = 'action_planning' AND m.form = 'practice' AS needs_action) asks
WHERE NOT needs_action OR shown.action_id IS NOT NULL
"""

# One in each dimension, private (A4).
REFLECTIONS = f"""
INSERT INTO cohorts_reflection (id, created_at, enrolment_id, dimension, "on", text)
SELECT pg_temp.key({REFLECTION}, nr), now(), e.id,
    (ARRAY['personal', 'professional', 'career'])[1 + place], c.starts_on + 40 + 30 * place, text
FROM unnest(%(thoughts)s) WITH ORDINALITY written (text, nr)
CROSS JOIN LATERAL (SELECT ((nr - 1) %% {DIMENSIONS})::int AS place) placed
JOIN cohorts_enrolment e ON e.id = pg_temp.key({ENROLMENT}, 1 + (nr - 1) / {DIMENSIONS})
JOIN cohorts_cohort c ON c.id = e.cohort_id
WHERE c.starts_on + 40 + 30 * place < %(today)s::date
"""

CERTIFICATES = f"""
INSERT INTO cohorts_certificate (
    id, created_at, enrolment_id, number, issued_at, issued_by_id, revoked_at
)
SELECT pg_temp.key({CERTIFICATE}, row_number() OVER (ORDER BY id)), now(), id,
    upper(left(md5(id::text), 16)), completed_on + interval '15 hours', %(user)s, NULL
FROM cohorts_enrolment WHERE state = 'completed'
"""

CURRICULA = f"""
INSERT INTO cohorts_curriculum (id, created_at, name, sort_key, unit_id)
SELECT pg_temp.key({CURRICULUM}, n), now(), name, lower(name), %(union)s
FROM generate_series(1, %(courses)s) n,
    LATERAL (SELECT 'Kurs ' || lpad(n::text, 4, '0') AS name) named
"""

VERSIONS = f"""
INSERT INTO cohorts_curriculumversion (id, created_at, curriculum_id, number, published_on)
SELECT pg_temp.key({VERSION}, n), now(), pg_temp.key({CURRICULUM}, n), 1, %(today)s::date - 600
FROM generate_series(1, %(courses)s) n
"""

MODULES = f"""
INSERT INTO cohorts_module (id, created_at, version_id, position, title, field, field_name, form)
SELECT pg_temp.key({MODULE}, 3 * n + place), now(), pg_temp.key({VERSION}, n), 1 + place,
    'Del ' || 1 + place, 'other', 'Tillitsvalgt',
    (ARRAY['theory', 'model', 'practice'])[1 + place]
FROM generate_series(1, %(courses)s) n, generate_series(0, 2) place
"""

# Every third is there for the whole union, the others for a region (A14).
COURSES = f"""
INSERT INTO cohorts_course (
    id, created_at, curriculum_id, unit_id, mode, topics, about, starts_on, ends_on
)
SELECT pg_temp.key({COURSE}, n), now(), pg_temp.key({CURRICULUM}, n),
    CASE WHEN n %% 3 = 0 THEN %(union)s::uuid
        ELSE pg_temp.key({DISTRICT}, 1 + (n - 1) %% %(districts)s) END,
    (ARRAY['in_person', 'digital', 'hybrid'])[1 + floor(3 * pg_temp.dice(n, 81))::int],
    ARRAY[(%(topics)s)[1 + n %% 10], (%(topics)s)[1 + (n + 3) %% 10]], '',
    %(today)s::date - 500, NULL
FROM generate_series(1, %(courses)s) n
"""

# Two of every fourth group (A15).
NEEDS = f"""
INSERT INTO cohorts_need (
    id, created_at, workplace_id, topic, noted_by_id, starts_on, ends_on
)
SELECT pg_temp.key({NEED}, 2 * n + k), now(), pg_temp.key({WORKPLACE}, n),
    (%(topics)s)[1 + (n / 4 + 3 * k) %% 10], %(user)s, %(today)s::date - 60, NULL
FROM generate_series(1, %(workplaces)s, 4) n, generate_series(0, 1) k
"""

# A course of the whole union for every eighth group; every second board has taken it, and every
# second of these was carried out (E6).
PROPOSALS = f"""
INSERT INTO cohorts_courseproposal (
    id, created_at, course_id, workplace_id, proposed_by_id, proposed_on, state, decided_on,
    decided_by_id, carried_out_on, carried_out_by_id
)
SELECT pg_temp.key({PROPOSAL}, n), now(),
    pg_temp.key({COURSE}, 3 * (1 + n / 8 %% (%(courses)s / 3))), pg_temp.key({WORKPLACE}, n),
    %(user)s, %(today)s::date - 30,
    CASE WHEN is_done THEN 'carried_out' WHEN is_taken THEN 'accepted' ELSE 'proposed' END,
    CASE WHEN is_taken THEN %(today)s::date - 10 END, CASE WHEN is_taken THEN %(admin)s::uuid END,
    CASE WHEN is_done THEN %(today)s::date - 3 END, CASE WHEN is_done THEN %(user)s::uuid END
FROM generate_series(1, %(workplaces)s, 8) n,
    LATERAL (SELECT n / 8 %% 2 = 1 AS is_taken, n / 8 %% 4 = 1 AS is_done) decided
"""
