-- Indexes, ANALYZE, and whatever the planner likes best.
select count(*) from zones z join points p on st_covers(z.geom, p.geom) and p.at >= z.since and p.at < z.until;
