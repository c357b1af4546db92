import en from '../en/purchasing.json' with { type: 'json' };
import fi from '../fi/purchasing.json' with { type: 'json' };
import sv from '../sv/purchasing.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const purchasing: Texts = { fi, sv, en };
