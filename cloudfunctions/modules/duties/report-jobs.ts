/** Once a month every building group is asked for its report; the id is the month's, so only once. */
import { type AskedReport, ask, monthBefore } from '@louyu/shared/domain/duties/report-asked';
import { askedId } from '@louyu/shared/domain/duties/report';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Group } from '@louyu/shared/domain/organization/state';
import { bulkAct, performTogether } from '../../kernel/acts-in-bulk';
import { collection } from '../../kernel/collection';
import type { Job } from '../../kernel/jobs';
import { journalId } from '../../kernel/journal';
import { Aftermath } from '../../kernel/subscribers';
import { askedReports } from './repository';

const groups = collection<Group>('groups');
const MOST_GROUPS = 200;
const NAME = 'duties.ask_reports';
const WHO = `system:${NAME}`;

export const askReports: Job = {
  name: NAME,
  async run({ read, now, calendar, container, ports }) {
    const month = monthBefore(dayOf(now));
    const standing = await read.all(groups, { until: null }, MOST_GROUPS);
    const buildings = [...new Set(standing.flatMap(({ buildings: of }) => of))].sort();
    const known = await read.all(askedReports, { month }, MOST_GROUPS);
    const asked = new Set(known.map(({ buildingId }) => buildingId));
    const acts = buildings
      .filter((id) => !asked.has(id))
      .map((buildingId) => {
        const input = askedId(buildingId, month);
        const act = { id: journalId(WHO, NAME, input), procedure: NAME, who: WHO, at: now, input };
        const decide = () => ask(buildingId, now, calendar);
        return bulkAct<AskedReport>({ act, of: askedReports, id: input, isNew: true, decide });
      });
    if (acts.length === 0) return 0;
    const aftermath = new Aftermath(container.subscribers, { now, calendar, ports });
    const results = await performTogether(acts, read, aftermath.awaited);
    for (const result of results) if (result.of !== 'refused') await aftermath.follow(result.entry);
    return results.length;
  },
};
