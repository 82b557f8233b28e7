"""What is known of the groups' workplaces: councils, topics, agreements, signals, trajectories."""

from organizing.demo.atscale.functions import (
    AGREEMENT,
    COUNCIL,
    SIGNAL,
    TOPIC,
    TRAJECTORY,
    WORKPLACE,
)

# At every second workplace; of some nobody knows how many seats are the union's.
COUNCILS = f"""
INSERT INTO workplaces_workscouncil (
    id, created_at, workplace_id, seats, union_seats, starts_on, ends_on
)
SELECT pg_temp.key({COUNCIL}, n), now(), pg_temp.key({WORKPLACE}, n), seats,
    CASE WHEN n %% 5 <> 0 THEN floor((seats + 1) * pg_temp.dice(n, 72))::int END,
    %(today)s::date - 500, NULL
FROM generate_series(2, %(workplaces)s, 2) n,
    LATERAL (SELECT 5 + 2 * (n %% 5) AS seats) elected
"""

# Two at every second workplace; at every eighth both are for the near term only (C14).
TOPICS = f"""
INSERT INTO workplaces_topic (id, created_at, workplace_id, title, horizon, starts_on, ends_on)
SELECT pg_temp.key({TOPIC}, 2 * n + k), now(), pg_temp.key({WORKPLACE}, n),
    (ARRAY['Vaktplanen i helgene', 'Varmen i hallen', 'Etterutdanning', 'Innleie'])
        [1 + 2 * k + n / 2 %% 2],
    CASE WHEN k = 0 OR n %% 8 = 1 THEN 'short' ELSE 'long' END,
    %(today)s::date - 30 - floor(400 * pg_temp.dice(2 * n + k, 73))::int, NULL
FROM generate_series(1, %(workplaces)s, 2) n, generate_series(0, 1) k
"""

# One in ten expires within ninety days (B9).
AGREEMENTS = f"""
INSERT INTO workplaces_agreement (
    id, created_at, workplace_id, title, clauses, starts_on, ends_on
)
SELECT pg_temp.key({AGREEMENT}, n), now(), pg_temp.key({WORKPLACE}, n), 'Særavtale',
    ARRAY[pg_temp.one_of(%(clauses)s, n, 74)], %(today)s::date - 400,
    %(today)s::date + CASE WHEN n %% 30 = 0 THEN 45
        ELSE 100 + floor(900 * pg_temp.dice(n, 75))::int END
FROM generate_series(3, %(workplaces)s, 3) n
"""

# At every sixth workplace lately; a third of them matter no longer (E18).
SIGNALS = f"""
INSERT INTO workplaces_signal (
    id, created_at, workplace_id, kind, "on", source, text, reported_by_id, closed_on
)
SELECT pg_temp.key({SIGNAL}, n), now(), pg_temp.key({WORKPLACE}, n),
    (ARRAY['downsizing', 'restructuring', 'change_of_owner', 'other'])[1 + n / 6 %% 4],
    came.on, 'Tillitsvalgt', 'Det varsles endringer.', %(user)s,
    CASE WHEN n %% 18 = 1 THEN LEAST(came.on + 30, %(today)s::date) END
FROM generate_series(1, %(workplaces)s, 6) n,
    LATERAL (SELECT %(today)s::date - floor(200 * pg_temp.dice(n, 76))::int AS on) came
"""

# By turns: not ready, started although it was not, ready, started (C16).
TRAJECTORIES = f"""
INSERT INTO workplaces_trajectory (
    id, created_at, workplace_id, title, conditions, note, started_on, started_by_id, reason,
    ended_on
)
SELECT pg_temp.key({TRAJECTORY}, n), now(), pg_temp.key({WORKPLACE}, n), 'Forutsigbare vakter',
    (%(conditions)s::text[])[1:CASE WHEN is_ready THEN 3 ELSE 2 END], '',
    CASE WHEN has_started THEN %(today)s::date - 20 - (n %% 300)::int END,
    CASE WHEN has_started THEN %(user)s::uuid END,
    CASE WHEN has_started AND NOT is_ready THEN 'Avtalen utløper om tre uker.' ELSE '' END, NULL
FROM generate_series(1, %(workplaces)s, 8) n,
    LATERAL (SELECT n / 8 %% 4 >= 2 AS is_ready, n / 8 %% 2 = 1 AS has_started) stands
"""
