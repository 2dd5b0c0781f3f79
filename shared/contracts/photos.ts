/** Photos on their way: storage cannot be listed, so what is going to lie there is said before. */
import { about, everyone, write } from './contract';
import { z } from './schema';

/** As phones make them: the name of the upload without its ending. */
const photoId = z.string().check(z.regex(/^[\w-]{8,64}$/));

/** Says that a photo is about to be uploaded, so that the clock can remove it if nothing uses it. */
export const announce = write({
  procedure: 'photos.announce',
  identity: 'anyone',
  permission: everyone,
  about: about.own,
  input: z.object({ photoId }),
  output: z.object({}),
  errors: [],
});
