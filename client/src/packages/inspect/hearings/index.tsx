/** 异议与认定: what waits for somebody who did not inspect. */
import { go } from '../../../platform/route';
import { HearingsScreen } from '../../../features/inspections/attribution/hearings-screen';

export default function HearingsPage() {
  return (
    <HearingsScreen
      onInspection={(id) => go('inspection', { id })}
      onAttribution={(id) => go('attribution', { id })}
    />
  );
}
