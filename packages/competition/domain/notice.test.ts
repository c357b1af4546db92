import { instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aNotice } from '../testing/notice-builders.ts';
import { openedNotice, openNotice } from './notice.ts';
import { NOTICE_LIFECYCLE, type NoticeStateName } from './notice-lifecycle.ts';

const LATER = instant('2026-04-01T10:00:00.000Z');

describe('the lifecycle of a notice', () => {
  it.each(Object.keys(NOTICE_LIFECYCLE) as NoticeStateName[])('%s: open', (state) => {
    const notice = { ...aNotice(), state };
    const done = openNotice(notice, LATER, 'per_x');
    const target = (NOTICE_LIFECYCLE[state] as { readonly open?: string }).open;
    if (target === undefined) {
      expect(done).toEqual({ ok: false, error: { code: 'lifecycle.not_allowed', state, command: 'open' } });
      return;
    }
    expect(done.ok && openedNotice(notice, done.value)).toEqual({ ...notice, state: target, openedAt: LATER });
  });
});
