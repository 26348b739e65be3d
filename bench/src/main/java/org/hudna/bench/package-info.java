/**
 * Benchmarks, and runs beside other programs.
 *
 * <p>IN: a seed and a size. OUT: rates, and files that other programs read. KEEPS: nothing. NEVER: uses real events or real places.
 */
package org.hudna.bench;
