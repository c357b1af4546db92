import en from '../en/competition.json' with { type: 'json' };
import fi from '../fi/competition.json' with { type: 'json' };
import sv from '../sv/competition.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const competition: Texts = { fi, sv, en };
