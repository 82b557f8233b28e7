"""What happened in a period, by hand."""

from tests.bench.by_hand.frame import FRAME, RESULT, STORE

CONTACTS = (
    STORE
    + FRAME
    + """, base AS MATERIALIZED (
    SELECT c.workplace_id AS workplace, p.unit_id AS unit, k.programme_id AS programme,
        c.campaign_id AS campaign, date_trunc('month', c.on)::date AS month, count(*) AS n,
        sum(c.people_reached) AS reached, count(*) FILTER (WHERE c.kind = 'visit') AS visits,
        count(*) FILTER (WHERE c.kind = 'talk') AS talks,
        count(*) FILTER (WHERE c.kind = 'phone') AS calls,
        count(*) FILTER (WHERE c.kind = 'digital') AS digital,
        count(*) FILTER (WHERE c.kind = 'group') AS groups
    FROM contacts_contact c
    JOIN metrics_placement p ON p.workplace_id = c.workplace_id
        AND c.on BETWEEN p.first AND p.last
    LEFT JOIN campaigns_campaign k ON k.id = c.campaign_id
    GROUP BY 1, 2, 3, 4, 5
), placed AS MATERIALIZED (
    SELECT 'workplace' AS kind, workplace AS id, base.* FROM base
    UNION ALL SELECT 'unit', a.id, base.* FROM base JOIN unit_above a USING (unit)
    UNION ALL SELECT 'employer', c.id, base.* FROM base JOIN company_of c USING (workplace)
    UNION ALL SELECT 'programme', programme, base.* FROM base WHERE programme IS NOT NULL
    UNION ALL SELECT 'campaign', campaign, base.* FROM base WHERE campaign IS NOT NULL
), by_workplace AS MATERIALIZED (
    SELECT kind, id, workplace, month, sum(n) AS n, sum(reached) AS reached, sum(visits) AS visits,
        sum(talks) AS talks, sum(calls) AS calls, sum(digital) AS digital, sum(groups) AS groups
    FROM placed GROUP BY kind, id, workplace, month
), totals AS (
    SELECT kind, id, 'month' AS grain, month AS start, sum(n) AS n, sum(reached) AS reached,
        count(*) AS workplaces, count(*) FILTER (WHERE visits > 0) AS visited,
        sum(visits) AS visits,
        sum(talks) AS talks, sum(calls) AS calls, sum(digital) AS digital, sum(groups) AS groups
    FROM by_workplace GROUP BY kind, id, month
    UNION ALL
    SELECT kind, id, grain, start, sum(n), NULL, count(*), count(*) FILTER (WHERE visits > 0),
        sum(visits), NULL, NULL, NULL, NULL
    FROM (
        SELECT kind, id, workplace, grain, date_trunc(grain, month)::date AS start, sum(n) AS n,
            sum(visits) AS visits
        FROM by_workplace, (VALUES ('quarter'), ('year')) AS longer (grain)
        WHERE kind <> 'workplace' GROUP BY kind, id, workplace, grain, start
    ) by_period GROUP BY kind, id, grain, start
    UNION ALL
    SELECT w.kind, w.id, 'window', w.starts_on, count(*), sum(c.people_reached),
        count(DISTINCT c.workplace_id),
        count(DISTINCT c.workplace_id) FILTER (WHERE c.kind = 'visit'),
        count(*) FILTER (WHERE c.kind = 'visit'), count(*) FILTER (WHERE c.kind = 'talk'),
        count(*) FILTER (WHERE c.kind = 'phone'), count(*) FILTER (WHERE c.kind = 'digital'),
        count(*) FILTER (WHERE c.kind = 'group')
    FROM contacts_contact c JOIN campaigns_campaign k ON k.id = c.campaign_id
    JOIN windows w ON w.id IN (k.id, k.programme_id) AND c.on BETWEEN w.starts_on AND w.ends_on
    GROUP BY w.kind, w.id, w.starts_on
), counted AS (
    SELECT v.key, kind, id, grain, start, v.v, v.n
    FROM totals t CROSS JOIN LATERAL (VALUES
        ('contacts', CASE WHEN grain IN ('month', 'window') THEN t.n END, t.n),
        ('visits', CASE WHEN grain IN ('month', 'window') THEN visits END, visits),
        ('talks', talks, talks),
        ('phone_calls', calls, calls),
        ('digital_contacts', digital, digital),
        ('group_contacts', groups, groups),
        ('people_reached', reached, t.n),
        ('workplaces_contacted', workplaces, t.n),
        ('workplaces_visited', visited, visits)
    ) v (key, v, n)
)
"""
    + RESULT
)

