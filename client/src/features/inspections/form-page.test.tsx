/** The form on a phone without a network: what is tapped survives closing it, and leaves as one act. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { currentTemplate } from '@louyu/shared/domain/inspections/templates';
import { show } from '../../../testing/show';
import { outbox } from '../../platform/outbox/the-outbox';
import { FormPage } from './form-page';
import { aboutOf } from './submission';

const PLACE = { roomId: 'b03-0412', roundId: null };
const FORM = {
  place: PLACE,
  via: 'scanned' as const,
  template: currentTemplate(),
  round: null,
  seen: false,
};

const tap = (id: string): void => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`there is no #${id}`);
  fireEvent.click(element);
};

const open = async () => {
  const shown = show(<FormPage place={PLACE} label="3-412" form={FORM} reason={undefined} />);
  await screen.findByText('违规电器');
  return shown;
};

const stored = (): { commandId: string } =>
  JSON.parse(localStorage.getItem(`draft:${aboutOf(PLACE)}`) ?? '{}');

beforeEach(() => {
  localStorage.clear();
  globalThis.fetch = jest.fn().mockRejectedValue(new TypeError('Failed to fetch'));
});

test('an unfinished form says what is missing, keeps every tap and opens as it was', async () => {
  const first = await open();
  tap('result-wiring-fail');
  tap('pass-rest-safety');
  expect(screen.getByText(/还差 4 项，1 处严重程度，1 张照片，进门方式/)).toBeTruthy();
  tap('submit');
  expect(screen.getByText('请选一个，后勤按它安排先后')).toBeTruthy();
  const { commandId } = stored();
  first.unmount();

  await open();
  expect(screen.getByText('有多严重')).toBeTruthy();
  expect(screen.getByText('已看 7/7')).toBeTruthy();
  expect(stored().commandId).toBe(commandId);
});

test('a room that could not be inspected goes to the outbox under the draft’s commandId', async () => {
  await open();
  tap('could-not-inspect');
  tap('presence-announced');
  tap('why-nobody');
  const { commandId } = stored();
  tap('submit');
  await waitFor(() => expect(outbox.list()).toHaveLength(1));
  expect(outbox.list()).toMatchObject([
    {
      commandId,
      label: '3-412',
      about: 'inspection:alone:b03-0412',
      input: { outcome: 'could_not_inspect', reason: '敲门没人应', via: 'scanned', answers: [] },
    },
  ]);
  expect(stored().commandId).toBe(commandId); // until the receipt
});
