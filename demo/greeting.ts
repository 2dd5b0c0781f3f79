/** What a stranger reads after `npm start`: where to go, which doors there are, who one can be. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import type { CampusFacts } from './campus/facts';

const doorLink = (url: string, code: string): string => `${url}/#/pages/door/index?scene=${code}`;

/** The first note of an identity is what they are, the last why one would want to be them. */
const who = ({ name, roles }: CampusFacts['identities'][number]): string =>
  `  ${name}  ${roles.join(' · ')}`;

const SHOWN = 12;

const doors = (url: string, { codes, room }: CampusFacts): string[] => [
  'Doors (scan a code or open its link):',
  `  ${roomLabel(room)}, a plate and an open hazard  ${doorLink(url, codes.staged)}`,
  `  a door without a plate               ${doorLink(url, codes.empty)}`,
  `  a code out of service                ${doorLink(url, codes.revoked)}`,
];

/** The lines, ready to print. */
export const greeting = (url: string, facts: CampusFacts | undefined): string =>
  [
    '',
    `楼宇先锋 · Louyu   ${url}`,
    ...(facts
      ? [
          '',
          ...doors(url, facts),
          '',
          'You can be (the handle in the top right corner switches):',
          ...facts.identities.slice(0, SHOWN).map(who),
          `  … and ${Math.max(0, facts.identities.length - SHOWN)} more`,
        ]
      : []),
    '',
    'Ctrl+C ends it.',
    '',
  ].join('\n');
