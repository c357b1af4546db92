import type { Held } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';

type One = Api['provider']['consortia'][':consortium'];
/** A changed composition that the authority evaluates, in a party's list. */
export type Change = Held<Awaited<ReturnType<Api['provider']['changed-admissions']['$get']>>>['rows'][number];
/** A consortium as one of its parties sees it. */
export type Consortium = Held<Awaited<ReturnType<One['$get']>>>;
export type Terms = NonNullable<Consortium['draft']>;
export type Line = Held<Awaited<ReturnType<Api['provider']['consortia']['$get']>>>['rows'][number];
