-- As plan 2, on points that lie on disk by place.
set min_parallel_table_scan_size = 0;
set parallel_setup_cost = 0;
set parallel_tuple_cost = 0;
select count(*) from zones z join points_by_place p on st_covers(z.geom, p.geom) and p.at >= z.since and p.at < z.until;
