import en from '../en/letters.json' with { type: 'json' };
import fi from '../fi/letters.json' with { type: 'json' };
import sv from '../sv/letters.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const letters: Texts = { fi, sv, en };
