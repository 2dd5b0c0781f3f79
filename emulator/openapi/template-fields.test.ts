/** Why: 47003 is only seen in production; these are the documented edges of each kind. */
import { fitsField } from './template-fields';

describe('field kinds', () => {
  it.each<[string, unknown, boolean]>([
    ['thing', '一'.repeat(20), true],
    ['thing', '一'.repeat(21), false],
    ['thing', ' ', false],
    ['thing', undefined, false],
    ['number', 12, true],
    ['number', '1.5', true],
    ['number', '12a', false],
    ['letter', 'abc', true],
    ['letter', 'abc1', false],
    ['character_string', 'A-1 b', true],
    ['character_string', '中', false],
    ['time', '15:01', true],
    ['time', '2019年10月1日 15:01', true],
    ['time', '2019年10月1日 15:01 ~ 16:00', true],
    ['time', '2019年10月1日 25:01', false],
    ['time', '2019-10-01', false],
    ['date', '2019年10月1日', true],
    ['date', '2019年10月1日 15:01', true],
    ['date', '2019年13月1日', false],
    ['amount', '￥10.5', true],
    ['amount', '12345678901', false],
    ['phone_number', '+86-0766-66888866', true],
    ['phone_number', '123456789012345678', false],
    ['car_number', '粤A8Z888挂', true],
    ['name', '张三', true],
    ['name', 'John Smith', true],
    ['name', '张'.repeat(11), false],
    ['phrase', '待整改', true],
    ['phrase', '待整改待整改', false],
    ['phrase', 'todo', false],
    ['a_kind_of_tomorrow', 'anything', true],
  ])('%s takes %j: %s', (kind, value, fits) => {
    expect(fitsField(kind, value)).toBe(fits);
  });
});
