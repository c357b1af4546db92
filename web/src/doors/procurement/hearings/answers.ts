import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';

/** A hearing as officials see it. */
export type HearingShown = Held<Awaited<ReturnType<Api['procurement']['hearings'][':hearing']['$get']>>>;
