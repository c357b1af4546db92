import en from '../en/calendar.json' with { type: 'json' };
import fi from '../fi/calendar.json' with { type: 'json' };
import sv from '../sv/calendar.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const calendar: Texts = { fi, sv, en };
