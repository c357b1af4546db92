import en from '../en/transparency.json' with { type: 'json' };
import fi from '../fi/transparency.json' with { type: 'json' };
import sv from '../sv/transparency.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const transparency: Texts = { fi, sv, en };
