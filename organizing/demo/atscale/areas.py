"""The areas of the larger workplaces: a site with four departments each, all of them drawn."""

from organizing.demo.atscale.functions import AREA, WORKPLACE

DEPARTMENTS = 4
# Area 5n is the site of workplace n, the next four are its departments.
OF_SITE = DEPARTMENTS + 1

AREAS = f"""
INSERT INTO workplaces_area (
    id, created_at, workplace_id, parent_id, kind, name, sort_key, path,
    "left", top, width, height
)
SELECT area, now(), pg_temp.key({WORKPLACE}, n), CASE WHEN k > 0 THEN site END,
    CASE WHEN k > 0 THEN 'department' ELSE 'site' END, name, lower(name),
    (CASE WHEN k > 0 THEN replace(site::text, '-', '') || '.' ELSE '' END
        || replace(area::text, '-', ''))::ltree,
    CASE WHEN k > 0 THEN 40 + 480 * ((k - 1) %% 2) ELSE 10 END,
    CASE WHEN k > 0 THEN 120 + 430 * ((k - 1) / 2) ELSE 10 END,
    CASE WHEN k > 0 THEN 440 ELSE 980 END, CASE WHEN k > 0 THEN 400 ELSE 980 END
FROM generate_series(1, %(divided)s) n, generate_series(0, {DEPARTMENTS}) k, LATERAL (
    SELECT pg_temp.key({AREA}, {OF_SITE} * n) AS site,
        pg_temp.key({AREA}, {OF_SITE} * n + k) AS area,
        (ARRAY['Anlegg', 'Produksjon', 'Montering', 'Lager', 'Administrasjon'])[k + 1] AS name
) named
"""

# In which department somebody of a divided workplace works; of one in four nobody knows.
AREA_OF_PERSON = f"""CASE
    WHEN pg_temp.workplace_of(n, %(workplaces)s) <= %(divided)s AND n %% 4 <> 0
    THEN pg_temp.key({AREA}, {OF_SITE} * pg_temp.workplace_of(n, %(workplaces)s) + 1
        + floor({DEPARTMENTS} * pg_temp.dice(n, 70))::int) END"""
