/**
 * Weapons: kinds that contain kinds, with the calibres that each can have.
 *
 * <p>IN: codes and calibres from claims and terms. OUT: whether a weapon is of a class: yes, no, cannot be told. KEEPS: the closed list.
 * NEVER: guesses a calibre that nobody stated.
 */
package org.hudna.arms;
