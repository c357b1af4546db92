import { eachPage, type Id } from '@kt/kernel';
import type { Lines, StoredLine } from './ports.ts';

const PAGE = 1_000;

/** Lines ready to be paid, one provider after another: the work list stands in that order. */
export async function* readyByProvider(
  lines: Lines,
  authority: Id<'authority'>,
): AsyncGenerator<readonly StoredLine[], void> {
  let group: StoredLine[] = [];
  for await (const found of eachPage(PAGE, (page) => lines.waiting(authority, 'ready', page)))
    for (const line of found) {
      if (group[0] !== undefined && group[0].state.provider !== line.state.provider) {
        yield group;
        group = [];
      }
      group.push(line);
    }
  if (group.length > 0) yield group;
}
