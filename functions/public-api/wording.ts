import { kernel } from '@kt/words/contexts/kernel.ts';
import { platform } from '@kt/words/contexts/platform.ts';
import { transparency } from '@kt/words/contexts/transparency.ts';
import { problemTitles } from '@kt/words/problem-titles.ts';

/** The titles of the refusals that this function may give. */
export const wording = problemTitles(kernel, platform, transparency);
