/** Why: subscribe messages as the recipient would see them, and who may still be sent what. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Subscriptions } from '../../inventory-endpoint';
import type { MessageTemplate } from '../../../openapi/message-templates';
import type { SentMessage } from '../../../openapi/subscription-ledger';
import { post, usePolled, useTask } from '../cloud-requests';
import { dayAndTime } from '../formats';
import { usePeople, Who } from '../people';
import { Empty, Loading, Section, Trouble } from '../pieces';
import { useWords } from '../words';

const shown = ({ value }: { value: unknown }): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

interface CardProps {
  message: SentMessage;
  template: MessageTemplate | undefined;
}

const Card = ({ message, template }: CardProps): JSX.Element => {
  const say = useWords();
  return (
    <li class="message">
      <p class="message-time">
        {dayAndTime(message.at)} · {say('toWhom')} <Who openid={message.openid} />
      </p>
      <article class="card">
        <header>
          <span class="card-icon" aria-hidden="true" />
          {say('serviceNotice')}
        </header>
        <h3>{template?.title ?? message.templateId}</h3>
        <dl>
          {Object.entries(message.data).map(([key, field]) => (
            <>
              <dt>{template?.labels?.[key] ?? key}</dt>
              <dd>{shown(field)}</dd>
            </>
          ))}
        </dl>
        <footer>
          {message.page ? (
            <>
              <span>{say('openPage')}</span>
              <code>{message.page}</code>
            </>
          ) : (
            <span class="hint">{say('noPage')}</span>
          )}
        </footer>
      </article>
    </li>
  );
};

const Grants = ({ subscriptions }: { subscriptions: Subscriptions }): JSX.Element => {
  const say = useWords();
  const task = useTask();
  const titles = new Map(subscriptions.templates.map((each) => [each.templateId, each.title]));
  const accept = (openid: string, templateId: string): void => {
    const body = { openid, templateIds: [templateId], answer: 'accept' };
    void task.run(async () => void (await post('sandbox/subscribe', body)));
  };
  return (
    <Section title={say('grantsLeft')}>
      <Trouble text={task.error} />
      {subscriptions.grants.length === 0 && <Empty what={say('noGrants')} />}
      <ul class="grants">
        {subscriptions.grants.map(({ openid, templateId, remaining }) => (
          <li key={`${openid} ${templateId}`}>
            <span>
              <Who openid={openid} />
              <small>{titles.get(templateId) ?? templateId}</small>
            </span>
            <b class={remaining === 0 ? 'spent' : ''}>{remaining}</b>
            <button
              type="button"
              class="quiet"
              title={say('acceptOnce')}
              aria-label={say('acceptOnce')}
              disabled={task.busy}
              onClick={() => accept(openid, templateId)}
            >
              +1
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Choice = ({
  openids,
  chosen,
  onChoose,
}: {
  openids: string[];
  chosen: string;
  onChoose: (openid: string) => void;
}): JSX.Element => {
  const say = useWords();
  const people = usePeople();
  return (
    <select
      data-search
      aria-label={say('toWhom')}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">
        {say('toWhom')}: {say('all')}
      </option>
      {openids.map((openid) => (
        <option value={openid}>{people.get(openid)?.name ?? openid}</option>
      ))}
    </select>
  );
};

const mostShown = 200;

export const MessagesView = (): JSX.Element => {
  const say = useWords();
  const [openid, setOpenid] = useState('');
  const messages = usePolled<SentMessage[]>('sandbox/messages');
  const subscriptions = usePolled<Subscriptions>('sandbox/subscriptions');
  if (!messages.value || !subscriptions.value)
    return messages.error ? <Trouble text={messages.error} /> : <Loading />;
  const { templates } = subscriptions.value;
  const all = messages.value;
  const wanted = all.filter((each) => !openid || each.openid === openid);
  return (
    <div class="columns">
      <div>
        {all.length === 0 ? (
          <Empty what={say('noMessages')} hint={say('noMessagesHint')} />
        ) : (
          <div class="tools">
            <Choice
              openids={[...new Set(all.map((each) => each.openid))]}
              chosen={openid}
              onChoose={setOpenid}
            />
          </div>
        )}
        <ol class="messages">
          {wanted
            .slice(-mostShown)
            .reverse()
            .map((message) => (
              <Card
                message={message}
                template={templates.find((each) => each.templateId === message.templateId)}
              />
            ))}
        </ol>
      </div>
      <Grants subscriptions={subscriptions.value} />
    </div>
  );
};
