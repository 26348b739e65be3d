-- Every point, in parallel, against the index of the zones.
set enable_hashjoin = off;
set enable_mergejoin = off;
set min_parallel_table_scan_size = 0;
set parallel_setup_cost = 0;
set parallel_tuple_cost = 0;
select count(*) from points p cross join lateral
  (select 1 from zones z where st_covers(z.geom, p.geom) and p.at >= z.since and p.at < z.until offset 0) hit;
