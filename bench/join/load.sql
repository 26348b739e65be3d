create extension postgis;
create extension btree_gist;
create unlogged table raw (lon float8, lat float8, at bigint);
copy raw from :'points' with (format csv);
create unlogged table points as select at, st_setsrid(st_makepoint(lon, lat), 4326)::geometry(Point, 4326) as geom from raw;
drop table raw;
create index on points using gist (geom);
create index on points (at);
create index on points using gist (geom, at);
-- The same points, laid on disk by place.
create unlogged table points_by_place as select * from points order by geom;
create index on points_by_place using gist (geom, at);
create unlogged table zones (id int primary key, since bigint, until bigint, wkt text);
copy zones from :'zones' with (format csv);
alter table zones add geom geometry(MultiPolygon, 4326);
update zones set geom = st_setsrid(st_geomfromtext(wkt), 4326);
alter table zones drop wkt;
create index on zones using gist (geom);
create index on zones using gist (geom, int8range(since, until));
-- Zones cut into pieces of at most 32 vertices, as is advised for large ones, and the seams between the pieces of a zone.
create unlogged table pieces as select row_number() over () as piece, * from (select id, since, until, st_subdivide(geom, 32) as geom from zones) cut;
create index on pieces using gist (geom);
create index on pieces (id);
create unlogged table seams as select a.id, a.since, a.until, st_intersection(a.geom, b.geom) as geom
  from pieces a join pieces b on a.id = b.id and a.piece < b.piece and st_intersects(a.geom, b.geom);
create index on seams using gist (geom);
vacuum analyze;
