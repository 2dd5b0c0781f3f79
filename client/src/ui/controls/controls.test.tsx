import { fireEvent, screen } from '@testing-library/react';
import { show } from '../../../testing/show';
import { Button } from './button';
import { ChoiceList } from './choice-list';
import { Field } from './field';

const CHOICES = [
  { value: 'pass', label: '合格' },
  { value: 'fail', label: '不合格' },
] as const;

test('a busy button says what it does and cannot be pressed twice', () => {
  const onPress = jest.fn();
  show(
    <Button busy="正在送出…" onPress={onPress}>
      送出
    </Button>,
  );
  fireEvent.click(screen.getByRole('button', { name: '正在送出…' }));
  expect(onPress).not.toHaveBeenCalled();
});

test('one of several is chosen as a radio, several as checkboxes', () => {
  const one = jest.fn();
  const many = jest.fn();
  show(
    <>
      <ChoiceList id="a" label="结果" choices={CHOICES} value="pass" onChange={one} />
      <ChoiceList id="b" label="都有" many choices={CHOICES} value={['pass']} onChange={many} />
    </>,
  );
  expect(screen.getByRole('radio', { name: '合格' }).getAttribute('aria-checked')).toBe('true');
  fireEvent.click(screen.getByRole('radio', { name: '不合格' }));
  expect(one).toHaveBeenCalledWith('fail');
  fireEvent.click(screen.getByRole('checkbox', { name: '不合格' }));
  expect(many).toHaveBeenLastCalledWith(['pass', 'fail']);
  fireEvent.click(screen.getByRole('checkbox', { name: '合格' }));
  expect(many).toHaveBeenLastCalledWith([]);
});

test('a field takes a long paste whole, and says by how much it is too long', () => {
  const onChange = jest.fn();
  show(<Field id="f" label="说明" multiline max={5} value="一二三四五六七" onChange={onChange} />);
  expect(screen.getByText('超出 2 字')).toBeTruthy();
  const control = screen.getByLabelText('说明');
  expect(control.getAttribute('aria-invalid')).toBe('true');
  fireEvent.change(control, { target: { value: '一二' } });
  expect(onChange).toHaveBeenCalledWith('一二');
});
