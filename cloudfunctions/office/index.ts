/** Imports, exports, documents: procedures that would make `api` slow to start. */
import { compose } from '../composition';
import { type Request, respond } from '../kernel/pipeline';
import { officeHandlers } from './handlers';

const container = compose(officeHandlers);

export const main = (request: Request) => respond(container, request ?? {});
