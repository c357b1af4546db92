import type { Language } from '@kt/kernel';
import accessEn from './en/access.json' with { type: 'json' };
import agreementsEn from './en/agreements.json' with { type: 'json' };
import caseworkEn from './en/casework.json' with { type: 'json' };
import competitionEn from './en/competition.json' with { type: 'json' };
import kernelEn from './en/kernel.json' with { type: 'json' };
import localEn from './en/local.json' with { type: 'json' };
import notifierEn from './en/notifier.json' with { type: 'json' };
import outcomesEn from './en/outcomes.json' with { type: 'json' };
import platformEn from './en/platform.json' with { type: 'json' };
import purchasingEn from './en/purchasing.json' with { type: 'json' };
import registryEn from './en/registry.json' with { type: 'json' };
import settlementEn from './en/settlement.json' with { type: 'json' };
import termsEn from './en/terms.json' with { type: 'json' };
import transparencyEn from './en/transparency.json' with { type: 'json' };
import accessFi from './fi/access.json' with { type: 'json' };
import agreementsFi from './fi/agreements.json' with { type: 'json' };
import caseworkFi from './fi/casework.json' with { type: 'json' };
import competitionFi from './fi/competition.json' with { type: 'json' };
import kernelFi from './fi/kernel.json' with { type: 'json' };
import localFi from './fi/local.json' with { type: 'json' };
import notifierFi from './fi/notifier.json' with { type: 'json' };
import outcomesFi from './fi/outcomes.json' with { type: 'json' };
import platformFi from './fi/platform.json' with { type: 'json' };
import purchasingFi from './fi/purchasing.json' with { type: 'json' };
import registryFi from './fi/registry.json' with { type: 'json' };
import settlementFi from './fi/settlement.json' with { type: 'json' };
import termsFi from './fi/terms.json' with { type: 'json' };
import transparencyFi from './fi/transparency.json' with { type: 'json' };
import accessSv from './sv/access.json' with { type: 'json' };
import agreementsSv from './sv/agreements.json' with { type: 'json' };
import caseworkSv from './sv/casework.json' with { type: 'json' };
import competitionSv from './sv/competition.json' with { type: 'json' };
import kernelSv from './sv/kernel.json' with { type: 'json' };
import localSv from './sv/local.json' with { type: 'json' };
import notifierSv from './sv/notifier.json' with { type: 'json' };
import outcomesSv from './sv/outcomes.json' with { type: 'json' };
import platformSv from './sv/platform.json' with { type: 'json' };
import purchasingSv from './sv/purchasing.json' with { type: 'json' };
import registrySv from './sv/registry.json' with { type: 'json' };
import settlementSv from './sv/settlement.json' with { type: 'json' };
import termsSv from './sv/terms.json' with { type: 'json' };
import transparencySv from './sv/transparency.json' with { type: 'json' };

/** Flat keys: `error.<code>`, `state.<aggregate>.<state>`, `event.<type>` and page texts. */
export type Catalogue = Readonly<Record<string, string>>;

const fi: Catalogue = {
  ...accessFi,
  ...agreementsFi,
  ...caseworkFi,
  ...competitionFi,
  ...kernelFi,
  ...localFi,
  ...notifierFi,
  ...outcomesFi,
  ...platformFi,
  ...purchasingFi,
  ...registryFi,
  ...settlementFi,
  ...termsFi,
  ...transparencyFi,
};
const sv: Catalogue = {
  ...accessSv,
  ...agreementsSv,
  ...caseworkSv,
  ...competitionSv,
  ...kernelSv,
  ...localSv,
  ...notifierSv,
  ...outcomesSv,
  ...platformSv,
  ...purchasingSv,
  ...registrySv,
  ...settlementSv,
  ...termsSv,
  ...transparencySv,
};
const en: Catalogue = {
  ...accessEn,
  ...agreementsEn,
  ...caseworkEn,
  ...competitionEn,
  ...kernelEn,
  ...localEn,
  ...notifierEn,
  ...outcomesEn,
  ...platformEn,
  ...purchasingEn,
  ...registryEn,
  ...settlementEn,
  ...termsEn,
  ...transparencyEn,
};

const catalogues: { readonly [L in Language]: Catalogue } = { fi, sv, en };

/** Every text of one language. */
export const catalogue = (language: Language): Catalogue => catalogues[language];

/** The words of a refusal. An unworded code is our omission (a guard test finds it) and shows as the code itself. */
export const problemTitle = (code: string, language: Language): string => catalogues[language][`error.${code}`] ?? code;
