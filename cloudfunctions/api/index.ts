/** Every procedure that a person calls. */
import { containerFor } from '../composition';
import { type Request, respond } from '../kernel/pipeline';

const container = containerFor('api');

export const main = (request: Request) => respond(container, request ?? {});
