-- The rating rules, as curated: who set them, where they are printed, for whom, their thresholds.
SELECT
    r.rule, r.set_by, coalesce(i.name, '') AS issued_for, coalesce(d.short_title, '') AS title,
    r.locator, r.method, coalesce(a.name, '') AS district_name,
    coalesce(p.short_name, '') AS plan_name, p.start AS plan_start, p."end" AS plan_end, r.since, r.until, r.unit, r.better, r.on_track,
    r.nearly,
    -- Releases of older code have no such column.
    coalesce(to_json(r) ->> 'prints', '') AS prints, r.note
FROM rules AS r
LEFT JOIN documents AS d ON d.document = r.document
LEFT JOIN areas AS i ON i.area = d.district
LEFT JOIN areas AS a ON a.area = r.district
LEFT JOIN plans AS p ON p.district = r.district AND p.plan = r.plan
ORDER BY r.rowid
