import type { Known } from './dump.ts';
import { type Finding, that } from './finding.ts';

const OTHER_BODY = 422;

/** (9) The same key gives the same answer; with another body it is refused. */
export function* sameKeySameAnswer({ replays }: Known): Generator<Finding> {
  for (const { key, operation, sameBody, first, second } of replays) {
    if (!sameBody) {
      yield that(
        second.status === OTHER_BODY,
        `${operation} ${key}: another body was answered ${String(second.status)}`,
      );
      continue;
    }
    const isSame = first.status === second.status && first.text === second.text;
    yield that(
      isSame,
      `${operation} ${key}: answered ${String(first.status)}, then ${String(second.status)} or other words`,
    );
  }
}
