/** Procedures that need heavy libraries or a long time: imports, exports, documents. */
import { containerFor } from '../composition';
import { type Request, respond } from '../kernel/pipeline';

const container = containerFor('office');

export const main = (request: Request) => respond(container, request ?? {});
