import type { Held } from '../../shared/api/answers.ts';
import type { Api } from '../../shared/api/api.ts';

type One = Api['public']['authorities'][':authority']['systems'][':system'];

/** A purchasing system with everything that is public of it. */
export type OpenSystem = Held<Awaited<ReturnType<One['$get']>>>;
export type OpenCategory = OpenSystem['categories'][number];
