/** Every procedure there is, for tests; declared beside the collections, where docs are made of it. */
export { CONTEXT_NAMES, EVERY_CONTRACT } from '../../environment/every-contract';
