/** A small handle at the edge: who am I now, and a sheet to become somebody else. */
import { useEffect, useState } from 'react';
import { chooseOpenid, currentOpenid, strangerOpenid } from '../platform/openid';
import { byRole, listIdentities, wordFor } from './identities';
import type { Identity } from './identities';
import './identity-handle.scss';

/** The page starts anew, as it would on another person's phone; drafts stay where they are. */
async function become(openid: string): Promise<void> {
  await chooseOpenid(openid);
  window.location.reload();
}

interface PeopleProps {
  people: readonly Identity[];
  current: string | undefined;
}

const People = ({ people, current }: PeopleProps) => (
  <div className="ly-demo__people">
    {byRole(people).map(({ role, people: company }) => (
      <section key={role}>
        <h3 className="ly-demo__role">{role}</h3>
        {company.map(({ openid, name }) => (
          <button
            key={openid}
            type="button"
            className="ly-demo__person"
            data-openid={openid}
            aria-pressed={openid === current}
            onClick={() => void become(openid)}
          >
            {name}
          </button>
        ))}
      </section>
    ))}
  </div>
);

const titleOf = (people: readonly Identity[], current: string | undefined): string => {
  const identity = people.find(({ openid }) => openid === current);
  return identity
    ? `${identity.name} · ${wordFor(identity.roles[0] ?? 'student')}`
    : '没登录的同学';
};

export function IdentityHandle() {
  const [open, setOpen] = useState(false);
  const [people, setPeople] = useState<readonly Identity[]>([]);
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    void currentOpenid().then(setCurrent);
    listIdentities().then(setPeople, () => setPeople([]));
  }, []);
  const title = titleOf(people, current);
  return (
    <div className="ly-demo">
      <button
        type="button"
        className="ly-demo__handle"
        data-testid="demo-identity"
        aria-label={`演示身份：${title}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className="ly-demo__short">{title.slice(0, 1)}</span>
        <span className="ly-demo__full">演示身份：{title}</span>
      </button>
      {open && (
        <div className="ly-demo__sheet" role="dialog" aria-label="换一个演示身份">
          <p className="ly-demo__words">只在本机演示里有。选一个人，就像拿起了他的手机。</p>
          <button
            type="button"
            className="ly-demo__person"
            data-openid="stranger"
            onClick={() => void become(strangerOpenid())}
          >
            不登录的同学（每次都是新的微信）
          </button>
          <People people={people} current={current} />
        </div>
      )}
    </div>
  );
}
