/**
 * Places: circles that admit doubt, areas, lines, zones made of them, an index of many zones over time, and gazetteers that are searched by name and
 * sound.
 *
 * <p>IN: degrees (WGS 84) and metres, already parsed; a gazetteer's text. OUT: for a circle and a zone, inside, outside or straddles; distances in
 * metres; for a name, the places that bear it. KEEPS: nothing. NEVER: rounds doubt away, opens a file, or names a place in code.
 *
 * <p>Edges belong to what they bound: a point on an area's edge is inside, a point exactly at the distance is within it. Lines are straight in
 * degrees between their positions (RFC 7946, 3.1.1) and do not cross the 180th meridian. Distances are on a sphere of the mean Earth radius: within
 * 0.6 % of the ellipsoid anywhere, within 0.31 % between 30 and 50 degrees of latitude (31 m in 10 km).
 */
package org.hudna.where;
