import * as contract from '@louyu/shared/contracts/hazards';
import { submit } from '@louyu/shared/contracts/inspections';
import { type Corridor, formFailing, openCorridor } from '../../kernel/testing/corridor';

let corridor: Corridor;
let fixer: string;
beforeAll(async () => {
  corridor = await openCorridor();
  fixer = corridor.cloud.person({ id: 'fixer', roles: [['logistics', 'university']] });
});
afterAll(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);

describe('a finding of an inspection', () => {
  it('stands in the list of logistics when the receipt shows, with the photo of its item only', async () => {
    const [wiring = '', water = ''] = [
      await corridor.photo(corridor.lin),
      await corridor.photo(corridor.lin),
    ];
    const items = [
      { item: 'wiring', photos: [wiring] },
      { item: 'water', note: '阳台水管渗水', photos: [water] },
    ];
    await as(corridor.lin).call(submit, formFailing(items));
    const { data } = await as(fixer).call(contract.list, { show: 'open', after: null });
    expect(data.rows.map(({ kind }) => kind).sort()).toEqual(['water', 'wiring']);
    for (const { id: hazardId, kind } of data.rows) {
      const shown = await as(fixer).call(contract.get, { hazardId });
      expect(shown.data.photos.map(({ takenFor }) => takenFor)).toEqual([kind]);
      expect(shown.data.steps).toMatchObject([{ act: 'reported', role: 'inspector' }]);
    }
  });

  it('is followed by its inspector, who may say that it was fixed', async () => {
    const [row] = (await as(fixer).call(contract.list, { show: 'open', after: null })).data.rows;
    const hazardId = row?.id ?? '';
    const photo = await corridor.photo(fixer);
    const fixed = { hazardId, expectedVersion: 1, note: '', photos: [photo] };
    await as(fixer).call(contract.fix, fixed);
    const { data } = await as(corridor.lin).call(contract.get, { hazardId });
    expect(data.may).toEqual(['verify', 'reopen']);
  });

  it('leaves nothing open when everything passes', async () => {
    const before = (await corridor.cloud.documents('hazards')).length;
    await as(corridor.lin).call(submit, formFailing([{ item: 'floor', severity: null }]));
    expect(await corridor.cloud.documents('hazards')).toHaveLength(before);
  });
});
