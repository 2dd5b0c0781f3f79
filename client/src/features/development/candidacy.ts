/** A candidacy as the server shows it to each of its readers. */
import type { candidacy, candidates, mine } from '@louyu/shared/contracts/development';
import type { companion } from '@louyu/shared/contracts/development-evaluations';
import type { OutputOf } from '../../platform/call/contract';

export type Candidate = OutputOf<typeof candidates>['rows'][number];
export type Case = OutputOf<typeof candidacy>;
export type Consultation = NonNullable<Case['consultation']>;
export type Dossier = Consultation['dossier'];
export type DossierFact = Dossier['facts'][number];
export type Opinion = NonNullable<Consultation['opinion']>;
export type Companion = OutputOf<typeof companion>;
export type Own = NonNullable<OutputOf<typeof mine>['candidacy']>;
export type Hold = NonNullable<Own['hold']>;
