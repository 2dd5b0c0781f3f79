import { fireEvent, screen } from '@testing-library/react';
import { show } from '../../../testing/show';
import { Elevation } from './elevation';
import { OfflineRibbon } from './offline-ribbon';
import { Receipt } from './receipt';
import { TodayRow } from './today-row';
import type { ElevationTone, Floor } from './elevation-types';

const floor = (number: number, tones: readonly ElevationTone[]): Floor => ({
  number,
  rooms: tones.map((tone, at) => ({
    id: `b03-0${number}0${at + 1}`,
    number: `${number}0${at + 1}`,
    tone,
  })),
});
const MEANINGS = [
  { tone: 'overdue', word: '逾期' },
  { tone: 'done', word: '已查' },
] as const;

describe('the elevation', () => {
  const floors = [floor(3, ['done', 'done']), floor(2, ['overdue', 'done'])];

  test('opens at the floor that most needs a look, and a tap on a room opens it', () => {
    const onRoom = jest.fn();
    show(<Elevation question="本月查过没有" floors={floors} meanings={MEANINGS} onRoom={onRoom} />);
    fireEvent.click(screen.getByRole('button', { name: '201 逾期' }));
    expect(onRoom).toHaveBeenCalledWith('b03-0201');
  });

  test('says a floor in words and opens another at a tap', () => {
    show(<Elevation question="q" floors={floors} meanings={MEANINGS} onRoom={() => undefined} />);
    fireEvent.click(screen.getByRole('button', { name: '3 层，已查 2 间' }));
    expect(screen.getByRole('button', { name: '302 已查' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '201 逾期' })).toBeNull();
  });

  test('counts rooms in its legend', () => {
    show(<Elevation question="q" floors={floors} meanings={MEANINGS} onRoom={() => undefined} />);
    expect(screen.getByText('逾期 1')).toBeTruthy();
    expect(screen.getByText('已查 3')).toBeTruthy();
  });
});

describe('the offline ribbon', () => {
  const items = [{ id: 'c1', label: '3-412', state: 'waiting', sent: 1, total: 3 }] as const;

  test('is not there when nothing waits', () => {
    const { container } = show(
      <OfflineRibbon items={[]} unit="间房间" online onRetry={() => undefined} />,
    );
    expect(container.textContent).toBe('');
  });

  test('promises that nothing is lost, and shows progress by item and a way to send when online', () => {
    const onRetry = jest.fn();
    show(<OfflineRibbon items={items} unit="间房间" online onRetry={onRetry} />);
    fireEvent.click(screen.getByRole('button', { name: /1 间房间待上传 · 不会丢失/ }));
    expect(screen.getByText('等待网络 1/3')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '现在上传' }));
    expect(onRetry).toHaveBeenCalled();
  });
});

test('a receipt reads its code in two groups and copies it', () => {
  const onCopy = jest.fn();
  show(<Receipt title="送到了" code="7K4M29XQPT" stored={[]} next={['等答复']} onCopy={onCopy} />);
  expect(screen.getByText('7K4M2 9XQPT')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '复制' }));
  expect(onCopy).toHaveBeenCalled();
});

test('a row of today says what, where and until when, and a tap on the time shows it exactly', () => {
  const onAct = jest.fn();
  const until = '2026-11-20T10:00:00.000Z';
  show(<TodayRow what="4 层巡查" where="还有 12 间" until={until} action="去检查" onAct={onAct} />);
  fireEvent.click(screen.getByText('今天 18:00 前'));
  expect(screen.getByText('2026 年 11 月 20 日 周五 18:00')).toBeTruthy();
  expect(onAct).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '去检查：4 层巡查 还有 12 间' }));
  expect(onAct).toHaveBeenCalledTimes(1);
});