# Who was at actions, each once in every period; the unnamed add to the sum only.
PARTICIPATIONS = (
    STORE
    + FRAME
    + """, base AS MATERIALIZED (
    SELECT e.workplace_id AS workplace, e.unit_id AS unit, k.programme_id AS programme,
        k.id AS campaign, e.starts_on AS day, date_trunc('month', e.starts_on)::date AS month,
        p.person_id AS person, COALESCE(p.unnamed_count, 1) AS amount
    FROM events_participation p
    JOIN events_event e ON e.id = p.event_id AND e.state <> 'cancelled'
    JOIN campaigns_action a ON a.event_id = e.id
    JOIN campaigns_campaign k ON k.id = a.campaign_id
    WHERE p.state = 'attended' AND e.starts_on BETWEEN k.starts_on AND k.ends_on
), placed AS MATERIALIZED (
    SELECT 'workplace' AS kind, workplace AS id, month, person, amount FROM base
        WHERE workplace IS NOT NULL
    UNION ALL SELECT 'unit', a.id, month, person, amount FROM base JOIN unit_above a USING (unit)
    UNION ALL SELECT 'employer', c.id, month, person, amount FROM base
        JOIN company_of c USING (workplace)
    UNION ALL SELECT 'programme', programme, month, person, amount FROM base
    UNION ALL SELECT 'campaign', campaign, month, person, amount FROM base
), once AS MATERIALIZED (
    SELECT kind, id, month, person, count(*) AS n, sum(amount) AS amount
    FROM placed GROUP BY kind, id, month, person
), totals AS (
    SELECT kind, id, 'month' AS grain, month AS start, sum(n) AS n, sum(amount) AS amount,
        count(person) AS people, sum(n) FILTER (WHERE person IS NOT NULL) AS named
    FROM once GROUP BY kind, id, month
    UNION ALL
    SELECT kind, id, grain, start, NULL, NULL, count(*), sum(n)
    FROM (
        SELECT kind, id, grain, date_trunc(grain, month)::date AS start, person, sum(n) AS n
        FROM once, (VALUES ('quarter'), ('year')) AS longer (grain)
        WHERE kind <> 'workplace' AND person IS NOT NULL
        GROUP BY kind, id, grain, start, person
    ) by_period GROUP BY kind, id, grain, start
    UNION ALL
    SELECT w.kind, w.id, 'window', w.starts_on, count(*), sum(amount), count(DISTINCT person),
        count(person)
    FROM base JOIN windows w ON w.id IN (campaign, programme)
        AND day BETWEEN w.starts_on AND w.ends_on
    GROUP BY w.kind, w.id, w.starts_on
), counted AS (
    SELECT v.key, kind, id, grain, start, v.v, v.n
    FROM totals t CROSS JOIN LATERAL (VALUES
        ('participations', amount, t.n), ('actives', people, named)
    ) v (key, v, n)
)
"""
    + RESULT
)

# Each once in every scope and period, however many campaigns and workplaces it counts for.
JOINS = (
    STORE
    + FRAME
    + """, base AS MATERIALIZED (
    SELECT t.workplace_id AS workplace, p.unit_id AS unit, k.programme_id AS programme,
        k.id AS campaign, m.starts_on AS day, date_trunc('month', m.starts_on)::date AS month,
        m.id AS joined
    FROM campaigns_team t
    JOIN campaigns_campaign k ON k.id = t.campaign_id
    JOIN workplaces_employment em ON em.workplace_id = t.workplace_id
    JOIN people_membership m ON m.person_id = em.person_id AND m.follows_id IS NULL
        AND m.starts_on BETWEEN k.starts_on AND k.ends_on
        AND m.starts_on BETWEEN em.starts_on AND COALESCE(em.ends_on, 'infinity')
    JOIN metrics_placement p ON p.workplace_id = t.workplace_id
        AND m.starts_on BETWEEN p.first AND p.last
), placed AS MATERIALIZED (
    SELECT 'workplace' AS kind, workplace AS id, month, joined FROM base
    UNION ALL SELECT 'unit', a.id, month, joined FROM base JOIN unit_above a USING (unit)
    UNION ALL SELECT 'employer', c.id, month, joined FROM base JOIN company_of c USING (workplace)
    UNION ALL SELECT 'programme', programme, month, joined FROM base
    UNION ALL SELECT 'campaign', campaign, month, joined FROM base
), counted AS (
    SELECT 'joins' AS key, kind, id, grain, date_trunc(grain, month)::date AS start,
        count(DISTINCT joined) AS v, count(*) AS n
    FROM placed, (VALUES ('month'), ('quarter'), ('year')) AS grains (grain)
    WHERE grain = 'month' OR kind <> 'workplace' GROUP BY kind, id, grain, start
    UNION ALL
    SELECT 'joins', w.kind, w.id, 'window', w.starts_on, count(DISTINCT joined), count(*)
    FROM base JOIN windows w ON w.id IN (campaign, programme)
        AND day BETWEEN w.starts_on AND w.ends_on
    GROUP BY w.kind, w.id, w.starts_on
)
"""
    + RESULT
)
