/** Every procedure that a person calls. */
import { compose } from '../composition';
import { type Request, respond } from '../kernel/pipeline';
import { apiHandlers } from './handlers';

const container = compose(apiHandlers);

export const main = (request: Request) => respond(container, request ?? {});
