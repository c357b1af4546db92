import en from '../en/access.json' with { type: 'json' };
import fi from '../fi/access.json' with { type: 'json' };
import sv from '../sv/access.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const access: Texts = { fi, sv, en };
