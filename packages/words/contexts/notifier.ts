import en from '../en/notifier.json' with { type: 'json' };
import fi from '../fi/notifier.json' with { type: 'json' };
import sv from '../sv/notifier.json' with { type: 'json' };
import type { Texts } from '../texts.ts';

export const notifier: Texts = { fi, sv, en };
