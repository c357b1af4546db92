import type { Language, Texts } from '@kt/kernel';
import type { Accessibility, PauseReason, ServiceMethod, ServiceType, TargetGroup } from '@kt/terms';

/** Where clients come; named by its key within its card. */
export type WorldSite = {
  readonly key: string;
  readonly name: string;
  readonly street?: string;
  readonly municipality: string;
  readonly languages: readonly Language[];
  readonly accessibility: readonly Accessibility[];
};

/** A service that one of the providers offers; a text may lack a language, as it does in real life. */
export type WorldCard = {
  /** Index into `WORLD_PROVIDERS`. */
  readonly provider: number;
  readonly card: {
    readonly serviceType: ServiceType;
    readonly names: Texts;
    readonly summary: Texts;
    readonly languages: readonly Language[];
    readonly municipalities: readonly string[];
    readonly targetGroups: readonly TargetGroup[];
    readonly remote: boolean;
    readonly remoteLanguages: readonly Language[];
    readonly sites: readonly WorldSite[];
    readonly methods: readonly ServiceMethod[];
  };
  readonly free: number;
  /** How many days from the seeding a new client could begin. */
  readonly startsIn: number;
  readonly waitingWeeks?: number;
  readonly paused?: PauseReason;
};
