/**
 * A local cloud with a corridor and a round to walk, in a process of its own: tests of the WeChat
 * package run in a page's world, the cloud in Node's. Speaks with its parent by messages.
 */
import { formFailing, openCorridor } from '../../cloudfunctions/kernel/testing/corridor';
import { submit } from '@louyu/shared/contracts/inspections';
import type { CorridorAnswer, CorridorQuestion } from './corridor';

const ROOMS = ['b03-0405', 'b03-0406', 'b03-0407'];

async function open() {
  const corridor = await openCorridor();
  const { cloud, lin, zhao } = corridor;
  corridor.round('round-1', ROOMS);
  const photo = await corridor.photo(zhao);
  const failing = formFailing([{ item: 'water', photos: [photo], note: '天花板滴水' }]);
  await cloud.as(zhao).call(submit, { ...failing, roundId: 'round-1', roomId: 'b03-0405' });
  await cloud
    .as(lin)
    .call(submit, {
      ...failing,
      roomId: 'b03-0412',
      answers: [],
      outcome: 'could_not_inspect',
      reason: '敲门没人应',
    });
  return corridor;
}

const tell = (answer: CorridorAnswer): void => void process.send?.(answer);

void open().then(({ cloud }) => {
  process.on('message', (question: CorridorQuestion) => {
    void cloud.documents(question.documents).then((documents) => tell({ documents }));
  });
  process.on('disconnect', () => void cloud.close().then(() => process.exit(0)));
  tell({ url: cloud.url });
});
