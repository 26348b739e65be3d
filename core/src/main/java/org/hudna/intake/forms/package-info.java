/**
 * Forms that people in the field fill in: an XLSForm workbook, as KoBo and ODK users write it, becomes the XForm that their telephones ask for.
 *
 * <p>IN: a workbook. OUT: a form, or refusals in the words of whoever wrote it, with sheet, row and column. KEEPS: nothing. NEVER: passes over what
 * it cannot do, or gives out a form that a telephone could not open.
 */
package org.hudna.intake.forms;
