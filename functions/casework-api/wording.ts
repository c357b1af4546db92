import { access } from '@kt/words/contexts/access.ts';
import { agreements } from '@kt/words/contexts/agreements.ts';
import { casework } from '@kt/words/contexts/casework.ts';
import { kernel } from '@kt/words/contexts/kernel.ts';
import { outcomes } from '@kt/words/contexts/outcomes.ts';
import { platform } from '@kt/words/contexts/platform.ts';
import { settlement } from '@kt/words/contexts/settlement.ts';
import { problemTitles } from '@kt/words/problem-titles.ts';

/** The titles of the refusals that this function may give. */
export const wording = problemTitles(access, agreements, casework, kernel, outcomes, platform, settlement);
