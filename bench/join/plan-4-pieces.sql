-- As plan 3, with zones cut in pieces. A point on a seam lies in several pieces: these are found apart and their surplus taken off.
set min_parallel_table_scan_size = 0;
set parallel_setup_cost = 0;
set parallel_tuple_cost = 0;
select (select count(*) from pieces z join points_by_place p on st_covers(z.geom, p.geom) and p.at >= z.since and p.at < z.until)
  - (select coalesce(sum(pieces - 1), 0) from (
      select o.id, o.point, count(*) as pieces from (
          select distinct s.id, p.ctid as point, p.geom from seams s join points_by_place p on st_intersects(s.geom, p.geom) and p.at >= s.since and p.at < s.until) o
        join pieces z on z.id = o.id and st_covers(z.geom, o.geom) group by 1, 2) twice);
