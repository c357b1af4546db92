import type { Id } from '@kt/kernel';
import type { Lines, PageKey, StoredLine } from './ports.ts';

const PAGE = 1_000;

/** Lines ready to be paid, one provider after another: the work list stands in that order. */
export async function* readyByProvider(
  lines: Lines,
  authority: Id<'authority'>,
): AsyncGenerator<readonly StoredLine[], void> {
  let group: StoredLine[] = [];
  let after: PageKey | undefined;
  do {
    const page = await lines.waiting(authority, 'ready', { limit: PAGE, ...(after !== undefined && { after }) });
    for (const line of page.found) {
      if (group[0] !== undefined && group[0].state.provider !== line.state.provider) {
        yield group;
        group = [];
      }
      group.push(line);
    }
    after = page.next;
  } while (after !== undefined);
  if (group.length > 0) yield group;
}
