-- Every zone, in parallel, against the index of the points by place and time; a zone's own preparation then serves all its points.
set min_parallel_table_scan_size = 0;
set parallel_setup_cost = 0;
set parallel_tuple_cost = 0;
select count(*) from zones z cross join lateral
  (select 1 from points p where st_covers(z.geom, p.geom) and p.at >= z.since and p.at < z.until offset 0) hit;
