import type { Held } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';

type One = Api['provider']['consortia'][':consortium'];
/** A consortium as one of its parties sees it. */
export type Consortium = Held<Awaited<ReturnType<One['$get']>>>;
export type Terms = NonNullable<Consortium['draft']>;
export type Line = Held<Awaited<ReturnType<Api['provider']['consortia']['$get']>>>['rows'][number];
