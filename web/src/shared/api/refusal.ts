import * as z from 'zod/mini';

const zProblem = z.looseObject({
  title: z.string(),
  status: z.number(),
  code: z.string(),
  correlationId: z.optional(z.string()),
  facts: z.optional(z.record(z.string(), z.unknown())),
});

/** What a server answered instead of what was asked; `title` is already in the reader's language. */
export class Refusal extends Error {
  readonly status: number;
  /** Stable, e.g. `competition.deadline_passed`; `web.offline` when no answer came at all. */
  readonly code: string;
  readonly correlationId: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(of: { title: string; status: number; code: string; correlationId?: string; facts?: object }) {
    super(of.title);
    this.status = of.status;
    this.code = of.code;
    this.correlationId = of.correlationId;
    this.facts = { ...of.facts };
  }
}

/** No answer came: nothing is known of whether it was done, so the same request may be sent again with the same key. */
export const offline = (): Refusal => new Refusal({ title: '', status: 0, code: 'web.offline' });

const textOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
};

export const refusalOf = async (response: Response): Promise<Refusal> => {
  const read = zProblem.safeParse(await textOf(response));
  if (!read.success) return new Refusal({ title: '', status: response.status, code: 'web.unreadable' });
  const { title, status, code, correlationId, facts } = read.data;
  return new Refusal({
    title,
    status,
    code,
    ...(correlationId !== undefined && { correlationId }),
    ...(facts !== undefined && { facts }),
  });
};
