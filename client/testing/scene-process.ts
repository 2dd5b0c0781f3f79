/**
 * A scene's local cloud in a process of its own: tests of the WeChat package run in a page's world,
 * the cloud in Node's. Answers its parent's questions one by one, and ends with it.
 */
import { SCENES } from './scenes';
import type { SceneName } from './scenes';
import type { SceneQuestion } from './scene';

const tell = (answer: unknown): void => void process.send?.(answer);

const isScene = (name: string): name is SceneName => name in SCENES;

async function open(name: string) {
  if (!isScene(name)) throw new Error(`there is no scene ${name}`);
  return SCENES[name]();
}

void open(process.argv[2] ?? '').then(({ cloud, facts }) => {
  const answerTo = (question: SceneQuestion): Promise<unknown> => {
    if ('documents' in question) return cloud.documents(question.documents);
    if ('messages' in question) return cloud.messages(question.messages);
    return cloud.advance({ advanceTo: question.advanceTo, missed: 'last' });
  };
  process.on('message', (question: SceneQuestion) => void answerTo(question).then(tell));
  process.on('disconnect', () => void cloud.close().then(() => process.exit(0)));
  tell({ url: cloud.url, facts });
});
