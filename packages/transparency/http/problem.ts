import type { ContentfulStatusCode } from 'hono/utils/http-status';

type Code =
  | 'transparency.not_found'
  | 'transparency.head_withheld'
  | 'transparency.log_empty'
  | 'transparency.not_covered';

/** Refusals of this context as HTTP statuses. */
export const statusOf = {
  'transparency.not_found': 404,
  'transparency.head_withheld': 409,
  'transparency.log_empty': 404,
  'transparency.not_covered': 503,
} as const satisfies Record<Code, ContentfulStatusCode>;
