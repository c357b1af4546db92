import type { Language } from '@kt/kernel';
import { access } from './contexts/access.ts';
import { agreements } from './contexts/agreements.ts';
import { calendar } from './contexts/calendar.ts';
import { casework } from './contexts/casework.ts';
import { competition } from './contexts/competition.ts';
import { kernel } from './contexts/kernel.ts';
import { letters } from './contexts/letters.ts';
import { local } from './contexts/local.ts';
import { notifier } from './contexts/notifier.ts';
import { outcomes } from './contexts/outcomes.ts';
import { platform } from './contexts/platform.ts';
import { purchasing } from './contexts/purchasing.ts';
import { registry } from './contexts/registry.ts';
import { settlement } from './contexts/settlement.ts';
import { terms } from './contexts/terms.ts';
import { transparency } from './contexts/transparency.ts';
import { problemTitles } from './problem-titles.ts';
import type { Catalogue, Texts } from './texts.ts';

export type { Catalogue } from './texts.ts';

const ALL: readonly Texts[] = [
  access,
  agreements,
  calendar,
  casework,
  competition,
  kernel,
  letters,
  local,
  notifier,
  outcomes,
  platform,
  purchasing,
  registry,
  settlement,
  terms,
  transparency,
];

const merged = (language: Language): Catalogue =>
  Object.fromEntries(ALL.flatMap((texts) => Object.entries(texts[language])));

const catalogues: Texts = { fi: merged('fi'), sv: merged('sv'), en: merged('en') };

/** Every text of one language. */
export const catalogue = (language: Language): Catalogue => catalogues[language];

/** The words of a refusal. An unworded code is our omission (a guard test finds it) and shows as the code itself. */
export const problemTitle = problemTitles(catalogues);
