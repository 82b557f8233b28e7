"""How the campaigns plan and test their strength: teams, measures, structure tests."""

from organizing.demo.atscale.functions import (
    ASKING,
    MEASURE,
    OBJECTIVE,
    STRUCTURE_TEST,
    TEAM,
    TEAM_MEMBER,
    TESTED_AREA,
)

IN_A_TEAM = 6
ASKED_IN_A_TEST = 40  # by name; the others only sign
# Each employment that goes on where there is a team, with its place among those there.
AT_WORK = """
WITH job AS (
    SELECT workplace_id, person_id, area_id,
        row_number() OVER (PARTITION BY workplace_id ORDER BY person_id) AS place
    FROM workplaces_employment
    WHERE ends_on IS NULL AND workplace_id IN (SELECT workplace_id FROM campaigns_team)
)
"""

TEAM_MEMBERS = f"""
INSERT INTO campaigns_teammember (id, created_at, team_id, person_id, starts_on, ends_on)
{AT_WORK}
SELECT pg_temp.key({TEAM_MEMBER}, row_number() OVER (ORDER BY t.id, job.person_id)), now(), t.id,
    job.person_id, t.starts_on, NULL
FROM campaigns_team t
JOIN job ON job.workplace_id = t.workplace_id AND job.place <= {IN_A_TEAM}
"""

# Two for each objective, done where it was reviewed (D5).
MEASURES = f"""
INSERT INTO people_task (
    id, created_at, owner_id, title, due_on, done_on, subject_label, subject_id, created_by_id
)
SELECT pg_temp.key({MEASURE}, 2 * n + k), now(), o.owner_id, 'Tiltak ' || 2 * n + k,
    o.due_on - 20, CASE WHEN o.reviewed_on IS NOT NULL THEN o.due_on - 22 END,
    'campaigns.objective', o.id, %(user)s
FROM generate_series(1, 2 * %(campaigns)s) n
JOIN campaigns_objective o ON o.id = pg_temp.key({OBJECTIVE}, n), generate_series(0, 1) k
"""

# Half of the teams have asked for a signature, and then for a photo (§4.3).
STRUCTURE_TESTS = f"""
INSERT INTO campaigns_structuretest (
    id, created_at, campaign_id, workplace_id, ask, title, "on", eligible, yes_unnamed
)
SELECT pg_temp.key({STRUCTURE_TEST}, 2 * n + ask), now(), t.campaign_id, t.workplace_id, ask,
    (ARRAY['Underskrifter', 'Bilde med plakat'])[ask], asked.on, 2 * at.people,
    CASE WHEN asked.on < %(today)s::date AND at.areas = 0 THEN at.people / 2 ELSE 0 END
FROM generate_series(1, %(teams)s / 2) n
JOIN campaigns_team t ON t.id = pg_temp.key({TEAM}, n)
JOIN (
    SELECT workplace_id, count(*)::int AS people, count(area_id) AS areas
    FROM workplaces_employment WHERE ends_on IS NULL GROUP BY workplace_id
) at ON at.workplace_id = t.workplace_id, generate_series(1, 2) ask,
    LATERAL (SELECT t.starts_on + 300 * ask AS on) asked
"""

TESTED_AREAS = f"""
INSERT INTO campaigns_testedarea (id, created_at, test_id, area_id, eligible, yes_unnamed)
SELECT pg_temp.key({TESTED_AREA}, row_number() OVER (ORDER BY t.id, at.area_id)), now(), t.id,
    at.area_id, 2 * at.people, CASE WHEN t.on < %(today)s::date THEN at.people / 2 ELSE 0 END
FROM campaigns_structuretest t
JOIN (
    SELECT workplace_id, area_id, count(*)::int AS people
    FROM workplaces_employment WHERE ends_on IS NULL AND area_id IS NOT NULL
    GROUP BY workplace_id, area_id
) at ON at.workplace_id = t.workplace_id
"""

# The first of a workplace, each asked by one of the first five, and never by themselves.
ASKINGS = f"""
INSERT INTO campaigns_asking (
    id, created_at, test_id, person_id, area_id, asker_id, predicted, answer
)
{AT_WORK}
SELECT pg_temp.key({ASKING}, n), now(), test_id, person_id, area_id, asker_id,
    CASE WHEN n %% 7 <> 0 THEN pg_temp.dice(n, 82) < 0.85 END,
    CASE WHEN is_past THEN pg_temp.dice(n, 83) < CASE ask WHEN 1 THEN 0.8 ELSE 0.65 END END
FROM (
    SELECT t.id AS test_id, t.ask, t.on < %(today)s::date AS is_past, job.person_id, job.area_id,
        asker.person_id AS asker_id, row_number() OVER (ORDER BY t.id, job.person_id) AS n
    FROM campaigns_structuretest t
    JOIN job ON job.workplace_id = t.workplace_id AND job.place <= {ASKED_IN_A_TEST}
    JOIN job asker ON asker.workplace_id = t.workplace_id AND asker.place = 1 + job.place %% 5
) asked
"""
