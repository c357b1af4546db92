import { type Fields, isFields } from './plain-reading.ts';

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
  const body = await textOf(response);
  const { title, status, code, correlationId, facts }: Fields = isFields(body) ? body : {};
  if (typeof title !== 'string' || typeof status !== 'number' || typeof code !== 'string')
    return new Refusal({ title: '', status: response.status, code: 'web.unreadable' });
  return new Refusal({
    title,
    status,
    code,
    ...(typeof correlationId === 'string' && { correlationId }),
    ...(isFields(facts) && { facts }),
  });
};
