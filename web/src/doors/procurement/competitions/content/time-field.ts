import { timeFieldOf } from '../../../../shared/form/time-field.ts';

export { MINUTE_MS, timeText } from '../../../../shared/form/time-field.ts';

/** A time of day as minutes after midnight. */
export const timeField = timeFieldOf('competition_page.form.time');
