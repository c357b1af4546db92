import { access } from '@kt/words/contexts/access.ts';
import { agreements } from '@kt/words/contexts/agreements.ts';
import { competition } from '@kt/words/contexts/competition.ts';
import { kernel } from '@kt/words/contexts/kernel.ts';
import { platform } from '@kt/words/contexts/platform.ts';
import { purchasing } from '@kt/words/contexts/purchasing.ts';
import { registry } from '@kt/words/contexts/registry.ts';
import { settlement } from '@kt/words/contexts/settlement.ts';
import { terms } from '@kt/words/contexts/terms.ts';
import { problemTitles } from '@kt/words/problem-titles.ts';

/** The titles of the refusals that this function may give. */
export const wording = problemTitles(
  access,
  agreements,
  competition,
  kernel,
  platform,
  purchasing,
  registry,
  settlement,
  terms,
);
